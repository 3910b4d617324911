"""Who meets and changes which references in the admin."""

from django.db.models import Q, QuerySet
from wagtail.permission_policies import ModelPermissionPolicy

from hub.citations.models import Reference
from hub.citations.services import (
    PRIVATE_TYPE,
    may_add_references,
    may_change_reference,
    may_manage_references,
)


def known_to(user, references: QuerySet[Reference] | None = None) -> QuerySet[Reference]:
    """The library as `user` meets it: a personal communication names somebody in private, so it
    shows to who entered it and to editors alone. No query."""
    references = Reference.objects.all() if references is None else references
    if may_manage_references(user):
        return references
    if not may_add_references(user):
        return references.none()
    return references.filter(~Q(type=PRIVATE_TYPE) | Q(created_by=user.pk))


class ReferencePolicy(ModelPermissionPolicy):
    """Clinicians add, and change what they entered while no text cites it; editors do the rest."""

    def user_has_permission(self, user, action) -> bool:
        if action in {"add", "change", "view"}:
            return may_add_references(user) or may_manage_references(user)
        return may_manage_references(user)

    def user_has_any_permission(self, user, actions) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user, action, instance) -> bool:
        if action == "change":
            return may_change_reference(user, instance)
        return self.user_has_permission(user, action) and is_known_to(user, instance)

    def user_has_any_permission_for_instance(self, user, actions, instance) -> bool:
        return any(
            self.user_has_permission_for_instance(user, action, instance) for action in actions
        )

    def instances_user_has_any_permission_for(self, user, actions) -> QuerySet[Reference]:
        return known_to(user)


def is_known_to(user, reference: Reference) -> bool:
    """As `known_to`, of one reference that was read already."""
    if may_manage_references(user):
        return True
    is_private = reference.type == PRIVATE_TYPE
    return may_add_references(user) and (not is_private or reference.created_by_id == user.pk)
