"""Going back, comparing, scheduling, expiring: Wagtail's own tools, with our page type."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Revision

from discussions.models import DiscussionPage
from hub.pages.clock import expire_due_pages, publish_due_pages
from hub.pages.models import PageVersion
from hub.vocabulary.models import Term
from tests.factories import make_discussion, make_term


@pytest.fixture
def rewritten(index, author):
    """A draft whose second text has another topic, license and kind than its first."""
    page = make_discussion(
        index, author, title="First title", text="First text.", live=False, license="CC0-1.0"
    )
    page.terms.set([make_term("Endings")])
    page.save_revision(user=author)
    page.title, page.body = "Second title", [("prose", "Second text.")]
    page.kind, page.license = "position", "CC-BY-4.0"
    page.terms.set([make_term("Records")])
    page.save_revision(user=author)
    return page


def revisions_of(page):
    return Revision.page_revisions.filter(object_id=page.pk).order_by("pk")


def test_an_earlier_text_comes_back_whole(client, rewritten, author):
    first = revisions_of(rewritten)[1]
    client.force_login(author)
    address = f"/admin/pages/{rewritten.pk}/revisions/{first.pk}/revert/"
    form = client.get(address).context["form"]
    assert form.initial["title"] == "First title"
    assert [term.label for term in form.initial["terms"]] == ["Endings"]
    assert form.initial["license"] == "CC0-1.0"


def test_going_back_loses_no_later_text(client, rewritten, author):
    before = revisions_of(rewritten).count()
    first = revisions_of(rewritten)[1].as_object()
    first.save_revision(user=author)
    texts = [revision.content["title"] for revision in revisions_of(rewritten)]
    assert len(texts) == before + 1
    assert "Second title" in texts


def test_two_texts_can_be_compared(client, rewritten, author):
    client.force_login(author)
    answer = client.get(f"/admin/pages/{rewritten.pk}/revisions/compare/earliest...latest/")
    html = answer.content.decode()
    assert answer.status_code == 200
    for word in ("First", "Second"):
        assert word in html
    assert "Records" in html


@pytest.fixture
def scheduled(index, author, editor):
    """Approved by an editor for tomorrow."""
    tomorrow = timezone.now() + timedelta(days=1)
    page = make_discussion(index, author, title="Tomorrow", live=False, go_live_at=tomorrow)
    page.get_workflow().start(page, author)
    state = page.current_workflow_task_state.specific
    state.task.specific.on_action(state, editor, "approve")
    page.refresh_from_db()
    return page


def test_an_approved_page_waits_for_its_day(client, scheduled, editor):
    assert not scheduled.live
    assert client.get(f"/discussions/{scheduled.slug}/").status_code == 404
    assert not PageVersion.objects.filter(page_id=scheduled.pk).exists()


def test_on_its_day_it_appears_as_the_editor_has_approved_it(
    client, scheduled, editor, monkeypatch
):
    the_day_after = timezone.now() + timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: the_day_after)
    assert publish_due_pages() == 1
    assert client.get(f"/discussions/{scheduled.slug}/").status_code == 200
    assert PageVersion.objects.get(page_id=scheduled.pk).published_by == editor


def test_an_expired_page_leaves_every_listing_and_keeps_its_text(client, discussion, author):
    DiscussionPage.objects.filter(pk=discussion.pk).update(
        expire_at=timezone.now() - timedelta(minutes=1)
    )
    assert client.get(discussion.url).status_code == 404
    assert discussion.title not in client.get("/discussions/").content.decode()
    assert expire_due_pages() == 1
    page = DiscussionPage.objects.get(pk=discussion.pk)
    assert page.expired
    assert "look her up" in str(page.get_latest_revision_as_object().body)


def test_the_terms_of_a_draft_can_be_set_from_the_vocabulary(index, author):
    """django-modelcluster sorts them by the ordering of the model."""
    page = make_discussion(index, author, live=False)
    make_term("Records"), make_term("Endings")
    page.terms.set(Term.objects.all())
    page.save_revision(user=author)
    draft = page.get_latest_revision_as_object()
    assert [term.label for term in draft.terms.all()] == ["Endings", "Records"]
