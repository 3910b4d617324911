"""Writing a discussion in the admin: what the form fills in by itself, and what it asks for."""

from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from discussions.models import DiscussionPage
from hub.pages.answering import set_comments
from hub.pages.models import PageState
from hub.pages.services import check_blocks, set_visibility
from hub.pages.visibility import Visibility
from hub.vocabulary.models import Term
from tests.factories import make_discussion, make_term

TEXT = "A card lay in the *letter box*. I was glad, and then careful.\n\n## More\n\nTwo lines."


@pytest.fixture
def topic(db) -> Term:
    return make_term("Endings")


@pytest.fixture
def send(client, index):
    """Sends the form for a new discussion, or for an existing one; returns the answer."""

    def send(user, page=None, *, action=None, blocks=None, terms=(), **values):
        form = {
            "title": "Looking a client up",
            "slug": "looking-a-client-up",
            "summary": "",
            "interests": "None.",
            "kind": "question",
            "asks": "everyone",
            "tags": "",
            "body": streamfield(blocks or [("prose", TEXT)]),
            "bylines": inline_formset([]),
            "comments": inline_formset([]),
            **values,
        }
        if action:
            form[f"action-{action}"] = "1"
        client.force_login(user)
        add = f"/admin/pages/add/colloquy_discussions/discussionpage/{index.pk}/"
        data = nested_form_data(form) | {"terms": list(terms)}
        return client.post(f"/admin/pages/{page.pk}/edit/" if page else add, data)

    return send


@pytest.fixture
def written(send):
    """As `send`, for what is accepted; returns the draft as it then stands."""

    def write(user, page=None, **values) -> DiscussionPage:
        response = send(user, page, **values)
        assert response.status_code == 302, errors_of(response)
        return DiscussionPage.objects.get().get_latest_revision_as_object()

    return write


def names(page) -> list[str]:
    return [byline.person.name for byline in page.bylines.all()]


def errors_of(response) -> dict:
    return response.context["form"].errors


def test_an_empty_byline_is_the_writers_own(written, author):
    assert names(written(author)) == ["Ada Author"]


def test_saving_again_names_the_writer_once(written, author):
    page = written(author)
    assert names(written(author, page)) == ["Ada Author"]


def test_an_editor_does_not_become_the_author_by_saving(written, stranger, index, editor):
    index.add_child(
        instance=DiscussionPage(title="Unsigned", interests="None.", owner=stranger, live=False)
    )
    page = DiscussionPage.objects.get()
    page.save_revision(user=stranger)
    assert names(written(editor, page)) == []


def test_a_new_page_begins_with_what_person_and_index_say(client, index, author):
    type(index).objects.update(default_license="CC-BY-SA-4.0", months_to_next_check=6)
    client.force_login(author)
    form = client.get(f"/admin/pages/add/colloquy_discussions/discussionpage/{index.pk}/").context[
        "form"
    ]
    assert form.initial["interests"] == author.colloquy_person.interests
    assert form.initial["license"] == "CC-BY-SA-4.0"
    expected = type(index).objects.get().next_check_from(timezone.localdate())
    assert form.initial["review_by"] == expected


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 11, 21), 12, date(2027, 11, 21)),
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 1), 1, date(2027, 1, 1)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_the_next_check_falls_on_a_day_that_exists(index, day, months, expected):
    index.months_to_next_check = months
    assert index.next_check_from(day) == expected


def test_title_text_and_topic_are_enough_to_submit(written, author, topic):
    page = written(author, action="submit", terms=[topic.pk])
    assert page.workflow_in_progress
    assert page.summary == "A card lay in the letter box. I was glad, and then careful."
    assert [term.label for term in page.terms.all()] == ["Endings"]


def test_a_summary_of_ones_own_stays(written, author, topic):
    page = written(author, action="submit", terms=[topic.pk], summary="My own words.")
    assert page.summary == "My own words."


def test_submitting_asks_for_a_topic_and_keeps_the_text(send, author, topic):
    response = send(author, action="submit")
    assert "terms" in errors_of(response)
    assert "letter box" in response.content.decode()


def test_another_term_is_no_topic(send, author, topic):
    platform = make_term("Facebook", facet="platform")
    assert "terms" in errors_of(send(author, action="submit", terms=[platform.pk]))


def test_a_draft_may_lack_its_topic(written, author, topic):
    assert written(author).pk


def test_without_a_vocabulary_no_topic_is_asked_for(written, author):
    assert written(author, action="submit").workflow_in_progress


def test_submitting_asks_for_interests(send, author, topic):
    response = send(author, action="submit", terms=[topic.pk], interests="")
    assert "interests" in errors_of(response)


