"""Which works a reader may meet (invariant 1)."""

import pytest
from django.contrib.auth.models import AnonymousUser
from wagtail.models import Page, Site

from discussions.models import DiscussionPage
from hub.citations.models import Reference
from hub.citations.reading import visible_pages
from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from tests.factories import make_discussion, make_expired, make_reference, make_scheduled
from tests.hub.citations.cited import cite

pytestmark = pytest.mark.django_db

NOBODY = AnonymousUser()


def keys_for(user, site) -> set[str]:
    """By both ways of asking, which must agree."""
    pages = visible_pages(user, site).values_list("pk", flat=True)
    beside = Reference.objects.visible_beside(list(pages)) if site else Reference.objects.none()
    found = set(Reference.objects.visible_to(user, site).values_list("key", flat=True))
    assert set(beside.values_list("key", flat=True)) == found
    return found


@pytest.fixture
def everywhere(siblings, site, author, index):
    """One work for each page that must not be seen, and one for the public page."""
    for page in DiscussionPage.objects.all():
        version = "live" if page.live or page.go_live_at else "draft"
        key = page.title.replace(" ", "")
        cite(page, make_reference(key), version=version)


def test_a_work_is_for_whoever_may_read_a_page_that_cites_it(everywhere, site, stranger, checked):
    assert keys_for(NOBODY, site) == {"Public"}
    assert keys_for(stranger, site) == {"Public", "Members"}
    assert keys_for(checked, site) == {"Public", "Members", "Clinicians"}


def test_each_site_has_the_works_of_its_own_pages(everywhere):
    assert keys_for(NOBODY, Site.objects.get(hostname="other.example")) == {"Othersite"}


def test_without_a_site_there_is_nothing(discussion):
    make_reference("listed").__class__.objects.update(is_listed=True)
    assert keys_for(NOBODY, None) == set()


def test_a_draft_beside_a_published_text_cites_for_nobody(discussion, site):
    cite(discussion, make_reference("draft"), version="draft")
    cite(discussion, make_reference("live"))
    assert keys_for(NOBODY, site) == {"live"}


def test_what_an_editor_lists_needs_no_page(discussion, site):
    make_reference("unlisted")
    listed = make_reference("listed")
    Reference.objects.filter(pk=listed.pk).update(is_listed=True)
    assert keys_for(NOBODY, site) == {"listed"}


def test_what_somebody_said_in_private_is_never_shown(discussion, site):
    said = make_reference("said", type="personal_communication")
    Reference.objects.filter(pk=said.pk).update(is_listed=True)
    cite(discussion, said)
    assert keys_for(NOBODY, site) == set()


def test_a_page_of_ours_is_hidden_with_the_page(discussion, index, author, editor, site, stranger):
    own = make_discussion(index, author, title="Cited")
    work = make_reference("own")
    Reference.objects.filter(pk=work.pk).update(page=own, is_listed=True)
    cite(discussion, work)
    assert keys_for(NOBODY, site) == {"own"}
    set_visibility(page=own, visibility=Visibility.MEMBERS, by=editor)
    assert keys_for(NOBODY, site) == set()
    assert keys_for(stranger, site) == {"own"}
    take_down(page=own, by=author, reason="Out of date.")
    assert keys_for(stranger, site) == set()


def test_only_pages_that_one_may_read_are_counted(everywhere, site, stranger, index, author):
    work = make_reference("shared")
    for page in DiscussionPage.objects.filter(title__in=["Public", "Members", "Taken down"]):
        cite(page, work)
        cite(page, work)

    def counted(user):
        pages = list(visible_pages(user, site).values_list("pk", flat=True))
        return Reference.objects.numbers_of_pages([work.pk], pages)

    assert counted(NOBODY) == {work.pk: 1}
    assert counted(stranger) == {work.pk: 2}


@pytest.mark.parametrize("make", [make_scheduled, make_expired])
def test_a_page_before_or_after_its_time_cites_for_nobody(index, author, site, make):
    cite(make(index, author), make_reference("late"))
    assert keys_for(NOBODY, site) == set()


def test_a_key_leads_to_its_work_in_any_case_and_after_a_merge(discussion, site):
    work = make_reference("Kolmes2010")
    work.keys.create(key="older:key", is_primary=False)
    for key in ("kolmes2010", "KOLMES2010", "Older:Key"):
        assert Reference.objects.at_key(key).get() == work
    assert not Reference.objects.at_key("kolmes2011").exists()
    assert Page.objects.exists()
