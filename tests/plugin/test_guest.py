"""A guest in somebody's house: what was the host's is as it was before Colloquy came."""

import pytest
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.plugin.host import Visitor

# The settings that the README asks for.
OURS = {
    "INSTALLED_APPS",
    "MIDDLEWARE",
    "TASKS",
    "WAGTAILSEARCH_BACKENDS",
    "WAGTAIL_FINISH_WORKFLOW_ACTION",
}


@pytest.mark.parametrize(
    "kind",
    [
        "members",
        "page rights",
        "collection rights",
        "collections",
        "pages",
        "sites",
        "locales",
        "workflows",
    ],
)
def test_migrating_leaves_what_is_the_hosts(before, after, kind):
    assert after["holds"][kind] == before["holds"][kind]


def test_migrating_adds_groups_and_alters_none(before, after):
    were, are = before["holds"]["groups"], after["holds"]["groups"]
    assert {name: are[name] for name in were} == were
    assert set(are) - set(were) == {
        "Colloquy clinicians",
        "Colloquy peer reviewers",
        "Colloquy editors (2)",
        "Colloquy moderators",
        "Colloquy members",
        "Colloquy verified clinicians",
    }


def test_only_the_settings_of_the_readme_change(before, after):
    were, are = before["holds"]["settings"], after["holds"]["settings"]
    changed = {name for name in were.keys() | are.keys() if were.get(name) != are.get(name)}
    assert changed - {"SETTINGS_MODULE"} == OURS


def test_public_pages_answer_to_the_byte_as_before(before, after):
    """Also the page at `about/v1/`, whose address looks like one of ours."""
    assert after["public"] == before["public"]
    assert {status for status, _text, _headers in before["public"].values()} == {200}


@pytest.mark.parametrize("person", ["admin", "host-editor"])
def test_admin_screens_answer_as_before(before, after, person):
    assert after[person] == before[person]


def test_a_hosts_page_goes_through_wagtails_own_workflow(address, admin):
    """Submitted by an editor without a Colloquy role, approved by a stock moderator."""
    editor = Visitor(address).sign_in("host-editor")
    edit = editor.edit_address_of("About this host")
    form = {"title": "About us", "slug": "about", "comments": inline_formset([])}
    assert editor.post(edit, nested_form_data({**form, "action-submit": "1"})).status_code == 302
    assert "About us" not in Visitor(address).get("/site/about/").text
    moderator = Visitor(address).sign_in("host-moderator")
    assert moderator.approve().status_code == 302
    assert "About us" in Visitor(address).get("/site/about/").text


def test_a_host_group_with_our_name_keeps_its_rights(address):
    clash = Visitor(address).sign_in("host-clash")
    assert clash.get(clash.edit_address_of("About")).status_code == 200
    assert "colloquy" not in clash.get("/admin/").text.lower().replace("colloquy editors", "")
