"""The report “Links of references”: works whose address is gone, perhaps gone, or moved."""

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import F
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import ButtonsColumnMixin, Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.admin.widgets import ListingButton

from hub.citations.models import Reference
from hub.citations.services import may_manage_references

LINK_REPORT = "colloquy-links-of-references"
State = Reference.LinkState
TO_LOOK_AT = [State.GONE, State.SUSPECT, State.MOVED]


class LinkFilterSet(WagtailFilterSet):
    state = django_filters.ChoiceFilter(
        label=gettext_lazy("State"), field_name="link_state", choices=State.choices
    )

    class Meta:
        model = Reference
        fields = []


class LinkColumn(ButtonsColumnMixin, TitleColumn):
    """The work leads to where a copy is kept; below it, to its address."""

    def get_buttons(self, instance, parent_context):
        address = instance.url or f"https://doi.org/{instance.doi}"
        return [
            ListingButton(_("Archived copy"), url=_copy_url(instance)),
            ListingButton(_("Open the address"), url=address, attrs={"rel": "noreferrer"}),
        ]


class LinkReportView(ReportView):
    """What the monthly look found; without a filter, what an editor may want to act on."""

    page_title = gettext_lazy("Links of references")
    header_icon = "link"
    model = Reference
    filterset_class = LinkFilterSet
    index_url_name = "colloquy_link_report"
    index_results_url_name = "colloquy_link_report_results"
    is_searchable = False
    list_export = ["key", "title", "url", "link_state", "link_moved_to", "checked_at"]
    columns = [
        LinkColumn(
            "title", label=gettext_lazy("Work"), accessor=str, get_url=lambda r: _copy_url(r)
        ),
        Column("state", label=gettext_lazy("State"), accessor=lambda work: _state(work)),
        DateColumn("checked_at", label=gettext_lazy("Looked at")),
    ]

    def dispatch(self, request, *args, **kwargs):
        if not may_manage_references(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self):
        checked = Reference.objects.exclude(checked_at=None)
        if not self.request.GET.get("state"):
            checked = checked.filter(link_state__in=TO_LOOK_AT)
        return checked.order_by(F("last_failed_at").desc(nulls_last=True), "-checked_at", "pk")

    def get_filename(self):
        return f"links-of-references-{timezone.localdate()}"

    @property
    def no_results_message(self):
        if self.is_filtering:
            return _("No work that was looked at is in this state.")
        return _("Every address that was looked at still answers.")


def _state(reference: Reference) -> str:
    facts = [reference.get_link_state_display()]
    if reference.link_moved_to:
        facts.append(_("now at %(address)s") % {"address": reference.link_moved_to})
    if reference.archived_url:
        facts.append(_("archived copy kept"))
    return "; ".join(facts)


def _copy_url(reference: Reference) -> str:
    return reverse("colloquy_archived_copy", args=[reference.pk])
