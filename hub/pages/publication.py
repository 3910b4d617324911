"""What people write, sign and discuss, as an abstract mixin. The concrete pages stay thin."""

from dataclasses import replace

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Workflow
from wagtail.search import index
from wagtail.url_routing import RouteResult

from hub.metadata import things
from hub.metadata.head import Metadata, Work
from hub.pages.due import change_behind, due_since, next_check_of, state_of
from hub.pages.licenses import License, license_for_readers
from hub.pages.mixins import TextualPage
from hub.pages.models import PageState
from hub.pages.reading import Version, authors_of, versions_of
from hub.pages.section_index import Route, SectionIndex
from hub.pages.strangers import Meeting
from hub.pages.words import words_of
from hub.people.models import Person
from hub.people.names import listed_name
from hub.search.fields import NAMED, SUMMARY, to_find
from hub.text.days import month_in_words
from hub.vocabulary.meanings import all_words_for
from hub.vocabulary.models import Term


class Publication(TextualPage):
    """What people write and sign: summary, authors, interests, versions, the two routes.

    A concrete page brings `bylines` (AbstractByline), `body` (StreamField) and `tags`.
    """

    summary = models.CharField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences. They stand under the title and in every listing."),
    )
    interests = models.TextField(
        _("declaration of interests"),
        max_length=1_500,
        help_text=_(
            "Employers, funding, products, relations that bear on this text. “None” is an answer."
        ),
    )
    # `route` itself is a method of Wagtail pages.
    publishing_route = models.CharField(
        _("way to publish"),
        max_length=16,
        choices=Route.choices,
        default=Route.POST,
        editable=False,
    )
    terms = ParentalManyToManyField(
        Term,
        blank=True,
        related_name="%(app_label)s_%(class)s",
        verbose_name=_("topics and other terms"),
    )
    license = models.CharField(
        _("license"),
        max_length=40,
        blank=True,
        choices=License.choices,
        help_text=_("What others may do with your text."),
    )
    quotable = models.CharField(
        _("the sentence to quote"),
        max_length=300,
        blank=True,
        help_text=_(
            "One sentence of your text that stands for it where others quote you. Words out of "
            "their context look wrong, so choose the context yourself."
        ),
    )
    change_kind = models.CharField(
        _("kind of change"),
        max_length=16,
        blank=True,
        choices=[
            ("material", _("material: what it says has changed")),
            ("wording", _("wording: the same, said better")),
            ("fix", _("fix: a slip or a broken link")),
            ("correction", _("correction: something was wrong")),
        ],
        help_text=_("Readers see it in the list of versions."),
    )
    change_note = models.CharField(
        _("what changed"), max_length=250, blank=True, help_text=_("One line, for readers.")
    )
    review_by = models.DateField(
        _("next check due"),
        null=True,
        blank=True,
        db_index=True,
        help_text=_("When to read this again with fresh eyes. Readers see the date."),
    )

    csl_type = "post-weblog"

    # What rows of a listing are made from, `badges` included; of no page is more fetched for them.
    # A page type whose rows tell more names it here as well.
    row_fields = (
        "title",
        "summary",
        "url_path",
        "locale",
        "content_type",
        "first_published_at",
        "review_by",
    )

    search_fields = [
        *TextualPage.search_fields,
        index.SearchField("names_to_find", boost=NAMED),
        index.SearchField("summary_to_find", boost=SUMMARY),
    ]

    class Meta:
        abstract = True

    @cached_property
    def names_to_find(self) -> str:
        """Who wrote it, and every word its terms and tags are looked for by; four queries."""
        bylines = self.bylines.all().select_related("person")
        names = [byline.person.name for byline in bylines]
        names += [name for tag in self.tags.all() for name in {tag.name, tag.current.name}]
        return to_find("\n".join([*names, *all_words_for(self.terms.all())]))

    def summary_to_find(self) -> str:
        return to_find(self.summary)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """A page that was taken down still answers at its address: 410, with date and reason."""
        if not path_components and not self.live:
            state = PageState.objects.filter(page_id=self.pk, taken_down_at__isnull=False).first()
            if state:
                return RouteResult(self, kwargs={"taken_down": state})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, taken_down: PageState | None = None) -> HttpResponse:
        return self.serve_taken_down(request) if taken_down else super().serve(request)

    def serve_taken_down(self, request: HttpRequest) -> HttpResponse:
        """The 410 answer of the page and of all its versions: date and reason, no title."""
        context = {"state": PageState.objects.get(page_id=self.pk)}
        return render(request, "colloquy/hub/pages/gone.html", context, status=410)

    def get_context(self, request: HttpRequest, *args, **kwargs) -> dict:
        context = super().get_context(request, *args, **kwargs)
        state = state_of(self)
        words = words_of(self)
        return context | {
            "summary": self.summary,
            "bylines": authors_of(self),
            "badges": self.badges(state),
            "review_record": {"text": self.review_record(context["versions"])},
            "interests": [{"text": self.interests}] if self.interests else [],
            "next_check": next_check_of(self, state),
            "checked_on": state.checked_on,
            "due_change": change_behind(state),
            "license": license_for_readers(self.license),
            "kicker": words.kicker,
            "tags": words.chips,
        }

    def metadata(self, request: HttpRequest, context: dict) -> Metadata:
        meeting = Meeting(self, context["body"].html)
        about = super().metadata(request, context)
        authors = [author for author in context["bylines"] if not author.role_label]
        addresses = [about.here.absolute(author.url) for author in authors if author.url]
        about = replace(
            about,
            description=meeting.description,
            card=meeting.card,
            author_addresses=addresses,
        )
        return replace(about, things=[self.as_thing(about, context), *about.things])

    def as_work(self, context: dict) -> Work:
        work = super().as_work(context)
        authors = [each.parts for each in context["bylines"] if not each.role_label]
        # Several words in one tag are told apart by semicolons.
        keywords = [chip["label"].replace(";", ",") for chip in context["tags"]]
        return replace(work, authors=list(map(listed_name, authors)), keywords=keywords)

    def as_thing(self, about: Metadata, context: dict) -> things.Thing:
        """This page as a BlogPosting of schema.org."""
        here, bylines, chips = about.here, context["bylines"], context["tags"]
        license = context["license"]
        return things.text(
            about,
            "BlogPosting",
            headline=self.title,
            author=[things.signatory(each, here) for each in bylines if not each.role_label],
            contributor=[things.signatory(each, here) for each in bylines if each.role_label],
            version=context["version"].number if context["version"] else None,
            license=license["url"] if license else None,
            wordCount=context["body"].words,
            citation=self.works_cited(context),
            about=[things.term(chip, here) for chip in chips if chip["is_term"]],
            keywords=[chip["label"] for chip in chips if not chip["is_term"]],
        )

    def review_record(self, versions: list[Version] | None = None) -> str:
        """Who has reviewed this page, said also when nobody has; no query given `versions`."""
        versions = versions_of(self) if versions is None else versions
        if versions and versions[0].by_its_author:
            return _("Not peer reviewed. Published by its author.")
        return _("Not peer reviewed. Published by an editor.")

    def badges(self, state: PageState) -> list[dict]:
        """Facts about this page in words; the first part of the margin says the same at length."""
        badges = [{"kind": "mute", "label": _("Not peer reviewed")}]
        since = due_since(self, state)
        if since:
            month = month_in_words(since)
            label = _("Review due since %(month)s") % {"month": month}
            badges.append({"kind": "open", "label": label})
        return badges

    def get_workflow(self) -> Workflow | None:
        """The index's workflow for this page's route; elsewhere, Wagtail's own answer."""
        section = self.section
        return section.workflow_for(self.publishing_route) if section else super().get_workflow()

    @property
    def has_workflow(self) -> bool:
        return self.get_workflow() is not None

    @property
    def section(self) -> SectionIndex | None:
        """The index this page stands under, if it is one of ours."""
        parent = self.get_parent()
        parent = parent.specific if parent else None
        return parent if isinstance(parent, SectionIndex) else None

    @property
    def leads_to(self) -> list[str]:
        """Addresses elsewhere that a reader of this page, or of its feed entry, is sent to."""
        return []

    def author_ids(self) -> set[int]:
        """The ids of the accounts whose own work this page is: its owner and its byline.

        The byline of the draft in hand and of the stored page: leaving the byline in a draft
        does not make one's own work somebody else's. Two queries more than the byline's.
        """
        bylines = self._meta.get_field("bylines").related_model.objects.filter(page_id=self.pk)
        people = {byline.person_id for byline in self.bylines.all()}
        if self.pk:
            people |= set(bylines.values_list("person_id", flat=True))
        # By query: a draft may name somebody whose record is gone.
        users = Person.objects.filter(pk__in=people).values_list("user_id", flat=True)
        return ({*users} | {self.owner_id}) - {None}

    def is_work_of(self, user) -> bool:
        return user.pk in self.author_ids()
