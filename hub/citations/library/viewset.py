"""How the reference library stands in the admin: its menu item, listing, filters, chooser."""

import django_filters
from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, UpdatedAtColumn
from wagtail.snippets.views.chooser import ChooseResultsView, ChooseView, SnippetChooserViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from hub.citations.items.fields import TYPES
from hub.citations.library import views
from hub.citations.library.forms import ReferenceForm
from hub.citations.library.permissions import known_to
from hub.citations.models import Reference

STATES = {
    "listed": (_("Listed"), Q(is_listed=True)),
    "retracted": (_("Retracted"), Q(notice=Reference.Notice.RETRACTION)),
    "noticed": (_("With any notice"), ~Q(notice="")),
    "gone": (_("Address gone"), Q(link_state=Reference.LinkState.GONE)),
    "moved": (_("Address moved"), Q(link_state=Reference.LinkState.MOVED)),
    "archived": (_("With an archived copy"), ~Q(archived_url="")),
    "no-doi": (_("Articles without DOI"), Q(type="article-journal", doi="")),
    "uncited": (_("Cited by no text"), Q(citations=None)),
}


class ReferenceFilterSet(WagtailFilterSet):
    type = django_filters.ChoiceFilter(label=_("Type of work"), choices=list(TYPES.items()))
    year = django_filters.NumberFilter(label=_("Year"), max_value=9999, min_value=-9999)
    state = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[(name, label) for name, (label, _condition) in STATES.items()],
        method="filter_by_state",
    )

    class Meta:
        model = Reference
        fields = ["type", "year", "state"]

    def filter_by_state(self, references, _name, value):
        return references.filter(STATES[value][1])


class OfKnownReferences:
    """Personal communications show to who entered them and to editors alone."""

    def get_object_list(self):
        return known_to(self.request.user, super().get_object_list())


class KnownReferencesChooserViewSet(SnippetChooserViewSet):
    choose_view_class = type("ChooseReferenceView", (OfKnownReferences, ChooseView), {})
    choose_results_view_class = type(
        "ChooseReferenceResultsView", (OfKnownReferences, ChooseResultsView), {}
    )


def _state(reference: Reference) -> str:
    """In words, what an editor looks for at a glance."""
    said = [
        _("listed") if reference.is_listed else "",
        reference.get_notice_display() if reference.notice else "",
        reference.get_link_state_display() if reference.link_state in _TOLD else "",
    ]
    return capfirst(", ".join(str(each) for each in said if each))


_TOLD = (Reference.LinkState.GONE, Reference.LinkState.MOVED, Reference.LinkState.SUSPECT)


class ReferenceViewSet(SnippetViewSet):
    """The works that texts cite: entered by whoever writes, kept by editors."""

    model = Reference
    icon = "openquote"
    menu_label = _("References")
    menu_name = "colloquy-references"
    menu_order = 230
    add_to_admin_menu = True
    list_display = [
        "__str__",
        Column("key", label=_("Citation key"), accessor=lambda row: f"@{row.key}", sort_key="key"),
        Column("type", label=_("Type"), accessor=lambda row: capfirst(TYPES[row.type])),
        Column("cited_on", label=_("Cited on"), sort_key="cited_on"),
        Column("state", label=_("State"), accessor=_state),
        UpdatedAtColumn(),
    ]
    list_per_page = 50
    # Looks into the rows themselves; how, stands in the view.
    search_fields = ["title", "authors_text", "key", "doi"]
    search_backend_name = None
    filterset_class = ReferenceFilterSet
    copy_view_enabled = False
    inspect_view_enabled = True
    index_view_class = views.ReferenceIndexView
    add_view_class = views.ReferenceCreateView
    edit_view_class = views.ReferenceEditView
    delete_view_class = views.ReferenceDeleteView
    history_view_class = views.ReferenceHistoryView
    inspect_view_class = views.ReferenceInspectView
    usage_view_class = views.ReferenceUsageView
    chooser_viewset_class = KnownReferencesChooserViewSet
    create_template_name = "colloquy/hub/citations/library/create.html"
    edit_template_name = "colloquy/hub/citations/library/edit.html"

    def get_queryset(self, request):
        return known_to(request.user)

    def get_add_view_kwargs(self, **kwargs):
        """No panels: the fields of a work depend on its type, so the form arranges them itself."""
        return super().get_add_view_kwargs(panel=None, **kwargs)

    def get_edit_view_kwargs(self, **kwargs):
        return super().get_edit_view_kwargs(panel=None, **kwargs)

    def get_form_class(self, for_update=False):
        return ReferenceForm
