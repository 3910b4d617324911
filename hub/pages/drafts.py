"""Whose drafts show in the admin: authors see their own, and of others only what is live.

Wagtail lets whoever may add a page below an index explore everything there, drafts included.
"""

from contextvars import ContextVar

from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, get_page_models
from wagtail.permission_policies.pages import PagePermissionPolicy

from hub.pages.visibility import StandsAtOrBelow, closed_paths
from hub.people.roles import sees_own_drafts_only

# The request being answered; titles are asked for where no user is handed on.
current_request: ContextVar[HttpRequest | None] = ContextVar("colloquy_request", default=None)


class OwnDraftsPolicy(PagePermissionPolicy):
    """Wagtail's page policy; explorer, search, choosers and reports start from it."""

    def explorable_instances(self, user):
        pages = super().explorable_instances(user)
        return without_drafts_of_others(pages, user) if sees_own_drafts_only(user) else pages


def without_drafts_of_others(pages, user):
    """Those of `pages` that the user may read or owns, and all that are no pages of ours."""
    ours = Page.objects.type(*our_page_models()).values("pk")
    # By primary keys: the search of the admin understands no other condition.
    closed = Page.objects.filter(StandsAtOrBelow("path", closed_paths(user))).values("pk")
    return pages.filter(Q(owner=user) | (Q(live=True) & ~Q(pk__in=closed)) | ~Q(pk__in=ours))


def our_page_models() -> list[type]:
    """The concrete page types that Colloquy brings."""
    from hub.pages.mixins import HubPage

    return [model for model in get_page_models() if issubclass(model, HubPage)]


def hides_draft_title(page) -> bool:
    """Whether the title of the page's draft is none of the present user's business."""
    request = current_request.get()
    user = getattr(request, "user", None)
    return user is not None and sees_own_drafts_only(user) and page.owner_id != user.pk
