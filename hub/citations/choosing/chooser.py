"""The dialog in which a reference is chosen, typed in, or brought in from elsewhere."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import chooser as wagtails
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.widgets.chooser import BaseChooser

from hub.citations.choosing.finding import matching, recent_first, references_to_choose
from hub.citations.choosing.forms import TypedInForm
from hub.citations.choosing.media import dialog_media
from hub.citations.items.fields import TYPES
from hub.citations.models import Reference
from hub.citations.services import may_add_references


class ReferenceSearchForm(BaseFilterForm):
    q = forms.CharField(
        label=_("Author, title, year, key or DOI"),
        required=False,
        widget=forms.TextInput({"autocomplete": "off"}),
    )

    def filter(self, objects):
        self.search_query = self.cleaned_data["q"].strip()
        self.is_searching = bool(self.search_query)
        return matching(objects, self.search_query) if self.is_searching else objects


class ForWriters:
    """What clinicians and editors may open; each of them meets what they may cite."""

    def dispatch(self, request, *args, **kwargs):
        if not may_add_references(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ReferenceList(ForWriters):
    """The works of the library, those used last first."""

    filter_form_class = ReferenceSearchForm
    results_template_name = "colloquy/hub/citations/choosing/results.html"

    def get_object_list(self):
        return recent_first(references_to_choose(self.request.user), self.request.user)

    @property
    def title_column(self):
        column = super().title_column
        column.label = _("Reference")
        return column

    @property
    def columns(self):
        return [
            *super().columns,
            Column("type", label=_("Type"), accessor=_kind_and_state),
            Column("key", label=_("Key"), classname="colloquy-choosing__key"),
        ]


class ChooseReferenceView(ReferenceList, wagtails.ChooseView):
    template_name = "colloquy/hub/citations/choosing/chooser.html"
    creation_form_template_name = "colloquy/hub/citations/choosing/creation_form.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**kwargs) | {"is_citing": "citing" in self.request.GET}

    def get_creation_form_kwargs(self):
        return super().get_creation_form_kwargs() | {"by": self.request.user}


class ReferenceResultsView(ReferenceList, wagtails.ChooseResultsView):
    pass


class TellsTheKey(ForWriters):
    """The answer once a reference is chosen: Wagtail's, and what a text needs to cite it."""

    def get_chosen_response_data(self, item):
        return super().get_chosen_response_data(item) | {"key": item.key}

    def get_object(self, pk):
        return references_to_choose(self.request.user).get(pk=int(pk))

    def get_objects(self, pks):
        return references_to_choose(self.request.user).filter(pk__in=pks)


class ReferenceChosenView(TellsTheKey, wagtails.ChosenView):
    pass


class ReferencesChosenView(TellsTheKey, wagtails.ChosenMultipleView):
    pass


class TypeReferenceView(TellsTheKey, wagtails.CreateView):
    creation_form_template_name = "colloquy/hub/citations/choosing/creation_form.html"

    def get_creation_form_kwargs(self):
        return super().get_creation_form_kwargs() | {"by": self.request.user}

    def can_create(self):
        return may_add_references(self.request.user)

    def post(self, request):
        self.form = self.get_creation_form()
        reference = self.form.save() if self.form.is_valid() else None
        if reference is None:
            return self.get_reshow_creation_form_response()
        return self.get_chosen_response(reference)


class ReferenceChooser(BaseChooser):
    """The field of a form that holds a reference."""

    classname = "colloquy-reference-chooser"

    @property
    def media(self):
        return super().media + dialog_media()


class ReferenceChooserViewSet(ChooserViewSet):
    """Registered in hooks.py."""

    model = Reference
    icon = "openquote"
    choose_one_text = _("Choose a reference")
    choose_another_text = _("Choose another reference")
    edit_item_text = _("Edit this reference")
    search_tab_label = _("Library")
    creation_tab_label = _("Type it in")
    create_action_label = _("Add and choose")
    creation_form_class = TypedInForm
    per_page = 10
    # `citing`: the dialog was opened from a text, and asks how to cite.
    preserve_url_parameters = ["multiple", "citing"]
    choose_view_class = ChooseReferenceView
    choose_results_view_class = ReferenceResultsView
    chosen_view_class = ReferenceChosenView
    chosen_multiple_view_class = ReferencesChosenView
    create_view_class = TypeReferenceView
    base_widget_class = ReferenceChooser


chooser = ReferenceChooserViewSet(
    "colloquy_choose_reference", url_prefix="colloquy/references/choose"
)


def _kind_and_state(reference: Reference) -> str:
    """“journal article, retracted”: what it is, and what a writer should know before citing it."""
    words = [TYPES.get(reference.type, reference.type)]
    if reference.notice:
        words.append(reference.get_notice_display())
    if reference.link_state == Reference.LinkState.GONE:
        words.append(reference.get_link_state_display())
    return ", ".join(str(word) for word in words)
