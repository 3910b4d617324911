"""Jobs about words: telling authors that a platform their pages speak of has changed."""

from collections import defaultdict

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django_tasks import task
from wagtail.admin.utils import get_admin_base_url
from wagtail.models import Page

from hub.pages.due import what_changed
from hub.pages.publication import Publication
from hub.vocabulary.models import PlatformChange
from hub.vocabulary.services import pages_speaking_of


@task
def tell_authors(change_id: int) -> int:
    """Start a job for each author of a page that is due; returns how many there are.

    One job each: a mail that fails is tried again, and nobody gets theirs twice.
    """
    change = PlatformChange.objects.select_related("term").get(pk=change_id)
    pages_of = defaultdict(list)
    for page in pages_speaking_of(change.term).order_by("pk").specific():
        if isinstance(page, Publication):
            for user_id in page.get_latest_revision_as_object().author_ids():
                pages_of[user_id].append(page.pk)
    for user_id, pages in pages_of.items():
        tell_author.enqueue(change_id, user_id, pages)
    return len(pages_of)


@task
def tell_author(change_id: int, user_id: int, page_ids: list[int]) -> int:
    """Mail one author the list of their pages; 0 for an account that is closed or has no address.

    Titles and addresses of their own pages only, nobody else's name.
    """
    change = PlatformChange.objects.select_related("term").get(pk=change_id)
    author = get_user_model().objects.filter(pk=user_id, is_active=True).first()
    pages = list(Page.objects.filter(pk__in=page_ids).order_by("pk"))
    if author is None or not author.email or not pages:
        return 0
    # A line break would be refused in a header.
    platform = " ".join(change.term.label.split())
    subject = _("%(platform)s has changed") % {"platform": platform}
    return EmailMessage(subject, _body(change, pages), to=[author.email]).send()


def _body(change: PlatformChange, pages: list[Page]) -> str:
    listed = [f"{page.draft_title or page.title}\n{_address(page)}" for page in pages]
    opening = ngettext(
        "A page of yours speaks of it and is now due for review:",
        "Pages of yours speak of it and are now due for review:",
        len(pages),
    )
    return "\n\n".join([what_changed(change), opening, *listed, _what_to_do(pages)])


def _address(page: Page) -> str:
    return (get_admin_base_url() or "") + reverse("wagtailadmin_pages:edit", args=[page.pk])


def _what_to_do(pages: list[Page]) -> str:
    return ngettext(
        "Read it again. Publish a new version where something is no longer true; otherwise choose "
        "“Read again, still right” on its screen.\n\n"
        "You get this because you are an author of this page at %(site)s.",
        "Read each again. Publish a new version where something is no longer true; otherwise "
        "choose “Read again, still right” on its screen.\n\n"
        "You get this because you are an author of these pages at %(site)s.",
        len(pages),
    ) % {"site": settings.WAGTAIL_SITE_NAME}