def test_a_merged_topic_of_a_draft_is_offered_as_the_one_it_stands_for(
    client, index, author, topic
):
    old = make_term("Closure")
    page = make_discussion(index, author, live=False)
    page.terms.add(old)
    page.save_revision(user=author)
    Term.objects.filter(pk=old.pk).update(merged_into=topic)
    client.force_login(author)
    form = client.get(f"/admin/pages/{page.pk}/edit/").context["form"]
    assert form.initial["terms"] == [topic]
    offered = [label for _facet, terms in form.fields["terms"].choices for _pk, label in terms]
    assert offered == ["Endings"]


def test_a_pointer_names_what_it_points_to(send, author, topic):
    response = send(author, action="submit", terms=[topic.pk], kind="pointer")
    assert {"pointer_url", "pointer_source"} <= set(errors_of(response))


def test_the_sentence_to_quote_stands_in_the_text(send, written, author, topic):
    invented = send(author, action="submit", terms=[topic.pk], quotable="I never wrote that.")
    assert "quotable" in errors_of(invented)
    page = written(
        author, action="submit", terms=[topic.pk], quotable="I was glad, and then careful."
    )
    assert page.quotable == "I was glad, and then careful."


def test_publishing_begins_the_state_with_the_indexes_rule(index, author):
    type(index).objects.update(comments_open=True, comments_days=30)
    page = make_discussion(type(index).objects.get(), author)
    state = PageState.objects.get(page_id=page.pk)
    assert state.comments_open
    assert (state.comments_until - timezone.localdate()).days == 30


def test_publishing_an_older_draft_does_not_reopen_comments(discussion, author):
    set_comments(page=discussion, are_open=False, until=None, by=author)
    discussion.title = "Changed"
    discussion.save_revision(user=author).publish()
    assert not PageState.objects.get(page_id=discussion.pk).comments_open


@pytest.mark.parametrize(
    ("who", "status"),
    [("anonymous", 302), ("stranger", 302), ("colleague", 302), ("author", 200), ("editor", 200)],
)
def test_who_may_open_or_close_comments(client, request, discussion, who, status):
    if who != "anonymous":
        client.force_login(request.getfixturevalue(who))
    address = f"/admin/colloquy/pages/{discussion.pk}/comments/"
    assert client.get(address).status_code == status
    client.post(address, {"comments_until": ""})
    is_open = PageState.objects.get(page_id=discussion.pk).comments_open
    assert is_open == (status != 200)


def test_a_last_day_that_has_passed_is_refused_and_kept(client, discussion, author):
    client.force_login(author)
    response = client.post(
        f"/admin/colloquy/pages/{discussion.pk}/comments/",
        {"comments_open": "on", "comments_until": "2020-01-01"},
    )
    assert response.status_code == 422
    assert "2020-01-01" in response.content.decode()


def test_a_stranger_to_the_page_cannot_set_comments_by_the_service(discussion, colleague):
    with pytest.raises(PermissionDenied):
        set_comments(page=discussion, are_open=False, until=None, by=colleague)


def test_blocks_are_checked_also_outside_the_form(index, author):
    page = DiscussionPage(title="No text", owner=author, body=[("prose", " ")])
    with pytest.raises(ValidationError):
        check_blocks(page)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Looking a client up", "looking-a-client-up"),
        ("🌱🌱", "discussion"),
        ("عن السرية", "عن-السرية"),
        ("w" * 200, "w" * 200),
        ('<b>"Bold"</b>', "bboldb"),
    ],
)
def test_a_title_without_an_address_gets_one(written, author, title, slug):
    page = written(author, title=title, slug="")
    assert page.title == title
    assert page.slug == slug


def test_the_second_page_of_a_title_gets_a_number(send, index, author):
    for _time in range(2):
        send(author, title="🌱", slug="")
    assert set(DiscussionPage.objects.values_list("slug", flat=True)) == {
        "discussion",
        "discussion-2",
    }


def test_an_emptied_address_stays_what_it_was(send, discussion, author):
    send(author, discussion, slug="", title="Another title")
    assert discussion.get_latest_revision_as_object().slug == discussion.slug


def test_a_link_opens_no_document_that_its_writer_may_not_open(send, index, author, colleague):
    """Where authors publish alone, one open page would open it to all."""
    document = get_document_model().objects.create(
        title="Handout", file=ContentFile(b"Words.", "handout.txt")
    )
    link = [("prose", f"Read [the handout]({document.url}).")]
    closed = make_discussion(index, colleague, title="Closed", text=link[0][1])
    set_visibility(page=closed, visibility=Visibility.CLINICIANS, by=colleague)
    assert "body" in errors_of(send(author, action="submit", blocks=link))
    closed.view_restrictions.all().delete()
    assert send(author, action="submit", blocks=link).status_code == 302
