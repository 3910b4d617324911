"""“This platform changed”: what is due from then on, who is told, what readers see."""

from datetime import date, timedelta

import pytest
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Locale

from discussions.models import DiscussionAuthor, DiscussionPage
from hub.pages.models import PageState
from hub.vocabulary.models import Facet, PlatformChange
from hub.vocabulary.services import merge_terms, record_platform_change
from hub.vocabulary.tasks import tell_author, tell_authors
from tests.factories import make_discussion, make_term
from tests.hub.jobs.test_jobs import work
from tests.hub.vocabulary.words import carry

pytestmark = pytest.mark.django_db

NOTE = "Backups are no longer encrypted by default."


def change(term, by, *, day=None, note=NOTE):
    return record_platform_change(term=term, note=note, changed_on=day or date(2026, 5, 3), by=by)


def state_of(page):
    return PageState.objects.filter(page_id=page.pk).first()


@pytest.fixture
def on_whatsapp(index, author, whatsapp):
    """A published discussion that speaks of WhatsApp."""
    return carry(make_discussion(index, author, title="Groups"), terms=[whatsapp])


def test_a_page_that_speaks_of_it_is_due_since_that_day(on_whatsapp, whatsapp, editor):
    recorded = change(whatsapp, editor)
    assert state_of(on_whatsapp).due_since == date(2026, 5, 3)
    assert state_of(on_whatsapp).due_change == recorded


def test_a_page_that_does_not_is_not_due(discussion, on_whatsapp, whatsapp, editor):
    change(whatsapp, editor)
    assert state_of(discussion) is None or state_of(discussion).due_since is None


def test_a_page_whose_draft_speaks_of_it_is_due(discussion, whatsapp, editor):
    carry(discussion, terms=[whatsapp], publish=False)
    change(whatsapp, editor)
    assert state_of(discussion).due_since == date(2026, 5, 3)


def test_a_page_that_dropped_it_before_is_not_due(on_whatsapp, whatsapp, editor):
    carry(on_whatsapp, terms=[])
    change(whatsapp, editor)
    assert state_of(on_whatsapp) is None or state_of(on_whatsapp).due_since is None


def test_a_draft_with_a_term_merged_into_it_is_due(index, author, whatsapp, editor):
    old = make_term("Whats App", Facet.PLATFORM)
    page = make_discussion(index, author)
    carry(page, terms=[old], publish=False)
    merge_terms(term=old, into=whatsapp, by=editor)
    change(whatsapp, editor)
    assert state_of(page).due_since == date(2026, 5, 3)


def test_a_page_with_a_translation_of_it_is_due(index, author, whatsapp, editor):
    german = whatsapp.copy_for_translation(Locale.objects.create(language_code="de"))
    german.save()
    page = carry(make_discussion(index, author), terms=[german])
    change(whatsapp, editor)
    assert state_of(page).due_since == date(2026, 5, 3)


@pytest.mark.parametrize("newest_first", [True, False])
def test_the_earliest_day_stays(on_whatsapp, whatsapp, editor, newest_first):
    for day in sorted([date(2026, 2, 1), date(2026, 5, 3)], reverse=newest_first):
        change(whatsapp, editor, day=day)
    assert state_of(on_whatsapp).due_since == date(2026, 2, 1)


def test_what_else_the_state_holds_stays(on_whatsapp, whatsapp, editor):
    PageState.objects.update_or_create(page=on_whatsapp, defaults={"comments_open": False})
    change(whatsapp, editor)
    assert state_of(on_whatsapp).comments_open is False


@pytest.mark.parametrize("who", ["author", "moderator", "stranger"])
def test_only_editors_record_a_change(request, whatsapp, who):
    with pytest.raises(PermissionDenied):
        change(whatsapp, request.getfixturevalue(who))


def test_a_topic_does_not_change_in_this_sense(privacy, editor):
    with pytest.raises(ValidationError):
        change(privacy, editor)


def test_the_day_has_come(whatsapp, editor):
    with pytest.raises(ValidationError):
        change(whatsapp, editor, day=timezone.localdate() + timedelta(days=1))


def test_a_change_needs_a_note(whatsapp, editor):
    with pytest.raises(ValidationError):
        change(whatsapp, editor, note="  ")


