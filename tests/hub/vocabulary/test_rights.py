"""Which of our groups may do what with words; groups of a host stay as they were."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from hub.people.models import RoleName
from hub.people.roles import group_of

pytestmark = pytest.mark.django_db

migration = import_module("hub.migrations.0005_words_and_due_checks")


WORDS = ("term", "tag")


def rights(group):
    found = group.permissions.filter(content_type__model__in=[*WORDS, "platformchange"])
    return set(found.values_list("codename", flat=True))


def test_editors_keep_the_vocabulary():
    kept = {f"{act}_{word}" for act in ("add", "change", "delete", "view") for word in WORDS}
    assert rights(group_of(RoleName.EDITOR)) == kept | {"add_platformchange"}


def test_clinicians_read_it():
    assert rights(group_of(RoleName.CLINICIAN)) == {"view_term", "view_tag"}


@pytest.mark.parametrize("role", [RoleName.MODERATOR, RoleName.PEER_REVIEWER, RoleName.MEMBER])
def test_others_have_no_part_in_it(role):
    assert rights(group_of(role)) == set()


def test_going_back_takes_these_rights_and_no_others():
    editors, hosts = group_of(RoleName.EDITOR), Group.objects.create(name="Librarians")
    hosts.permissions.add(Permission.objects.get(codename="change_term"))
    before = editors.permissions.count()
    migration.take_rights(apps, None)
    assert rights(editors) == set()
    assert rights(hosts) == {"change_term"}
    migration.give_rights(apps, None)
    assert editors.permissions.count() == before
