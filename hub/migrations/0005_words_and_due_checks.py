"""Let editors keep the vocabulary and everyone who writes choose from it; index what is due."""

import django.db.models.deletion
from django.db import migrations, models

TERM = [("term", f"{action}_term", f"Can {action} term") for action in ("add", "change", "delete")]
TAG = [("tag", f"{action}_tag", f"Can {action} tag") for action in ("add", "change", "delete")]
VIEW_TERM = ("term", "view_term", "Can view term")
VIEW_TAG = ("tag", "view_tag", "Can view tag")
CHANGE = ("platformchange", "add_platformchange", "Can add change of a platform")

# role: permissions as (model, codename, name)
RIGHTS = {
    "clinician": [VIEW_TERM, VIEW_TAG],
    "editor": [*TERM, *TAG, VIEW_TERM, VIEW_TAG, CHANGE],
}


def give_rights(apps, schema_editor):
    for group, permissions in _our_groups(apps):
        group.permissions.add(*permissions)


def take_rights(apps, schema_editor):
    for group, permissions in _our_groups(apps):
        group.permissions.remove(*permissions)


def _our_groups(apps):
    """The groups that our first migration made, whatever a host calls them now."""
    roles = apps.get_model("colloquy_hub", "Role").objects.select_related("group")
    for role in roles.filter(name__in=RIGHTS):
        yield role.group, [_permission(apps, *wanted) for wanted in RIGHTS[role.name]]


def _permission(apps, model, codename, name):
    """Django makes permissions after all migrations have run; these are needed now."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label="colloquy_hub", model=model
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    # Not the row: unapplying several migrations at once, it would be of another state's model.
    return permission.pk


class Migration(migrations.Migration):
    dependencies = [
        ("colloquy_hub", "0004_care_by_language_and_sharing"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="tag",
            options={
                "ordering": ["name", "pk"],
                "verbose_name": "tag",
                "verbose_name_plural": "tags",
            },
        ),
        migrations.AlterModelOptions(
            name="term",
            options={
                "ordering": ["facet", "label", "pk"],
                "verbose_name": "term",
                "verbose_name_plural": "terms",
            },
        ),
        migrations.AlterField(
            model_name="tag",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_from",
                to="colloquy_hub.tag",
            ),
        ),
        migrations.AddIndex(
            model_name="pagestate",
            index=models.Index(fields=["next_check"], name="colloquy_state_by_check"),
        ),
        migrations.RunPython(give_rights, take_rights),
    ]
