"""Wagtail's screens for references, with our form, our words and our permissions."""

from django.contrib import messages
from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Exists, OuterRef, Q
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import UsageView
from wagtail.admin.widgets import Button
from wagtail.admin.widgets.button import HeaderButton
from wagtail.models import Page
from wagtail.snippets.views.snippets import (
    CreateView,
    DeleteView,
    EditView,
    HistoryView,
    IndexView,
    InspectView,
)

from hub.citations.items.fields import TYPES
from hub.citations.library.fields import FIELDS, ROLES
from hub.citations.library.layouts import LAYOUTS, layout_of
from hub.citations.library.permissions import is_known_to
from hub.citations.library.preview import preview_context
from hub.citations.library.sentence_case import in_sentence_case
from hub.citations.library.telling import in_words, label_of
from hub.citations.models import Citation, Reference
from hub.citations.services import (
    delete_reference,
    may_change_reference,
    may_manage_references,
)
from hub.citations.uses import citing_pages, pages_whose_drafts_show, with_cited_on


class ReferenceIndexView(IndexView):
    """Looks into the rows themselves: the index would find a new work only after a job."""

    def get_base_queryset(self):
        cited = Exists(Citation.objects.filter(reference=OuterRef("pk")))
        references = super().get_base_queryset().annotate(is_cited=cited)
        return with_cited_on(references, self.request.user)

    def search_queryset(self, queryset):
        for word in self.search_query.split()[:10]:
            queryset = queryset.filter(_holds(word))
        return queryset

    @cached_property
    def header_buttons(self):
        buttons = super().header_buttons
        if self.add_url:
            address = reverse("colloquy_add_references")
            text = _("Paste or import")
            buttons.append(HeaderButton(text, url=address, icon_name="download"))
        return buttons

    def get_edit_url(self, instance):
        if may_manage_references(self.request.user):
            return super().get_edit_url(instance)
        is_own = instance.created_by_id == self.request.user.pk
        return super().get_edit_url(instance) if is_own and not instance.is_cited else None

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        return [*buttons, *buttons_for(instance, self.request.user)]


def _holds(word: str) -> Q:
    """Whether one word of a search is somewhere in what names a work."""
    word = word.strip("@,;()[]")
    names = Q(title__icontains=word) | Q(authors_text__icontains=word) | Q(doi__icontains=word)
    # By number: a join would list a work once for each of its keys.
    keys = Q(pk__in=Reference.objects.filter(keys__key__icontains=word).values("pk"))
    year = Q(year=int(word)) if word.isascii() and word.isdigit() and len(word) < 5 else Q()
    return names | keys | year if year else names | keys


class OurForm:
    """What the screens for adding and changing share."""

    def post(self, request, *args, **kwargs):
        """Two buttons store nothing: they show what is typed with other fields or another title."""
        if {"look", "use_title"} & request.POST.keys():
            return self._look(request)
        return super().post(request, *args, **kwargs)

    def _look(self, request):
        self.object = getattr(self, "object", None)
        bound = self.get_form()
        self.preview = preview_context(bound)
        title = request.POST.get("item-title", "")
        instead = {"item-title": in_sentence_case(title)} if "use_title" in request.POST else {}
        self.form = bound.as_typed(**instead)
        return self.render_to_response(self.get_context_data(form=self.form))

    def form_valid(self, form):
        try:
            return super().form_valid(form)
        except ValidationError as refused:
            form.refuse(refused)
            self.produced_error_message = self.get_error_message()
            return self.form_invalid(form)

    def save_instance(self):
        return self.form.save()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        shown = getattr(self, "preview", None) or preview_context(form)
        of = f"?of={form.instance.pk}" if form.instance.pk else ""
        context |= {
            **shown,
            "layouts": layouts_for_script(),
            "preview_url": reverse("colloquy_reference_preview") + of,
        }
        context["duplicates"] = shown.get("duplicates") or form.duplicates
        context["media"] += form.media
        return context


def layouts_for_script() -> dict:
    """Order, labels and helps of the fields, by type, for a form that changes while it is open."""
    general = layout_of("")
    words = {name: [str(general.label(name)), str(general.help(name))] for name in FIELDS}
    types = {
        kind: {
            "fields": list(layout.fields),
            "words": {name: [str(part) for part in own] for name, own in layout.words.items()},
        }
        for kind, layout in {**LAYOUTS, "": general}.items()
    }
    return {"words": words, "types": types}


