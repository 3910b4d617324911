"""Screens of the admin for the reference library. Imported by hub/wagtail_hooks.py."""

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.contrib.auth.models import Permission
from django.db import transaction
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from hub.citations.library import merge_views, preview
from hub.citations.library.fields import FIELDS
from hub.citations.library.permissions import ReferencePolicy
from hub.citations.library.viewset import ReferenceViewSet
from hub.citations.models import Reference
from hub.citations.services import StillCited, delete_reference
from hub.citations.uses import citing_pages, was_ever_cited

# Before anything asks for the rights on references.
register_permission_policy(Reference, ReferencePolicy(Reference))
register_snippet(ReferenceViewSet)


@hooks.register("register_admin_urls")
def register_admin_urls():
    at = "colloquy/references"
    return [
        path(f"{at}/preview/", preview.preview, name="colloquy_reference_preview"),
        path(
            f"{at}/preview/<str:digest>/",
            preview.final_entry,
            name="colloquy_reference_final_entry",
        ),
        path(f"{at}/<int:pk>/merge/", merge_views.merge, name="colloquy_merge_references"),
    ]


@hooks.register("before_delete_snippet")
def delete_only_what_was_never_cited(request, instances):
    """Wagtail's screens, one by one or many, delete without asking the texts; so we do it."""
    if not instances or not all(isinstance(each, Reference) for each in instances):
        return None
    if cited := next((each for each in instances if was_ever_cited(each)), None):
        return _refuse(request, cited)
    if request.method != "POST":
        return None
    try:
        return _delete(request, instances)
    except StillCited as refusal:
        messages.error(request, refusal.message)
        return redirect(_url_name("list"))


def _refuse(request, reference: Reference):
    """Says why, and leads to the pages that cite it."""
    pages = citing_pages(reference, request.user).order_by("title")[:5]
    named = ", ".join(f"“{page.title}”" for page in pages)
    text = _("@%(key)s is cited, or was once, so it stays. Merge it into another instead.")
    if named:
        text = _("@%(key)s is cited on %(pages)s, so it stays. Merge it into another instead.")
    messages.error(request, text % {"key": reference.key, "pages": named})
    return redirect(_url_name("usage"), quote(reference.pk))


def _delete(request, references: list[Reference]):
    """All of them or none. Raises StillCited."""
    with transaction.atomic():
        for reference in references:
            delete_reference(reference=reference, by=request.user)
    number = len(references)
    text = ngettext("Deleted %(number)d reference.", "Deleted %(number)d references.", number)
    messages.success(request, text % {"number": number})
    return redirect(_url_name("list"))


def _url_name(view: str) -> str:
    return Reference.snippet_viewset.get_url_name(view)


@hooks.register("register_permissions")
def register_permissions():
    """Shown in Wagtail's group editor, which otherwise drops permissions it does not know."""
    return Permission.objects.filter(
        content_type__app_label="colloquy_hub",
        codename__in=["manage_references", "change_citationsettings"],
    )


class Changed(LogFormatter):
    """Which fields: a reviewed page's list changes with the works it cites."""

    label = gettext_lazy("Change reference")

    def format_message(self, log_entry):
        names = log_entry.data.get("before", {})
        if not names:
            return _("Saved without a change")
        labels = [str(FIELDS[name][0]) if name in FIELDS else name for name in names]
        return _("Changed: %(fields)s") % {"fields": ", ".join(labels)}


class TookOver(LogFormatter):
    label = gettext_lazy("Take over reference")

    def format_message(self, log_entry):
        return _("Took over @%(key)s") % {"key": log_entry.data.get("key", "")}


class Merged(LogFormatter):
    label = gettext_lazy("Merge reference")

    def format_message(self, log_entry):
        return _("Merged into @%(key)s") % {"key": log_entry.data.get("into", "")}


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action("colloquy.reference_changed")(Changed)
    actions.register_action("colloquy.reference_took_over")(TookOver)
    actions.register_action("colloquy.reference_merged")(Merged)
    for action, label, message in (
        ("colloquy.listed", gettext_lazy("List"), gettext_lazy("Listed for readers")),
        ("colloquy.unlisted", gettext_lazy("Unlist"), gettext_lazy("No longer listed")),
        ("colloquy.archived", gettext_lazy("Archived copy"), gettext_lazy("Archived copy set")),
        ("colloquy.noticed", gettext_lazy("Notice"), gettext_lazy("Notice changed")),
    ):
        actions.register_action(action, label, message)
