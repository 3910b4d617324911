"""`remove_colloquy`: everything of ours goes, nothing of anybody else's."""

import pytest
from django.core.management import CommandError, call_command
from wagtail.models import Page, Task, Workflow

from hub.pages.models import PageVersion
from hub.pages.removal import what_would_go


def test_without_yes_nothing_is_deleted(discussion, capsys):
    call_command("remove_colloquy")
    assert "3 pages, 2 versions, 1 workflows" in capsys.readouterr().out
    assert PageVersion.objects.filter(page=discussion).exists()


def test_with_yes_pages_versions_and_workflows_go(discussion):
    call_command("remove_colloquy", "--yes")
    assert what_would_go() == {"pages": 0, "versions": 0, "workflows": 0}
    assert not Page.objects.filter(pk=discussion.pk).exists()


def test_a_page_of_another_type_below_ours_stops_it(home, discussion):
    home.refresh_from_db()
    home.add_child(instance=Page(title="Somebody else’s"))
    with pytest.raises(CommandError, match="Somebody else’s"):
        call_command("remove_colloquy", "--yes")
    assert Page.objects.filter(pk=discussion.pk).exists()


def test_workflows_and_tasks_of_the_host_stay(discussion):
    before = set(Workflow.objects.values_list("name", flat=True))
    call_command("remove_colloquy", "--yes")
    assert before - set(Workflow.objects.values_list("name", flat=True)) == {"Publish as a post"}
    assert Task.objects.filter(name="Moderators approval").exists()