@pytest.fixture
def two_authors(index, author, colleague, whatsapp):
    """Two pages by the author, one of them together with a colleague."""
    alone, together = (make_discussion(index, author, title=each) for each in ("Alone", "Together"))
    person = colleague.colloquy_person
    DiscussionAuthor.objects.create(page=together, person=person, sort_order=1)
    DiscussionPage.objects.get(pk=together.pk).save_revision()
    return [carry(page, terms=[whatsapp]) for page in (alone, together)]


@pytest.mark.django_db(transaction=True)
def test_each_author_gets_one_mail_about_their_own_pages(two_authors, whatsapp, editor):
    change(whatsapp, editor)
    work()
    mails = {message.to[0]: message.body for message in mail.outbox}
    assert sorted(message.to[0] for message in mail.outbox) == sorted(mails)
    assert set(mails) == {"author@example.com", "colleague@example.com"}
    assert "Alone" in mails["author@example.com"]
    assert "Together" in mails["author@example.com"]
    assert "Together" in mails["colleague@example.com"]
    assert "Alone" not in mails["colleague@example.com"]


@pytest.mark.django_db(transaction=True)
def test_a_mail_says_what_changed_where_to_go_and_why_one_gets_it(on_whatsapp, whatsapp, editor):
    change(whatsapp, editor)
    work()
    body = mail.outbox[0].body
    assert f"WhatsApp changed on May 3, 2026: {NOTE}" in body
    assert reverse("wagtailadmin_pages:edit", args=[on_whatsapp.pk]) in body
    assert "You get this because you are an author" in body
    assert "@" not in body


def test_a_closed_account_gets_no_mail(on_whatsapp, author, whatsapp):
    recorded = PlatformChange.objects.create(term=whatsapp, note=NOTE)
    type(author).objects.filter(pk=author.pk).update(is_active=False)
    assert tell_author.call(recorded.pk, author.pk, [on_whatsapp.pk]) == 0
    assert mail.outbox == []


def test_one_job_starts_for_each_author(two_authors, whatsapp):
    recorded = PlatformChange.objects.create(term=whatsapp, note=NOTE)
    assert tell_authors.call(recorded.pk) == 2


def test_readers_see_since_when_and_why(client, on_whatsapp, whatsapp, editor):
    change(whatsapp, editor)
    shown = client.get(on_whatsapp.url).content.decode()
    assert "Review due since May 2026" in shown
    assert f"<bdi>WhatsApp</bdi> changed on May 3, 2026: <bdi>{NOTE}</bdi>" in shown


def test_the_page_of_the_platform_lists_its_changes_newest_first(client, home, whatsapp, editor):
    change(whatsapp, editor, day=date(2026, 5, 3), note="The later one.")
    change(whatsapp, editor, day=date(2026, 2, 1), note="The earlier one.")
    shown = client.get("/topics/whatsapp/").content.decode()
    assert 0 < shown.index("The later one.") < shown.index("The earlier one.")


@pytest.fixture
def screen(whatsapp):
    return reverse("colloquy_platform_change", args=[whatsapp.pk])


def test_the_screen_lists_the_pages_and_records(client, on_whatsapp, editor, screen):
    client.force_login(editor)
    assert "Groups" in client.get(screen).content.decode()
    response = client.post(screen, {"note": NOTE, "changed_on": "2026-05-03"})
    assert response.status_code == 302
    assert PlatformChange.objects.get().recorded_by == editor


def test_the_screen_refuses_a_day_to_come_and_keeps_the_note(client, editor, screen):
    client.force_login(editor)
    response = client.post(screen, {"note": NOTE, "changed_on": "2099-01-01"})
    assert response.status_code == 422
    assert "Give a day that has come." in response.content.decode()
    assert NOTE in response.content.decode()


@pytest.mark.parametrize("who", ["author", "moderator", "stranger"])
def test_others_do_not_reach_the_screen(client, request, screen, who):
    client.force_login(request.getfixturevalue(who))
    client.post(screen, {"note": NOTE, "changed_on": "2026-05-03"})
    assert not PlatformChange.objects.exists()


def test_only_platforms_have_the_screen(client, editor, privacy):
    client.force_login(editor)
    assert client.get(reverse("colloquy_platform_change", args=[privacy.pk])).status_code == 404
