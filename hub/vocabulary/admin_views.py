"""Screens of the admin about one word: merging it, what it is used for, what changed about it."""

from django.contrib.admin.utils import quote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import UsageView
from wagtail.models import Page
from wagtail.snippets.views.snippets import EditView

from hub.vocabulary.forms import MergeForm, PlatformChangeForm
from hub.vocabulary.models import Facet, Tag, Term
from hub.vocabulary.services import (
    CHANGE_TAG,
    CHANGE_TERM,
    RECORD_CHANGE,
    merge_tags,
    merge_terms,
    pages_speaking_of,
    record_platform_change,
)
from hub.vocabulary.uses import Word, pages_carrying, pages_holding

SHOWN_PAGES = 20


def merge_term(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge one term into another."""
    return _merge(request, Term, pk, CHANGE_TERM)


def merge_tag(request: HttpRequest, pk: int) -> HttpResponse:
    """Merge one tag into another."""
    return _merge(request, Tag, pk, CHANGE_TAG)


def _merge(request: HttpRequest, model: type[Word], pk: int, permission: str) -> HttpResponse:
    """A screen that says what will happen, and asks for the target."""
    if not request.user.has_perm(permission):
        raise PermissionDenied
    word = get_object_or_404(model, pk=pk)
    if word.merged_into_id:
        messages.warning(request, _already_merged(word))
        return redirect(_edit_url(word.current))
    form = MergeForm(request.POST or None, word=word)
    if request.method == "POST" and form.is_valid():
        merged = _try_to_merge(request, word, form)
        if merged is not None:
            known = {"old": word, "new": merged}
            messages.success(request, _("“%(old)s” now leads to “%(new)s”.") % known)
            return redirect(_edit_url(merged))
    context = {
        **_header(word, _("Merge")),
        **_what_moves(word),
        "form": form,
        "nothing_to_merge_into": not form.fields["into"].queryset.exists(),
    }
    template = "colloquy/hub/vocabulary/admin/merge.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _try_to_merge(request: HttpRequest, word: Word, form: MergeForm) -> Word | None:
    into = form.cleaned_data["into"]
    try:
        if isinstance(word, Term):
            return merge_terms(term=word, into=into, by=request.user)
        return merge_tags(tag=word, into=into, by=request.user)
    except ValidationError as error:
        form.add_error("into", error)
        return None


def _what_moves(word: Word) -> dict:
    """Which pages and how many, drafts that will follow, people; a bounded number of queries."""
    live = Page.objects.live().filter(pages_carrying(type(word), [word.pk]))
    holding = Page.objects.filter(pages_holding(type(word), [word.pk]))
    is_term = isinstance(word, Term)
    return {
        "pages": live.order_by("draft_title", "pk")[:SHOWN_PAGES],
        "pages_count": live.count(),
        "pages_more": max(0, live.count() - SHOWN_PAGES),
        "drafts_count": holding.exclude(pk__in=live.values("pk")).count(),
        "people_count": word.people.count() if is_term else 0,
        "is_term": is_term,
    }


def record_change(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that a platform changed; the pages that speak of it are due from then on."""
    if not request.user.has_perm(RECORD_CHANGE):
        raise PermissionDenied
    term = get_object_or_404(Term.objects.current(), pk=pk, facet=Facet.PLATFORM)
    form = PlatformChangeForm(request.POST or None)
    change = _try_to_record(request, term, form) if request.method == "POST" else None
    if change is not None:
        text = _(
            "Recorded. Every page that speaks of %(platform)s is marked, and its authors are told."
        )
        messages.success(request, text % {"platform": change.term})
        return redirect(_edit_url(term))
    speaking = pages_speaking_of(term).order_by("draft_title", "pk")
    live_count = speaking.live().count()
    context = {
        **_header(term, _("This platform changed")),
        "form": form,
        "pages": speaking[:SHOWN_PAGES],
        "pages_count": live_count,
        "drafts_count": speaking.count() - live_count,
        "pages_more": max(0, speaking.count() - SHOWN_PAGES),
    }
    template = "colloquy/hub/vocabulary/admin/platform_change.html"
    return render(request, template, context, status=422 if form.errors else 200)


def _try_to_record(request: HttpRequest, term: Term, form: PlatformChangeForm):
    if not form.is_valid():
        return None
    try:
        return record_platform_change(term=term, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return None


class WordEditView(EditView):
    """A merged word is history: its screen leads to what it stands for."""

    def dispatch(self, request, *args, **kwargs):
        if self.object.merged_into_id:
            messages.warning(request, _already_merged(self.object))
            return redirect(_edit_url(self.object.current))
        return super().dispatch(request, *args, **kwargs)

    def get_usage_url(self):
        """None: the side panel would count without the pages that carry a term."""
        return None

    @cached_property
    def header_more_buttons(self):
        return [*super().header_more_buttons, *buttons_for(self.object, self.request.user)]


def buttons_for(word: Word, user) -> list:
    """What else one may do with a word, in its listing and on its screen."""
    from wagtail.admin.widgets import Button

    is_term = isinstance(word, Term)
    name = "term" if is_term else "tag"
    buttons = []
    if user.has_perm(CHANGE_TERM if is_term else CHANGE_TAG):
        usage = reverse(type(word).snippet_viewset.get_url_name("usage"), args=[quote(word.pk)])
        buttons += [
            Button(_("Pages that carry it"), url=usage, icon_name="doc-empty", priority=40),
            Button(
                _("Merge into another"),
                url=reverse(f"colloquy_merge_{name}", args=[word.pk]),
                icon_name="resubmit",
                priority=50,
            ),
        ]
    if is_term and word.facet == Facet.PLATFORM and user.has_perm(RECORD_CHANGE):
        address = reverse("colloquy_platform_change", args=[word.pk])
        label = _("This platform changed")
        buttons.append(Button(label, url=address, icon_name="warning", priority=45))
    return buttons


class WordUsageView(UsageView):
    """The pages that carry a word, in their live text or their newest draft.

    Wagtail's reference index knows nothing of the words that a page carries many of.
    """

    def get_queryset(self):
        pages = Page.objects.filter(pages_holding(self.model, [self.object.pk]))
        return pages.select_related("content_type").order_by("-latest_revision_created_at", "-pk")

    def get_table(self, object_list, **kwargs):
        return super(UsageView, self).get_table(object_list, **kwargs)

    @cached_property
    def columns(self):
        return [
            TitleColumn(
                "title",
                label=_("Title"),
                accessor="draft_title",
                get_url=lambda page: reverse("wagtailadmin_pages:edit", args=[page.pk]),
            ),
            Column("type", label=_("Type"), accessor=lambda page: page.page_type_display_name),
            Column("status", label=_("Status"), accessor=lambda page: capfirst(page.status_string)),
            DateColumn("updated", label=_("Updated"), accessor="latest_revision_created_at"),
        ]


def _already_merged(word: Word) -> str:
    known = {"old": word, "new": word.current}
    return _("“%(old)s” was merged into “%(new)s”, which you see here.") % known


def _edit_url(word: Word) -> str:
    return reverse(type(word).snippet_viewset.get_url_name("edit"), args=[quote(word.pk)])


def _header(word: Word, title: str) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    listing = reverse(type(word).snippet_viewset.get_url_name("list"))
    return {
        "word": word,
        "breadcrumbs_items": [
            {"url": listing, "label": capfirst(word._meta.verbose_name_plural)},
            {"url": _edit_url(word), "label": str(word)},
            {"url": "", "label": f"{title}: {word}"},
        ],
        "header_title": f"{title}: {word}",
        "header_icon": "tag",
    }
