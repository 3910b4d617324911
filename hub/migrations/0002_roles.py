"""Create the groups of Colloquy with their permissions; alter no group that exists."""

from django.db import migrations

# role: (name of the group, permissions as (app label, model, codename, name))
ADMIN = ("wagtailadmin", "admin", "access_admin", "Can access Wagtail admin")
PERSON = [
    ("colloquy_hub", "person", f"{action}_person", f"Can {action} person")
    for action in ("add", "change", "view")
]
CHECK = [
    ("colloquy_hub", "cliniciancheck", f"{action}_cliniciancheck", f"Can {action} clinician check")
    for action in ("add", "change", "view")
] + [
    (
        "colloquy_hub",
        "cliniciancheck",
        "record_clinician_check",
        "Can record that a person is a clinician",
    )
]
CARE = [("colloquy_hub", "carenotice", "change_carenotice", "Can change care notice")]
PUBLISH = ("colloquy_hub", "pagestate", "publish_post", "Can check and publish posts")
TAKE_DOWN = ("colloquy_hub", "pagestate", "take_down_page", "Can take down any page of Colloquy")
CHOOSE_PERSON = PERSON[2]

ROLES = {
    "clinician": ("Colloquy clinicians", [ADMIN, CHOOSE_PERSON]),
    "peer_reviewer": ("Colloquy peer reviewers", [ADMIN]),
    "editor": ("Colloquy editors", [ADMIN, PUBLISH, TAKE_DOWN, *PERSON, *CHECK, *CARE]),
    "moderator": ("Colloquy moderators", [ADMIN, TAKE_DOWN]),
    "member": ("Colloquy members", []),
    "verified_clinician": ("Colloquy verified clinicians", []),
}


def create_roles(apps, schema_editor):
    Role = apps.get_model("colloquy_hub", "Role")
    for role, (name, permissions) in ROLES.items():
        group = apps.get_model("auth", "Group").objects.create(name=_free_name(apps, name))
        group.permissions.set([_permission(apps, *wanted) for wanted in permissions])
        Role.objects.create(name=role, group=group)


def _free_name(apps, name):
    """A host may have a group of that name already: it stays as it is, ours is called otherwise."""
    groups = apps.get_model("auth", "Group").objects
    number, free = 1, name
    while groups.filter(name=free).exists():
        number += 1
        free = f"{name} ({number})"
    return free


def _permission(apps, app_label, model, codename, name):
    """Django makes permissions after all migrations have run; these are needed now."""
    content_type, _created = apps.get_model("contenttypes", "ContentType").objects.get_or_create(
        app_label=app_label, model=model
    )
    permission, _created = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type, codename=codename, defaults={"name": name}
    )
    return permission


def remove_roles(apps, schema_editor):
    roles = apps.get_model("colloquy_hub", "Role").objects
    groups = list(roles.values_list("group_id", flat=True))
    roles.all().delete()
    _delete_groups(apps, groups)


def _delete_groups(apps, ids):
    """Delete the groups and what belongs to them: members, permissions, rights on pages.

    By number. Collecting the rows by object fails here: the states of a migration that runs
    backwards hold more than one class of Group.
    """
    groups = apps.get_model("auth", "Group").objects.filter(pk__in=ids)
    for relation in groups.model._meta.get_fields(include_hidden=True):
        if (relation.one_to_many or relation.one_to_one) and relation.auto_created:
            rows = relation.related_model._base_manager.filter(
                **{f"{relation.field.attname}__in": ids}
            )
            rows._raw_delete(rows.db)
    groups._raw_delete(groups.db)


class Migration(migrations.Migration):
    dependencies = [
        ("colloquy_hub", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
    ]

    operations = [migrations.RunPython(create_roles, remove_roles)]
