"""Who holds which role, asked once per user object."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet
from django.http import HttpRequest

from hub.people.models import ClinicianCheck, Role, RoleName


def roles_of(user) -> frozenset[str]:
    """The role names of `user`; one query, remembered on the user object.

    The role of a verified clinician counts only while a clinician check is current, also before
    the clock has taken the user out of the group.
    """
    if not user.is_authenticated:
        return frozenset()
    if not hasattr(user, "_colloquy_roles"):
        names = set(Role.objects.filter(group__in=user.groups.all()).values_list("name", flat=True))
        if RoleName.VERIFIED_CLINICIAN in names and not has_current_check(user):
            names.discard(RoleName.VERIFIED_CLINICIAN)
        user._colloquy_roles = frozenset(names)
    return user._colloquy_roles


def has_current_check(user) -> bool:
    """Whether an unexpired clinician check stands behind `user`; one query."""
    return ClinicianCheck.objects.current().filter(person__user=user).exists()


def holds_a_role(user) -> bool:
    """Whether any group of ours binds this user; hosts' own people are left alone."""
    return bool(roles_of(user))


def sees_own_drafts_only(user) -> bool:
    """Authors, reviewers, moderators: what others have not published is not for them."""
    return holds_a_role(user) and not is_editor(user)


def is_editor(user) -> bool:
    """Editors of Colloquy, and superusers."""
    return user.is_active and (user.is_superuser or RoleName.EDITOR in roles_of(user))


def effective_groups(user) -> QuerySet:
    """The groups that let `user` read, without the clinicians' group once the check expired."""
    groups = user.groups.all()
    if RoleName.VERIFIED_CLINICIAN not in roles_of(user):
        groups = groups.exclude(colloquy_role__name=RoleName.VERIFIED_CLINICIAN)
    return groups


def group_of(role: RoleName):
    """The auth group that stands for `role`. Raises Role.DoesNotExist before migrating."""
    return Role.objects.select_related("group").get(name=role).group


def reader_of(request: HttpRequest):
    """Who reads, without touching the session of someone who has none.

    Touching it would set `Vary: Cookie` on every public page and keep caches from serving it.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES or not hasattr(request, "user"):
        return AnonymousUser()
    return request.user