class ReferenceCreateView(OurForm, CreateView):
    def get_success_message(self, instance):
        text = _("Added. Texts cite it as [@%(key)s].")
        return text % {"key": instance.key}


class ReferenceEditView(OurForm, EditView):
    def dispatch(self, request, *args, **kwargs):
        if not may_change_reference(request.user, self.object):
            if is_known_to(request.user, self.object):
                return _tell_why_not(request, self.object)
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return f"@{self.object.key}"

    def get_success_message(self):
        return _("Saved. The pages that cite @%(key)s follow in a moment.") % {
            "key": self.object.key
        }

    @cached_property
    def header_more_buttons(self):
        more = buttons_for(self.object, self.request.user)
        return [*super().header_more_buttons, *more]


def _tell_why_not(request, reference: Reference):
    if reference.created_by_id == request.user.pk:
        text = _("A text cites this work by now, so editors alone change it. Ask one of them.")
    else:
        text = _("Somebody else entered this work. Ask an editor to change it.")
    messages.warning(request, text)
    viewset = Reference.snippet_viewset
    return redirect(viewset.get_url_name("inspect"), quote(reference.pk))


class ReferenceDeleteView(DeleteView):
    def delete_action(self):
        delete_reference(reference=self.object, by=self.request.user)

    def get_usage_url(self):
        """None: Wagtail's index of references knows nothing of citations."""
        return None


class OfKnownWork:
    """Wagtail asks for rights on the whole model; a personal communication is not for all."""

    def dispatch(self, request, *args, **kwargs):
        if not is_known_to(request.user, self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ReferenceHistoryView(OfKnownWork, HistoryView):
    """Who added, changed and merged it, and when."""


class ReferenceInspectView(OfKnownWork, InspectView):
    """Everything about one work, for whoever may not change it, too."""

    template_name = "colloquy/hub/citations/library/inspect.html"

    def get_edit_url(self):
        if not may_change_reference(self.request.user, self.object):
            return None
        return super().get_edit_url()

    def get_context_data(self, **kwargs):
        item = self.object.item
        names = [name for name in (*ROLES, *FIELDS) if name in item]
        context = super().get_context_data(**kwargs)
        context |= {
            "reference": self.object,
            "type_label": TYPES[self.object.type],
            "told": [(label_of(name, item["type"]), in_words(name, item[name])) for name in names],
            "keys": self.object.keys.filter(is_primary=False),
            "is_editor": may_manage_references(self.request.user),
        }
        return context


class ReferenceUsageView(OfKnownWork, UsageView):
    """The pages that cite a work, live or as a draft, of those that one may know of."""

    permission_required = "view"
    page_title = _("Where it is cited")

    def get_queryset(self):
        pages = citing_pages(self.object, self.request.user)
        shown = pages_whose_drafts_show(self.request.user).values("pk")
        self.drafts = set(pages.filter(pk__in=shown).values_list("pk", flat=True))
        return pages.select_related("content_type").order_by("title", "pk")

    def get_table(self, object_list, **kwargs):
        return super(UsageView, self).get_table(object_list, **kwargs)

    def title_of(self, page: Page) -> str:
        """The title of a draft is for whoever may see the draft."""
        return page.draft_title if page.pk in self.drafts else page.title

    def url_of(self, page: Page) -> str:
        if page.pk in self.drafts:
            return reverse("wagtailadmin_pages:edit", args=[page.pk])
        return page.get_url(self.request)

    @cached_property
    def columns(self):
        return [
            TitleColumn("title", label=_("Title"), accessor=self.title_of, get_url=self.url_of),
            Column("type", label=_("Type"), accessor=lambda page: page.page_type_display_name),
            Column("live", label=_("Status"), accessor=_status),
            DateColumn("published", label=_("Published"), accessor="last_published_at"),
        ]


def _status(page: Page) -> str:
    return capfirst(_("live") if page.live else _("draft"))


def buttons_for(reference: Reference, user) -> list[Button]:
    """What else one may do with a work, in the listing and on its screen."""
    viewset = Reference.snippet_viewset
    usage = reverse(viewset.get_url_name("usage"), args=[quote(reference.pk)])
    buttons = [Button(_("Where it is cited"), url=usage, icon_name="doc-empty", priority=40)]
    if may_manage_references(user):
        merge = reverse("colloquy_merge_references", args=[reference.pk])
        label = _("Merge with another")
        buttons.append(Button(label, url=merge, icon_name="resubmit", priority=50))
    return buttons
