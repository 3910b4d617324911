"""The report “Due for review”: editors see every page that waits, authors their own."""

from collections import defaultdict

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import ButtonsColumnMixin, Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import ListingButton
from wagtail.models import Page

from hub.pages.drafts import our_page_models
from hub.pages.due import due_pages, pages_due_for, why_due
from hub.pages.registry import registry
from hub.pages.section_index import SectionIndex
from hub.people.models import RoleName
from hub.people.roles import is_editor, roles_of
from hub.text.days import day_in_words

# The name of its menu item, by which hub/pages/hooks.py leaves it in an author's menu.
DUE_REPORT = "colloquy-due-for-review"

REASONS = [
    ("changed", gettext_lazy("Something it speaks of has changed")),
    ("check", gettext_lazy("Its next check is past")),
]


def may_see_report(user) -> bool:
    """Editors, and whoever writes here."""
    return is_editor(user) or (user.is_active and RoleName.CLINICIAN in roles_of(user))


def _sections(request):
    kinds = [model for model in our_page_models() if issubclass(model, SectionIndex)]
    return Page.objects.type(*kinds) if kinds else Page.objects.none()


class DueFilterSet(WagtailFilterSet):
    reason = django_filters.ChoiceFilter(
        label=gettext_lazy("Why"), choices=REASONS, method="for_reason"
    )
    section = django_filters.ModelChoiceFilter(
        label=gettext_lazy("Section"), queryset=_sections, method="below_section"
    )

    class Meta:
        model = Page
        fields = []

    def for_reason(self, pages, name, reason):
        marked = Q(colloquy_state__due_since__isnull=False)
        overdue = Q(next_check_on__lt=timezone.localdate())
        return pages.filter(marked if reason == "changed" else overdue)

    def below_section(self, pages, name, section):
        return pages.descendant_of(section)


class DueTitleColumn(ButtonsColumnMixin, TitleColumn):
    """The title leads to the editor; below it, to what readers see and to “still right”."""

    def get_buttons(self, instance, parent_context):
        address = reverse("colloquy_still_right", args=[instance.pk])
        read = [ListingButton(_("Read it"), url=instance.address)] if instance.address else []
        return [*read, ListingButton(_("Still right"), url=address)]


class DueReportView(ReportView):
    """Live pages past their next check or marked by a change, the oldest first."""

    page_title = gettext_lazy("Due for review")
    header_icon = "time"
    model = Page
    filterset_class = DueFilterSet
    index_url_name = "colloquy_due_report"
    index_results_url_name = "colloquy_due_report_results"
    is_searchable = False
    list_export = ["title", "author_names", "waiting_since", "reason", "address"]
    export_headings = {
        "title": gettext_lazy("Title"),
        "author_names": gettext_lazy("Authors"),
        "waiting_since": gettext_lazy("Due since"),
        "reason": gettext_lazy("Why"),
        "address": gettext_lazy("Address"),
    }
    columns = [
        DueTitleColumn(
            "title",
            label=gettext_lazy("Title"),
            get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
        ),
        Column("author_names", label=gettext_lazy("Authors")),
        Column(
            "waiting_since",
            label=gettext_lazy("Due since"),
            accessor=lambda page: day_in_words(page.waiting_since),
        ),
        Column("reason", label=gettext_lazy("Why")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may_see_report(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        user = self.request.user
        return due_pages() if is_editor(user) else pages_due_for(user)

    def get_filename(self):
        return f"due-for-review-{timezone.localdate()}"

    @property
    def no_results_message(self):
        if self.is_filtering:
            return _("No page that is due matches this.")
        return _("Nothing is due for review.")

    def decorate_paginated_queryset(self, object_list):
        """For the files; the table on the screen is filled before this is called."""
        return self._described(object_list) if self.is_export else object_list

    def get_table(self, object_list, **kwargs):
        return super().get_table(self._described(object_list), **kwargs)

    def _described(self, object_list) -> list[Page]:
        """With what the columns show; one query for each page type."""
        pages = list(object_list)
        names = _author_names([page.pk for page in pages])
        for page in pages:
            page.author_names = ", ".join(names[page.pk])
            page.reason = " ".join(why_due(page))
            # With the request, which remembers the roots of the sites.
            page.address = page.get_full_url(self.request)
        return pages


def _author_names(page_ids: list[int]) -> dict[int, list[str]]:
    names = defaultdict(list)
    for model in registry.publications:
        bylines = model._meta.get_field("bylines").related_model.objects
        rows = bylines.filter(page_id__in=page_ids).order_by("page_id", "sort_order")
        for page_id, name in rows.values_list("page_id", "person__name"):
            names[page_id].append(name)
    return names
