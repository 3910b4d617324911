"""A clinician keeps their own profile in the admin, and nobody else's."""

from html import unescape

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from hub.people.models import Person, RoleName
from hub.people.panels import own_panel
from hub.people.profiles import ProfileExists, free_slugs, save_own_profile
from hub.people.roles import group_of
from hub.vocabulary.models import Facet, Term
from tests.factories import make_discussion

SCREEN = "/admin/colloquy/profile/"

# Some ask for their people by name; pytest then runs them in another order.
pytestmark = pytest.mark.django_db


def sent(links=(), **changes):
    """What the form sends."""
    return nested_form_data(
        {
            "name": "Ada Author",
            "profession": "psychologist",
            "interests": "None.",
            "links": inline_formset(list(links)),
            **changes,
        }
    )


@pytest.fixture
def newcomer(django_user_model):
    """A clinician's account without a person."""
    user = django_user_model.objects.create_user("newcomer", "newcomer@example.com", "pass word 1")
    user.groups.add(group_of(RoleName.CLINICIAN))
    return user


def image_by(user, collection=None):
    return get_image_model().objects.create(
        title="A photo",
        file=get_test_image_file(),
        uploaded_by_user=user,
        collection=collection or Collection.get_first_root_node(),
    )


def test_anonymous_is_sent_to_sign_in(client, db):
    assert client.get(SCREEN).status_code == 302
    # What was sent comes back on a page that leads to sign-in, so that no word is lost.
    assert client.post(SCREEN, sent()).status_code == 403
    assert not Person.objects.exists()


