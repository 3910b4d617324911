"""The share row on a page: there for what everybody may read, and for nothing else."""

import pytest
from django.template import Context, Template
from django.test import RequestFactory
from django.urls import reverse
from wagtail.models import PageViewRestriction
from wagtail.test.utils.form_data import nested_form_data, streamfield

from hub.pages.services import set_visibility, take_down
from hub.pages.visibility import Visibility
from hub.sharing.models import SharingLinks
from tests.factories import make_discussion

ROW = "data-share"
MARKUP = 'Tit"le <b>bold</b> & هل ' + "x" * 170


@pytest.fixture
def row(client, discussion):
    """The page of the discussion as an anonymous reader gets it."""
    return lambda: client.get(discussion.url).content.decode()


def test_a_public_page_has_plain_links(row):
    page = row()
    assert 'href="mailto:?subject=Looking%20a%20client%20up' in page
    for host in ("bsky.app", "www.linkedin.com", "www.facebook.com", "www.reddit.com"):
        assert f'href="https://{host}/' in page
    assert page.count('rel="noopener noreferrer"') == 4


def test_the_links_carry_the_full_address_of_the_page(row, discussion):
    assert f"u=http%3A%2F%2Ftestserver%2Fdiscussions%2F{discussion.slug}%2F" in row()


def test_what_needs_a_script_is_hidden_until_there_is_one(row):
    page = row()
    assert "data-share-copy hidden>" in page
    assert "data-share-device hidden>" in page


def test_a_title_of_markup_stays_text(client, index, author):
    page = make_discussion(index, author, title=MARKUP)
    body = client.get(page.url).content.decode()
    assert "<b>bold" not in body
    assert "%3Cb%3Ebold%3C%2Fb%3E%20%26%20%D9%87%D9%84" in body


@pytest.mark.parametrize("visibility", [Visibility.MEMBERS, Visibility.CLINICIANS])
def test_a_restricted_page_has_no_row_even_for_its_readers(
    client, discussion, author, administrator, visibility
):
    set_visibility(page=discussion, visibility=visibility, by=author)
    client.force_login(administrator)
    response = client.get(discussion.url)
    assert response.status_code == 200
    assert ROW not in response.content.decode()
    assert client.get(f"{discussion.url}share/mastodon/").status_code == 404


def test_a_page_below_a_restricted_index_has_no_row(client, discussion, index, administrator):
    PageViewRestriction.objects.create(page=index, restriction_type=PageViewRestriction.LOGIN)
    client.force_login(administrator)
    assert ROW not in client.get(discussion.url).content.decode()


def test_a_preview_has_no_row(discussion):
    preview = discussion.make_preview_request()
    assert preview.status_code == 200
    assert ROW not in preview.content.decode()


def test_a_draft_has_no_row(draft):
    template = Template('{% include "colloquy/hub/sharing/share.html" %}')
    request = RequestFactory().get("/", headers={"host": "testserver"})
    assert template.render(Context({"page": draft, "request": request})).strip() == ""


def test_a_site_chooses_its_networks(row, site):
    pattern = "https://social.org/new?a={url}&b={title}"
    SharingLinks.objects.create(
        site=site, networks=[("network", {"name": "Social", "pattern": pattern})]
    )
    page = row()
    assert 'href="https://social.org/new?a=http' in page
    assert "bsky.app" not in page


def test_without_any_network_mail_and_copying_are_left(row, site):
    SharingLinks.objects.create(site=site, networks=[], offers_mastodon=False)
    page = row()
    assert "mailto:" in page
    assert "share-networks" not in page


def test_a_pattern_that_came_in_another_way_is_left_out(row, site):
    pattern = "javascript:alert(1)//?{url}"
    SharingLinks.objects.create(
        site=site, networks=[("network", {"name": "Bad", "pattern": pattern})]
    )
    assert "javascript:" not in row()


# The question for a Mastodon server


@pytest.fixture
def ask(client, discussion):
    """The page that asks for a server, with what was typed."""
    return lambda **typed: client.get(f"{discussion.url}share/mastodon/", typed)


def test_it_asks_without_a_cookie_or_a_token(ask):
    response = ask()
    assert response.status_code == 200
    assert not response.cookies
    assert "csrf" not in response.content.decode()
    assert response["X-Robots-Tag"] == "noindex"


def test_it_links_to_the_server_and_never_redirects(ask):
    response = ask(server="mastodon.social")
    assert response.status_code == 200
    body = response.content.decode()
    assert 'href="https://mastodon.social/share?text=Looking%20a%20client%20up%20http' in body
    assert 'rel="noopener noreferrer"' in body


@pytest.mark.parametrize("server", ["localhost", "", "evil.org/path", 'x" onclick="y', "\x00"])
def test_what_is_no_server_comes_back_with_words(ask, server):
    response = ask(server=server)
    body = response.content.decode()
    assert response.status_code == 422
    assert "<title>Error: " in body
    assert 'href="https://' not in body.replace('href="https://findahelpline.com/"', "")
    assert "onclick=" not in body.replace("&quot;", "").replace("x onclick=y", "")


def test_a_draft_has_no_such_page(client, draft):
    assert client.get(f"/discussions/{draft.slug}/share/mastodon/").status_code == 404


def test_a_page_taken_down_has_no_such_page(client, discussion, author):
    take_down(page=discussion, by=author, reason="Too much.")
    assert client.get(f"{discussion.url}share/mastodon/").status_code == 410


def test_a_restricted_page_says_who_may_read(client, discussion, author):
    set_visibility(page=discussion, visibility=Visibility.MEMBERS, by=author)
    response = client.get(f"{discussion.url}share/mastodon/")
    assert response.status_code == 403
    assert discussion.title not in response.content.decode()


def test_a_site_without_mastodon_has_no_such_page(ask, site):
    SharingLinks.objects.create(site=site, offers_mastodon=False)
    assert ask().status_code == 404


# The setting


@pytest.fixture
def setting(site):
    return reverse("wagtailsettings:edit", args=["colloquy_hub", "sharinglinks", site.pk])


def form(pattern: str) -> dict:
    blocks = [("network", {"name": "Social", "pattern": pattern})]
    return nested_form_data({"offers_mastodon": "on", "networks": streamfield(blocks)})


def test_an_anonymous_reader_is_asked_to_sign_in(client, setting):
    assert "login" in client.get(setting)["Location"]


@pytest.mark.parametrize(
    ("who", "status"), [("stranger", 403), ("author", 302), ("moderator", 302)]
)
def test_who_is_no_editor_cannot_change_the_networks(client, request, setting, who, status):
    client.force_login(request.getfixturevalue(who))
    assert client.post(setting, form("https://social.org/?u={url}")).status_code == status
    assert not SharingLinks.objects.filter(networks__contains=[{}]).exists()


def test_an_editor_changes_the_networks(client, setting, editor, site):
    client.force_login(editor)
    assert client.post(setting, form("https://social.org/?u={url}")).status_code == 302
    (block,) = SharingLinks.objects.get(site=site).networks
    assert block.value["name"] == "Social"


def test_an_editor_is_told_what_an_address_needs(client, setting, editor, site):
    client.force_login(editor)
    response = client.post(setting, form("http://social.org/?u={url}"))
    assert "Begin with https://" in response.content.decode()
    assert len(SharingLinks.objects.get(site=site).networks) == 4
