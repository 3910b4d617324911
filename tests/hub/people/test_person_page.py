"""What the public page of a person says, to whom, and what it never says."""

import io

import pytest
from django.contrib.auth import get_user_model
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from PIL import Image as Picture
from wagtail.images import get_image_model
from wagtail.models import Collection

from discussions.models import DiscussionAuthor
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import Person, ProfileLink
from hub.people.portrait import portrait_of
from hub.people.services import record_clinician_check
from tests.factories import make_discussion, multiply
from tests.hub.people.facts import facts

PAGE = "/people/author/"

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


@pytest.fixture
def person(author, site):
    person = author.colloquy_person
    person.agreed_to_page_at = timezone.now()
    person.save()
    return person


def body_of(client, address=PAGE):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def camera_photo(user):
    """A photo as a phone makes it: with the place in it."""
    exif = Picture.Exif()
    exif[0x010F] = "Camera of Ada"
    file = io.BytesIO()
    Picture.new("RGB", (800, 600), "gray").save(file, "JPEG", exif=exif)
    return get_image_model().objects.create(
        title="A photo",
        file=SimpleUploadedFile("photo.jpg", file.getvalue(), "image/jpeg"),
        uploaded_by_user=user,
        collection=Collection.get_first_root_node(),
    )


def test_where_else_somebody_is_found(client, person):
    person.website = "https://ada.example/"
    person.orcid = "0000-0002-1825-0097"
    person.save()
    ProfileLink.objects.create(person=person, label="Mastodon", url="https://social.example/@ada")
    body = body_of(client)
    for address in (
        "https://ada.example/",
        "https://orcid.org/0000-0002-1825-0097",
        "https://social.example/@ada",
    ):
        assert f'rel="me" href="{address}"' in body


def test_a_stored_address_that_leads_elsewhere_is_not_linked(client, person):
    Person.objects.filter(pk=person.pk).update(website="ftp://ada.example/")
    ProfileLink.objects.create(person=person, label="Odd", url="javascript:alert(1)")
    body = body_of(client)
    assert "ftp://" not in body
    assert "javascript:" not in body


def test_the_declaration_stands_with_its_day(client, person):
    person.interests_declared_on = timezone.datetime(2026, 3, 4).date()
    person.save()
    assert "March 4, 2026" in body_of(client)


def test_standing_in_words(client, person, editor):
    assert "Self-described" in body_of(client)
    record_clinician_check(**facts(person), by=editor)
    assert "License checked by the editors" in body_of(client)


def test_a_portrait_has_a_size_and_says_whose_it_is(client, person, author):
    person.photo = camera_photo(author)
    person.save()
    body = body_of(client)
    assert 'width="144" height="144" alt="Portrait of Ada Author"' in body
    assert body.index('class="initials"') < body.index("Portrait of")
    assert "Portrait of" not in body_of(client, "/people/")


def test_a_portrait_does_not_tell_what_the_camera_noted(person, author):
    person.photo = camera_photo(author)
    address = portrait_of(person)["url"]
    rendition = person.photo.renditions.get()
    assert rendition.url == address
    assert b"Camera of Ada" in person.photo.file.open().read()
    assert b"Camera of Ada" not in rendition.file.open().read()


def test_a_photo_whose_file_is_gone_does_not_break_the_page(client, person, author):
    person.photo = camera_photo(author)
    person.save()
    person.photo.file.storage.delete(person.photo.file.name)
    assert "Portrait of" not in body_of(client)


def test_a_page_without_photo_and_words_is_whole(client, person):
    Person.objects.filter(pk=person.pk).update(interests="")
    body = body_of(client)
    assert "None declared." in body
    assert "If we work together" not in body
    assert 'id="elsewhere-h"' not in body


def test_how_somebody_works_with_clients_is_text_and_never_markup(client, person):
    person.work_together = "I answer **no** client here. <script>alert(1)</script>"
    person.save()
    body = body_of(client)
    assert "I answer <strong>no</strong> client here." in body
    assert "<script>alert" not in body


def test_a_policy_elsewhere_is_a_link(client, person):
    person.policy_url = "https://ada.example/policy/"
    person.save()
    assert 'href="https://ada.example/policy/"' in body_of(client)


def test_a_policy_here_is_shown_to_who_may_read_it(client, person, index, author, stranger):
    policy = make_discussion(index, author, title="My policy of silence")
    person.policy_page = policy
    person.save()
    assert policy.url in body_of(client)
    set_visibility(page=policy, visibility=Visibility.MEMBERS, by=author)
    body = body_of(client)
    assert policy.title not in body
    assert "If we work together" not in body
    client.force_login(stranger)
    assert "The whole policy" in body_of(client)


def test_an_unpublished_policy_is_not_named(client, person, index, author):
    person.policy_page = make_discussion(index, author, title="Not ready", live=False)
    person.save()
    assert "Not ready" not in body_of(client)


def test_a_contributor_finds_the_page_too_and_each_page_once(client, person, index, colleague):
    page = make_discussion(index, colleague, title="Ours")
    page.bylines = [
        DiscussionAuthor(person=colleague.colloquy_person),
        DiscussionAuthor(person=person, part="contributor"),
    ]
    for number in range(3):
        page.change_kind, page.change_note = "wording", f"Change {number}"
        page.save_revision().publish()
    assert [row.title for row in client.get(PAGE).context["items"]] == ["Ours"]


def test_what_was_written_comes_in_pages(client, person, index, author):
    multiply(make_discussion(index, author, title="Oldest"), 20)
    assert client.get(PAGE).context["items"][0].title == "Number 19"
    assert len(client.get(PAGE + "?page=2").context["items"]) == 1
    assert client.get(PAGE + "?page=3").status_code == 404


def test_no_address_of_anybody_is_on_any_page(client, person, editor, discussion):
    Person.objects.update(agreed_to_page_at=timezone.now())
    pages = [PAGE, "/people/", "/people/editor/", discussion.url, "/discussions/", "/"]
    bodies = "".join(body_of(client, address) for address in pages)
    addresses = [user.email for user in get_user_model().objects.all()]
    assert len(addresses) >= 2
    assert [address for address in addresses if address in bodies] == []


def test_the_number_of_queries_is_the_same_for_much_and_little(client, person, index, author):
    person.photo = camera_photo(author)
    person.policy_page = make_discussion(index, author, title="Policy")
    person.save()
    body_of(client)
    with CaptureQueriesContext(connection) as one:
        body_of(client)
    multiply(person.policy_page, 20)
    for number in range(20):
        ProfileLink.objects.create(person=person, label=f"N{number}", url="https://a.example/")
    with CaptureQueriesContext(connection) as twenty:
        body_of(client)
    assert len(twenty) == len(one)
    assert len(one) <= 22


@pytest.mark.parametrize("query", ["page=-1", "page=99999", "page=%00", "%22", "x=" + "y" * 10_000])
@pytest.mark.parametrize("address", ["/people/", PAGE])
def test_any_query_gets_a_clear_answer(client, person, address, query):
    assert client.get(f"{address}?{query}").status_code in {200, 400, 404}