@pytest.mark.parametrize(("who", "status"), [("stranger", 403), ("moderator", 302)])
def test_who_keeps_no_profile_is_refused(client, request, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(SCREEN, sent()).status_code == status
    assert not Person.objects.exists()


def test_the_profile_is_ones_own_whoever_else_is_named(client, author, colleague):
    client.force_login(author)
    client.post(SCREEN, sent(name="Ada A.", pk=colleague.colloquy_person.pk, user=colleague.pk))
    author.colloquy_person.refresh_from_db()
    colleague.colloquy_person.refresh_from_db()
    assert author.colloquy_person.name == "Ada A."
    assert colleague.colloquy_person.name == "Cora Colleague"


def test_nobody_saves_the_profile_of_somebody_else(author, colleague):
    form = own_panel().get_form_class()(sent(), instance=colleague.colloquy_person, for_user=author)
    assert form.is_valid()
    with pytest.raises(PermissionDenied):
        save_own_profile(form=form, by=author)


def test_other_peoples_entries_are_closed_to_clinicians(client, author, colleague):
    client.force_login(author)
    for person in Person.objects.all():
        address = reverse("wagtailsnippets_colloquy_hub_person:edit", args=[person.pk])
        assert client.get(address).status_code == 302


def test_address_account_and_day_of_agreement_are_not_ones_own_to_write(client, author):
    client.force_login(author)
    client.post(SCREEN, sent(slug="other", user="", agreed_to_page_at="2001-01-01 00:00"))
    person = Person.objects.get(user=author)
    assert person.slug == "author"
    assert person.agreed_to_page_at is None


def test_a_tick_shows_the_page_and_taking_it_away_hides_it(client, author):
    client.force_login(author)
    client.post(SCREEN, sent(shows_page="on"))
    agreed = Person.objects.get(user=author).agreed_to_page_at
    assert agreed is not None
    client.post(SCREEN, sent(shows_page="on"))
    assert Person.objects.get(user=author).agreed_to_page_at == agreed
    client.post(SCREEN, sent())
    assert client.get("/people/author/").status_code == 404


def test_a_newcomer_makes_their_own_person(client, newcomer):
    client.force_login(newcomer)
    assert client.get(SCREEN).status_code == 200
    assert client.post(SCREEN, sent(name="ليلى حداد")).status_code == 302
    assert newcomer.colloquy_person.slug == "ليلى-حداد"


def test_a_second_window_makes_no_second_person(author):
    form = own_panel().get_form_class()(sent(), instance=Person(user=author), for_user=author)
    assert form.is_valid()
    with pytest.raises(ProfileExists):
        save_own_profile(form=form, by=author)


def test_the_same_name_gets_another_address(author):
    author.colloquy_person.slug = "ada-author"
    author.colloquy_person.save()
    assert next(free_slugs("Ada Author")) == "ada-author-2"
    assert next(free_slugs("…")) == "person"


def test_what_is_wrong_is_said_and_kept(client, author):
    client.force_login(author)
    response = client.post(SCREEN, sent(bio="Long thought.", orcid="0000-0002-1825-0098"))
    body = unescape(response.content.decode())
    assert response.status_code == 422
    assert "its last digit does not fit the others" in body
    assert "Long thought." in body


@pytest.mark.parametrize(
    "written",
    [
        "https://orcid.org/0000-0002-1825-0097",
        "http://www.orcid.org/0000-0002-1825-0097/",
        "0000000218250097",
        " 0000 0002 1825 0097 ",
    ],
)
def test_an_orcid_may_be_pasted_as_it_is_found(client, author, written):
    client.force_login(author)
    client.post(SCREEN, sent(orcid=written))
    assert Person.objects.get(user=author).orcid == "0000-0002-1825-0097"


def test_profiles_elsewhere_take_https_for_granted(client, author):
    client.force_login(author)
    client.post(SCREEN, sent(links=[{"label": "Mastodon", "url": "social.example/@ada"}]))
    assert author.colloquy_person.links.get().url == "https://social.example/@ada"


@pytest.mark.parametrize(
    "address", ["ftp://files.example/", "https://clinic.example@evil.example/"]
)
@pytest.mark.parametrize("field", ["website", "policy_url", "links"])
def test_an_address_that_leads_elsewhere_is_refused(client, author, field, address):
    values = {field: [{"label": "There", "url": address}] if field == "links" else address}
    client.force_login(author)
    response = client.post(SCREEN, sent(**values))
    assert response.status_code == 422
    assert "names no user" in unescape(response.content.decode())


def test_a_policy_stands_in_one_place(client, author, discussion):
    client.force_login(author)
    values = {"policy_page": discussion.pk, "policy_url": "https://policy.example/"}
    response = client.post(SCREEN, sent(**values))
    assert "not both" in response.content.decode()


def test_a_draft_of_somebody_else_is_no_policy(client, author, colleague, index):
    secret = make_discussion(index, colleague, title="Nobody’s business", live=False)
    client.force_login(author)
    response = client.post(SCREEN, sent(policy_page=secret.pk))
    assert response.status_code == 422
    assert "Nobody’s business" not in unescape(response.content.decode())


def test_the_declaration_is_dated_when_its_words_change(client, author):
    client.force_login(author)
    client.post(SCREEN, sent(interests="None.\r\n"))
    assert Person.objects.get(user=author).interests_declared_on is None
    client.post(SCREEN, sent(interests="Paid by a platform."))
    assert Person.objects.get(user=author).interests_declared_on == timezone.localdate()
    client.post(SCREEN, sent(interests=""))
    assert Person.objects.get(user=author).interests_declared_on is None


def test_only_current_professions_are_offered(client, author):
    current = Term.objects.create(facet=Facet.PROFESSION, label="Psychologist", slug="psychologist")
    merged = Term.objects.create(
        facet=Facet.PROFESSION, label="Shrink", slug="shrink", merged_into=current
    )
    topic = Term.objects.create(facet=Facet.TOPIC, label="Silence", slug="silence")
    client.force_login(author)
    assert client.post(SCREEN, sent(profession_term=merged.pk)).status_code == 422
    assert client.post(SCREEN, sent(profession_term=topic.pk)).status_code == 422
    assert client.post(SCREEN, sent(profession_term=current.pk)).status_code == 302


def test_who_is_listed_under_a_merged_term_keeps_its_meaning(client, author):
    current = Term.objects.create(facet=Facet.PROFESSION, label="Psychologist", slug="psychologist")
    merged = Term.objects.create(
        facet=Facet.PROFESSION, label="Shrink", slug="shrink", merged_into=current
    )
    Person.objects.filter(user=author).update(profession_term=merged)
    client.force_login(author)
    form = client.get(SCREEN).context["form"]
    assert form.initial["profession_term"] == current.pk


def test_a_photo_is_ones_own_and_can_be_taken_away(client, author, index):
    client.force_login(author)
    photo = image_by(author)
    client.post(SCREEN, sent(photo=photo.pk))
    assert Person.objects.get(user=author).photo == photo
    client.post(SCREEN, sent(photo=""))
    assert Person.objects.get(user=author).photo is None


def test_a_photo_of_somebody_else_is_refused(client, author, colleague, index):
    client.force_login(author)
    response = client.post(SCREEN, sent(photo=image_by(colleague).pk))
    assert response.status_code == 422


def test_a_clinicians_upload_goes_to_our_collection(client, author, index):
    client.force_login(author)
    file = SimpleUploadedFile("me.png", get_test_image_file().file.getvalue(), "image/png")
    response = client.post(
        reverse("wagtailimages_chooser:create"),
        {"image-chooser-upload-title": "Me", "image-chooser-upload-file": file},
    )
    assert response.status_code == 200
    image = get_image_model().objects.get(title="Me")
    assert image.collection.name == "Colloquy"
    assert image.uploaded_by_user == author


def test_who_may_use_no_images_is_offered_no_photo(client, django_user_model):
    reviewer = django_user_model.objects.create_user("reviewer", password="pass word 1")
    reviewer.groups.add(group_of(RoleName.PEER_REVIEWER))
    client.force_login(reviewer)
    assert "photo" not in client.get(SCREEN).context["form"].fields


def test_the_way_there_is_in_the_menu_on_the_dashboard_and_the_account_page(client, author):
    client.force_login(author)
    assert client.get("/admin/").content.decode().count(SCREEN) >= 2
    assert f'href="{SCREEN}"' in client.get("/admin/account/").content.decode()


def test_others_are_shown_no_way_there(client, moderator):
    client.force_login(moderator)
    assert SCREEN not in client.get("/admin/").content.decode()


def test_an_editor_edits_everybody(client, editor, author):
    client.force_login(editor)
    address = reverse("wagtailsnippets_colloquy_hub_person:edit", args=[author.colloquy_person.pk])
    assert client.get(address).status_code == 200
    changed = sent(name="Ada B. Author", slug="author", user=author.pk, agreed_to_page_at="")
    assert client.post(address, changed).status_code == 302
    assert Person.objects.get(user=author).name == "Ada B. Author"
