"""The whole way on a host, over HTTP: people, index, discussion, check, reader."""

import re

import pytest

from tests.plugin.conftest import HERE
from tests.plugin.host import CHROME, Visitor


@pytest.fixture
def reader(address, published) -> Visitor:
    return Visitor(address)


def test_the_discussion_is_read_under_the_prefix(reader):
    response = reader.get(HERE)
    assert response.status_code == 200
    assert "Not without a reason." in response.text


def test_the_hosts_base_template_is_around_it(reader):
    text = reader.get(HERE).text
    assert CHROME in text
    assert "/static/css/hostsite.css" in text
    assert re.search(r"<title>\s*Looking a client up", text)


def test_its_style_sheets_are_linked_and_served(reader):
    found = re.findall(r'href="(/static/colloquy/[^"]+\.css)"', reader.get(HERE).text)
    assert found == [
        "/static/colloquy/hub/hub.css",
        "/static/colloquy/discussions/discussions.css",
    ]
    assert [reader.get(sheet).status_code for sheet in found] == [200, 200]


def test_what_the_style_sheets_import_is_served(reader):
    for app in ("hub", "discussions"):
        sheet = reader.get(f"/static/colloquy/{app}/{app}.css").text
        for name in re.findall(r'@import (?:url\()?"([^"]+)"', sheet):
            assert reader.get(f"/static/colloquy/{app}/{name}").status_code == 200, name


def test_addresses_below_the_page_work_under_the_prefix(reader):
    assert "Not without a reason." in reader.get(f"{HERE}v1/").text
    assert reader.get(f"{HERE}v2/").status_code == 404


def test_links_of_the_page_stay_under_the_prefix(reader):
    """Versions, people, listings: every link of ours leads somewhere."""
    links = {
        link
        for address in (HERE, "/site/discussions/", "/site/people/", "/site/people/ada/")
        for link in re.findall(r'href="(/[^"#]*)', reader.get(address).text)
    }
    broken = {link for link in links if reader.get(link).status_code not in (200, 302)}
    assert broken == set()


def test_people_have_their_pages_under_the_prefix(reader):
    assert "ada of the host" in reader.get("/site/people/").text
    assert "Looking a client up" in reader.get("/site/people/ada/").text


def test_readers_get_no_cookie(reader):
    reader.get(HERE)
    assert "sessionid" not in reader.session.cookies


@pytest.mark.parametrize("path", [HERE, f"{HERE}v1/", "/site/discussions/"])
def test_a_page_of_one_site_is_not_found_through_the_other(address, published, path):
    assert Visitor(address, host="other.example").get(path).status_code == 404


def test_a_person_shows_no_pages_of_another_site(address, published):
    shown = Visitor(address, host="other.example").get("/site/people/ada/")
    assert shown.status_code == 200
    assert "Looking a client up" not in shown.text


def test_the_author_cannot_publish_alone(author, published):
    edit = author.get(f"/admin/pages/{published}/edit/").text
    assert 'name="action-publish"' not in edit


def test_a_host_editor_without_a_role_sees_our_pages_as_wagtail_shows_them(address, published):
    """Wagtail's stock Editors may change any page below the root, ours too."""
    host_editor = Visitor(address).sign_in("host-editor")
    assert host_editor.get(f"/admin/pages/{published}/edit/").status_code == 200


def test_who_may_not_read_is_led_to_the_hosts_sign_in(reader, editor, published):
    screen = f"/admin/colloquy/pages/{published}/visibility/"
    assert editor.post(screen, {"visibility": "members"}).status_code == 302
    refused = reader.get(HERE)
    sign_in = re.search(r'href="([^"]+\?next=[^"]+)"', refused.text).group(1)
    assert editor.post(screen, {"visibility": "public"}).status_code == 302
    assert refused.status_code == 403
    assert CHROME in refused.text
    assert reader.get(sign_in).status_code == 200


def test_the_clock_and_the_worker_run(installed, published):
    installed.manage("python manage.py clock --once", "python manage.py db_worker --batch")
