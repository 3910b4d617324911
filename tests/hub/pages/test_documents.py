"""A document is for those who may read a page that uses it."""

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.models import Collection, Page, PageViewRestriction, ReferenceIndex

from discussions.models import DiscussionPage
from hub.pages.models import PageState, PageVersion
from hub.pages.services import take_down
from hub.people.models import RoleName
from hub.people.roles import group_of
from tests.factories import make_discussion

SECRET = "A secret title"


@pytest.fixture
def document(db, settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    collection = Collection.get_first_root_node()
    return get_document_model().objects.create(
        title="Handout", file=ContentFile(b"Words.", "handout.txt"), collection=collection
    )


@pytest.fixture
def use(index, author, document):
    """Makes a page that links to the document."""

    def make(**values) -> DiscussionPage:
        text = f"Read [the handout]({document.url}) first."
        return make_discussion(index, author, **{"title": SECRET, "text": text, **values})

    return make


def restrict(page: Page, kind: str = PageViewRestriction.LOGIN) -> None:
    restriction = PageViewRestriction.objects.create(page=page, restriction_type=kind)
    if kind == PageViewRestriction.GROUPS:
        restriction.groups.add(group_of(RoleName.VERIFIED_CLINICIAN))


def status(client, document) -> int:
    return client.get(document.url).status_code


def test_a_document_of_an_open_page_is_open(client, use, document):
    use()
    response = client.get(document.url)
    assert response.status_code == 200
    assert b"".join(response) == b"Words."


def test_old_versions_are_not_searched_for_a_document_of_an_open_page(client, use, document):
    use()
    with CaptureQueriesContext(connection) as asked:
        assert status(client, document) == 200
    assert not [query for query in asked if PageVersion._meta.db_table in query["sql"]]


def test_a_document_that_no_page_of_ours_uses_keeps_wagtails_rule(client, index, document):
    assert status(client, document) == 200


def test_a_document_of_a_members_page_asks_to_sign_in(client, use, document):
    restrict(use())
    response = client.get(document.url)
    body = response.content.decode()
    assert response.status_code == 403
    assert "for members" in body
    assert "next=" in body
    assert SECRET not in body
    assert "no-store" in response["Cache-Control"]


def test_a_member_opens_it(client, use, document, stranger):
    restrict(use())
    client.force_login(stranger)
    assert status(client, document) == 200


def test_a_document_of_a_clinicians_page_is_not_for_a_member(client, use, document, stranger):
    restrict(use(), PageViewRestriction.GROUPS)
    client.force_login(stranger)
    response = client.get(document.url)
    assert response.status_code == 403
    assert "clinicians" in response.content.decode()


def test_a_restriction_above_the_page_counts(client, use, document, index):
    use()
    restrict(index)
    assert status(client, document) == 403


def test_one_open_page_is_enough(client, use, document):
    restrict(use())
    use(title="Open")
    assert status(client, document) == 200


def test_of_two_closed_pages_the_one_easier_to_enter_is_told(client, use, document):
    restrict(use(), PageViewRestriction.GROUPS)
    restrict(use(title="Other"))
    assert "for members" in client.get(document.url).content.decode()


def test_a_document_of_a_draft_is_closed(client, use, document, stranger):
    ReferenceIndex.create_or_update_for_object(use(live=False))
    client.force_login(stranger)
    response = client.get(document.url)
    assert response.status_code == 403
    assert "not published" in response.content.decode()


def test_a_page_that_is_taken_down_closes_its_documents(client, use, document, author):
    page = use()
    take_down(page=page, by=author, reason="Out of date.")
    assert PageState.objects.get(page_id=page.pk).taken_down_at
    assert status(client, document) == 403


@pytest.mark.parametrize("who", ["author", "editor", "administrator"])
def test_who_works_on_the_page_opens_it(client, request, use, document, who):
    ReferenceIndex.create_or_update_for_object(use(live=False))
    client.force_login(request.getfixturevalue(who))
    assert status(client, document) == 200


def test_another_clinician_does_not(client, use, document, colleague):
    ReferenceIndex.create_or_update_for_object(use(live=False))
    client.force_login(colleague)
    assert status(client, document) == 403


def test_a_link_in_a_draft_of_ones_own_opens_nothing(client, use, index, document, colleague):
    restrict(use(), PageViewRestriction.GROUPS)
    text = f"Read [this]({document.url}) first."
    own = make_discussion(index, colleague, title="Mine", text=text, live=False)
    ReferenceIndex.create_or_update_for_object(own)
    client.force_login(colleague)
    assert status(client, document) == 403


def test_a_draft_of_somebody_else_closes_nothing_to_its_author(
    client, use, index, document, author, colleague
):
    restrict(use(), PageViewRestriction.GROUPS)
    text = f"Read [this]({document.url}) first."
    other = make_discussion(index, colleague, title="Theirs", text=text, live=False)
    ReferenceIndex.create_or_update_for_object(other)
    client.force_login(author)
    assert status(client, document) == 200


def test_a_document_of_an_old_version_stays_closed_with_its_page(client, use, document):
    page = use()
    page.body = [("prose", "Nothing to read here.")]
    page.save_revision().publish()
    assert status(client, document) == 200
    restrict(page)
    assert status(client, document) == 403


def test_what_a_host_uses_as_well_is_not_closed_by_our_page(client, use, document, home):
    """Else whoever writes a draft could take documents away from the whole site."""
    restrict(use())
    other = Page(title="A host's page", slug="host")
    home.refresh_from_db()
    home.add_child(instance=other)
    index_as_used_by(other, document)
    assert status(client, document) == 200


def index_as_used_by(page: Page, document) -> None:
    ours = ReferenceIndex.get_references_to(document).first()
    ours.pk, ours.object_id = None, str(page.pk)
    ours.save()


def test_a_link_with_the_address_of_the_site_counts_too(client, index, author, document):
    text = f"[a](https://testserver{document.url}) and <https://x.example/>"
    restrict(make_discussion(index, author, text=text))
    assert status(client, document) == 403


def test_a_document_in_another_block_counts_too(client, index, author, document):
    page = make_discussion(index, author)
    page.body = [("question", {"text": f"Have you read [this]({document.url})?"})]
    page.save_revision().publish()
    restrict(page)
    assert status(client, document) == 403


def test_a_shared_password_of_a_host_opens_it_once_given(client, use, document):
    page = use()
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="open"
    )
    assert status(client, document) == 403
    session = client.session
    session[PageViewRestriction.passed_view_restrictions_session_key] = [restriction.pk]
    session.save()
    assert status(client, document) == 200


def test_an_open_document_asks_for_no_session(client, use, document):
    use()
    response = client.get(document.url)
    assert "Cookie" not in response.get("Vary", "")
    assert not response.cookies


def test_a_group_of_the_host_does_not_open_it(client, use, document, stranger):
    restrict(use(), PageViewRestriction.GROUPS)
    stranger.groups.add(Group.objects.create(name="Host's own"))
    client.force_login(stranger)
    assert status(client, document) == 403
