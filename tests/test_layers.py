"""The arrows of the house point down: discussions and resources know the hub, nothing else.

Imports alone do not show it: a foreign key may name its model by a string.
"""

from io import StringIO
from itertools import chain
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.loader import MigrationLoader
from importlinter.cli import lint_imports

CHECKOUT = Path(__file__).resolve().parents[1]
HUB, DISCUSSIONS, RESOURCES = "colloquy_hub", "colloquy_discussions", "colloquy_resources"
# The apps that each app may point to; what is not ours is anybody's.
BELOW = {HUB: {HUB}, DISCUSSIONS: {HUB, DISCUSSIONS}, RESOURCES: {HUB, RESOURCES}}
OURS = BELOW.keys()
# Tables that a host's own relations go to as well, so that two names could be the same.
SHARED = {"wagtailcore.Page", "wagtailcore.Site", "auth.User", "auth.Group"}


def models_of(label: str):
    return apps.get_app_config(label).get_models(include_auto_created=True)


def relations():
    """Every relation that a model of ours defines, with the app it stands in."""
    for label in OURS:
        for model in models_of(label):
            own = chain(model._meta.local_fields, model._meta.local_many_to_many)
            yield from ((label, field) for field in own if field.remote_field)


def test_imports_keep_to_the_contracts(monkeypatch):
    monkeypatch.chdir(CHECKOUT)
    assert lint_imports(no_cache=True, no_logo=True) == 0


@pytest.mark.parametrize("label", OURS)
def test_models_point_down(label):
    up = [
        str(field)
        for found, field in relations()
        if found == label and field.related_model._meta.app_label in OURS - BELOW[label]
    ]
    assert up == []


@pytest.mark.parametrize("label", OURS)
def test_models_inherit_from_below(label):
    up = [
        model.__name__
        for model in models_of(label)
        if {parent._meta.app_label for parent in model._meta.parents} & (OURS - BELOW[label])
    ]
    assert up == []


@pytest.mark.parametrize("label", OURS)
def test_migrations_depend_on_what_is_below(label):
    migrations = MigrationLoader(None).disk_migrations
    needed = {
        app
        for (owner, _name), migration in migrations.items()
        if owner == label
        for app, _needed in chain(migration.dependencies, migration.run_before)
    }
    assert needed & (OURS - BELOW[label]) == set()


def test_relations_to_shared_models_carry_our_name():
    """`page.homepage` and `user.person` are what a host's own models are called there."""
    names = [
        field.remote_field.get_accessor_name()
        for _label, field in relations()
        if field.related_model._meta.label in SHARED and not field.remote_field.hidden
    ]
    assert [name for name in names if not name.startswith("colloquy_")] == []


def test_every_model_has_its_migration(db):
    said = StringIO()
    call_command("makemigrations", "--check", "--dry-run", stdout=said)
    assert "No changes detected" in said.getvalue()
