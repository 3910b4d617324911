"""Screens of the admin for terms and tags. Imported by hub/wagtail_hooks.py."""

import django_filters
from django.contrib import messages
from django.contrib.auth.models import Permission
from django.shortcuts import redirect
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, ObjectList, TitleFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.admin.widgets.slug import SlugInput
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.chooser import (
    ChooseResultsView,
    ChooseView,
    SnippetChooserViewSet,
)
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from hub.vocabulary import admin_views
from hub.vocabulary.forms import TagForm, TermForm
from hub.vocabulary.models import Facet, Tag, Term
from hub.vocabulary.page_forms import suggest_tags
from hub.vocabulary.reading import tags_known_to
from hub.vocabulary.uses import is_used


class NamePanel(TitleFieldPanel):
    """Prefills the address of a new word; that of an old one stays when its name changes."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_should_apply(self) -> bool:
            return not self.instance.pk


class OfCurrentWords:
    """What is chosen is a word of today."""

    def get_object_list(self):
        return super().get_object_list().filter(merged_into=None)


class CurrentWordsChooserViewSet(SnippetChooserViewSet):
    """Leaves out what was merged."""

    choose_view_class = type("ChooseWordView", (OfCurrentWords, ChooseView), {})
    choose_results_view_class = type(
        "ChooseWordResultsView", (OfCurrentWords, ChooseResultsView), {}
    )


class WordViewSet(SnippetViewSet):
    """What the screens of terms and of tags have in common."""

    icon = "tag"
    add_to_admin_menu = False
    # Looks into the rows themselves: the index would find a new word only after a job.
    search_backend_name = None
    copy_view_enabled = False
    inspect_view_enabled = True
    list_per_page = 50
    edit_view_class = admin_views.WordEditView
    usage_view_class = admin_views.WordUsageView
    chooser_viewset_class = CurrentWordsChooserViewSet

    def get_queryset(self, request):
        return self.model.objects.current()

    def get_edit_handler(self):
        handler = ObjectList(self.panels, base_form_class=self.form_class)
        return handler.bind_to_model(self.model)


class TermFilterSet(WagtailFilterSet):
    facet = django_filters.ChoiceFilter(label=gettext_lazy("Vocabulary"), choices=Facet.choices)

    class Meta:
        model = Term
        fields = ["facet"]


class TermViewSet(WordViewSet):
    """The curated vocabularies: kept by editors, chosen by everyone who writes."""

    model = Term
    form_class = TermForm
    menu_label = gettext_lazy("Terms")
    list_display = ["label", "facet", "description"]
    search_fields = ["label", "synonyms"]
    filterset_class = TermFilterSet
    inspect_view_fields = ["facet", "label", "slug", "description", "synonyms"]
    panels = [
        FieldPanel("facet"),
        NamePanel("label", placeholder=False, classname=""),
        FieldPanel("slug", widget=SlugInput),
        FieldPanel("description", widget=AdminAutoHeightTextInput(attrs={"rows": 2})),
        FieldPanel("synonyms", widget=AdminAutoHeightTextInput(attrs={"rows": 4})),
    ]


class TagViewSet(WordViewSet):
    """The free words that pages carry: named anew and merged by editors."""

    model = Tag
    form_class = TagForm
    menu_label = gettext_lazy("Tags")
    list_display = ["name", "slug"]
    search_fields = ["name"]
    inspect_view_fields = ["name", "slug"]
    panels = [
        NamePanel("name", placeholder=False, classname=""),
        FieldPanel("slug", widget=SlugInput),
    ]

    def get_queryset(self, request):
        return tags_known_to(request.user)


class VocabularyGroup(SnippetViewSetGroup):
    items = (TermViewSet, TagViewSet)
    menu_label = gettext_lazy("Vocabulary")
    menu_icon = "tag"
    menu_order = 240


register_snippet(VocabularyGroup)


@hooks.register("register_admin_urls")
def register_admin_urls():
    views = {
        "terms/<int:pk>/merge/": (admin_views.merge_term, "colloquy_merge_term"),
        "tags/<int:pk>/merge/": (admin_views.merge_tag, "colloquy_merge_tag"),
        "terms/<int:pk>/changed/": (admin_views.record_change, "colloquy_platform_change"),
        "tags/suggestions/": (suggest_tags, "colloquy_tag_suggestions"),
    }
    return [path(f"colloquy/{route}", view, name=name) for route, (view, name) in views.items()]


@hooks.register("register_snippet_listing_buttons")
def buttons_of_words(snippet, user, next_url=None):
    if isinstance(snippet, (Term, Tag)):
        yield from admin_views.buttons_for(snippet, user)


@hooks.register("before_delete_snippet")
def keep_words_in_use(request, instances):
    """Pages, drafts and old versions name words by number; deleting one would change them all."""
    for word in instances:
        if isinstance(word, (Term, Tag)) and is_used(word):
            text = _("“%(word)s” is in use, so it stays. Merge it into another instead.")
            messages.error(request, text % {"word": word})
            return redirect(type(word).snippet_viewset.get_url_name("list"))
    return None


@hooks.register("register_permissions")
def register_permissions():
    """Shown in Wagtail's group editor, which otherwise drops permissions it does not know."""
    return Permission.objects.filter(
        content_type__app_label="colloquy_hub", codename="add_platformchange"
    )


@hooks.register("register_log_actions")
def register_log_actions(actions):
    actions.register_action("colloquy.merged", _("Merge"), _("Merged into another"))
    actions.register_action("colloquy.took_over", _("Take over"), _("Took over another"))
    actions.register_action(
        "colloquy.platform_changed", _("Platform changed"), _("Change of the platform recorded")
    )
