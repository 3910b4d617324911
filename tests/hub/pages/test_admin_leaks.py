"""Invariant 1 in the admin: who writes here sees their own drafts, never those of others."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from tests.factories import make_discussion

TITLE = "Nobody else’s business yet"


@pytest.fixture
def secret(index, author):
    page = make_discussion(index, author, title=TITLE, live=False)
    page.get_workflow().start(page, author)
    return page


@pytest.fixture
def live_with_draft(index, author):
    """A published page whose newer draft has another title."""
    page = make_discussion(index, author, title="Published")
    page.title = TITLE
    page.save_revision(user=author)
    return page


def addresses(page, index):
    revision = page.latest_revision_id
    page_views = {
        name: [page.pk]
        for name in ("edit", "view_draft", "history", "usage", "delete", "copy", "workflow_history")
    }
    return [
        reverse("wagtailadmin_home"),
        reverse("wagtailadmin_explore_root"),
        reverse("wagtailadmin_explore", args=[index.pk]),
        reverse("wagtailadmin_pages:search") + "?q=business",
        reverse("wagtailadmin_choose_page"),
        reverse("wagtailadmin_choose_page_child", args=[index.pk]),
        reverse("wagtailadmin_choose_page_search") + "?q=business",
        reverse("wagtailadmin_api:pages:listing") + f"?child_of={index.pk}&for_explorer=1",
        reverse("wagtailadmin_api:pages:listing"),
        reverse("wagtailadmin_api:pages:detail", args=[page.pk]),
        reverse("wagtailadmin_reports:site_history"),
        reverse("wagtailadmin_reports:workflow"),
        reverse("wagtailadmin_reports:workflow_tasks"),
        reverse("wagtailadmin_reports:aging_pages"),
        reverse("wagtailadmin_reports:locked_pages"),
        reverse("wagtailadmin_reports:page_types_usage"),
        reverse("wagtailadmin_pages:type_use", args=["colloquy_discussions", "discussionpage"]),
        reverse("wagtailadmin_pages:revisions_view", args=[page.pk, revision]),
        reverse("wagtailadmin_pages:revisions_compare", args=[page.pk, "earliest", "latest"]),
        reverse("wagtailadmin_pages:move", args=[page.pk]),
        reverse("colloquy_page_visibility", args=[page.pk]),
        reverse("colloquy_take_down", args=[page.pk]),
        *(reverse(f"wagtailadmin_pages:{name}", args=args) for name, args in page_views.items()),
    ]


@pytest.mark.parametrize("who", ["colleague", "moderator"])
@pytest.mark.parametrize("which", ["secret", "live_with_draft"])
def test_no_screen_shows_the_title_of_anothers_draft(client, request, index, who, which):
    page = request.getfixturevalue(which)
    call_command("update_index", verbosity=0)
    client.force_login(request.getfixturevalue(who))
    shown = [
        address
        for address in addresses(page, index)
        if TITLE in client.get(address).content.decode()
    ]
    assert shown == []


def test_an_editor_finds_it_in_the_explorer(client, index, secret, editor):
    client.force_login(editor)
    response = client.get(reverse("wagtailadmin_explore", args=[index.pk]))
    assert TITLE in response.content.decode()


def test_its_author_finds_it_in_the_explorer(client, index, secret, author):
    client.force_login(author)
    response = client.get(reverse("wagtailadmin_explore", args=[index.pk]))
    assert TITLE in response.content.decode()


def test_an_editor_finds_what_waits_on_the_dashboard(client, secret, editor):
    client.force_login(editor)
    assert TITLE in client.get(reverse("wagtailadmin_home")).content.decode()


def test_a_host_user_without_a_role_keeps_the_reports(client, stranger, discussion):
    """Somebody else's people are left alone."""
    from django.contrib.auth.models import Permission

    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(stranger)
    response = client.get(reverse("wagtailadmin_reports:aging_pages"))
    assert "Only editors see this report." not in response.content.decode()
