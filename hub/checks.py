"""System checks: what a site that hosts the apps must have, named when it is missing."""

from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Warning, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connections
from django.urls import NoReverseMatch, Resolver404, resolve, reverse

from hub.conf import DEFAULTS

FINISH = "hub.pages.workflow.finish"
QUEUE = "django_tasks_db.DatabaseBackend"
NEEDED_APPS = {
    "wagtail.contrib.redirects": "pages that move keep their old addresses",
    "wagtail.contrib.settings": "the care notice is a site setting",
    "wagtail.documents": "authors use their own documents",
    "wagtail.images": "authors use their own images",
    "wagtail.snippets": "people are kept as snippets",
    "wagtailmarkdown": "texts are written in its editor",
    "taggit": "pages carry tags",
    "django_tasks": "it logs the jobs that fail",
    "django_tasks_db": "jobs wait in the database",
    "django.contrib.postgres": "search uses PostgreSQL's full text",
}


@register()
def check_ours(app_configs, **kwargs):
    """The modules called hub, discussions, resources must be Colloquy's own."""
    here = Path(__file__).resolve().parents[1]
    found = []
    for label in ("colloquy_hub", "colloquy_discussions", "colloquy_resources"):
        if apps.is_installed(label.removeprefix("colloquy_")):
            path = Path(apps.get_app_config(label).path).resolve()
            if path.parent != here:
                found.append(
                    Error(
                        f"The app {path.name!r} is imported from another place than the hub.",
                        hint="Rename your own package of that name; Colloquy needs it.",
                        id="colloquy.E001",
                    )
                )
    return found


def refuse_missing_apps() -> None:
    """Called while Django starts, since the checks only run once all models are imported.

    Raises ImproperlyConfigured with one line per app that is missing from INSTALLED_APPS.
    """
    missing = [f"{app!r}: {why}" for app, why in NEEDED_APPS.items() if not apps.is_installed(app)]
    if missing:
        raise ImproperlyConfigured(
            "Colloquy does not start until INSTALLED_APPS holds these as well:\n  "
            + "\n  ".join(missing)
        )


@register()
def check_settings(app_configs, **kwargs):
    """The settings that the apps cannot do without."""
    found = []
    if getattr(settings, "WAGTAIL_FINISH_WORKFLOW_ACTION", None) != FINISH:
        found.append(
            Error(
                "WAGTAIL_FINISH_WORKFLOW_ACTION is not set, so an editor's check would publish "
                "the latest text instead of the checked one.",
                hint=f"WAGTAIL_FINISH_WORKFLOW_ACTION = {FINISH!r}; it hands other pages on to "
                "Wagtail's own action.",
                id="colloquy.E003",
            )
        )
    unknown = set(getattr(settings, "COLLOQUY", {})) - set(DEFAULTS)
    found += [
        Error(f"COLLOQUY holds an unknown key: {key!r}.", id="colloquy.E004")
        for key in sorted(unknown)
    ]
    return found + _check_middleware() + _check_queue() + _check_addresses()


def _check_middleware() -> list:
    wanted = "hub.pages.middleware.OwnDraftsOnly"
    if wanted in settings.MIDDLEWARE:
        return []
    return [
        Warning(
            "Reports of the admin would show authors the titles of other people's drafts.",
            hint=f"Add {wanted!r} to MIDDLEWARE, after AuthenticationMiddleware.",
            id="colloquy.W001",
        )
    ]


def _check_queue() -> list:
    queue = getattr(settings, "TASKS", {}).get("default", {})
    if queue.get("BACKEND") == QUEUE:
        return []
    return [
        Warning(
            "TASKS does not keep jobs in the database, so they run inside requests and are lost "
            "when they fail.",
            hint=f"TASKS = {{'default': {{'BACKEND': {QUEUE!r}, 'QUEUES': ['default']}}}}",
            id="colloquy.W002",
        )
    ]


def _check_addresses() -> list:
    return [
        Error(
            f"The addresses of {module} are not reached.",
            hint=f'Add path("", include({module!r})) before "wagtail.urls", at the same prefix.',
            id="colloquy.E005",
        )
        for module, reached in (
            ("hub.urls", _is_reached("colloquy:people:index")),
            ("hub.pages.urls", _is_reached("colloquy_below_version") and _share_a_prefix()),
        )
        if not reached
    ]


_BELOW = {"colloquy_below_version": {"page_path": "a/", "number": 1}}


def _is_reached(name: str) -> bool:
    """Whether the address of that name leads there, and not to a pattern that comes earlier."""
    try:
        return resolve(reverse(name, kwargs=_BELOW.get(name))).view_name == name
    except (NoReverseMatch, Resolver404):
        return False


def _share_a_prefix() -> bool:
    """Whether addresses below pages begin where the pages' own do."""
    below = reverse("colloquy_below_version", kwargs=_BELOW["colloquy_below_version"])
    try:
        return below == reverse("wagtail_serve", args=["a/v1/"])
    except NoReverseMatch:
        return False


@register()
def check_database(app_configs, **kwargs):
    """PostgreSQL only: advisory locks, full text and conditional indexes are used."""
    if connections["default"].vendor == "postgresql":
        return []
    return [
        Error(
            "Colloquy needs PostgreSQL 14 or later.",
            hint="Point DATABASES['default'] to a PostgreSQL server.",
            id="colloquy.E006",
        )
    ]
