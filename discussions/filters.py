"""How readers narrow and order the list of discussions: topic, profession of an author, kind.

Everything starts from the discussions a reader may see, so what they may not see is neither
offered nor counted.
"""

from django.db.models import F, Q
from django.db.models.functions import Lower
from django.http import HttpRequest
from django.utils.translation import gettext as _

from hub.pages.facets import Choice, Facet, Selection, Sort
from hub.pages.numbers import IsAnyOf, as_array
from hub.vocabulary.meanings import choices_of, meanings_in_use, rows_chosen
from hub.vocabulary.models import Facet as Vocabulary

NEWEST, REVISED, TITLE = "newest", "revised", "title"

# The id settles ties, so that pages of the listing never overlap.
_ORDERS = {
    NEWEST: [F("first_published_at").desc(nulls_last=True), "-pk"],
    REVISED: [F("last_published_at").desc(nulls_last=True), "-pk"],
    TITLE: [Lower("title"), "pk"],
}


class DiscussionFilter:
    """What the address asks of `discussions`, which hold only what the reader may see.

    Who may read which is asked once. Two queries, and one more when something is chosen.
    """

    def __init__(self, request: HttpRequest, discussions) -> None:
        sort = Sort(_sorts()).read(request.GET)
        self._model = discussions.model
        ordered = discussions.order_by(*_ORDERS[sort.chosen])
        self._numbers = list(ordered.values_list("pk", flat=True))
        meanings = meanings_in_use(
            {
                Vocabulary.TOPIC: self._terms_carried(),
                Vocabulary.PROFESSION: self._terms_of_authors(),
            }
        )
        self._topics = meanings[Vocabulary.TOPIC]
        self._professions = meanings[Vocabulary.PROFESSION]
        facets = [
            Facet("topic", _("Topic"), choices_of(self._topics)),
            Facet("profession", _("Profession of an author"), choices_of(self._professions)),
            Facet("kind", _("Kind"), self._kinds()),
        ]
        self.selection = Selection(
            facets=[facet.read(request.GET) for facet in facets],
            sort=sort,
        )

    def results(self) -> list[int]:
        """The numbers of those that answer every facet, each once, in the order asked for."""
        if not self.selection.chosen:
            return self._numbers
        answering = self._model.objects.filter(self._answers, self._is_visible("pk"))
        found = set(answering.order_by().values_list("pk", flat=True))
        return [number for number in self._numbers if number in found]

    @property
    def _answers(self) -> Q:
        """A condition on discussions: what was chosen of each facet."""
        topic, profession, kind = self.selection.facets
        condition = Q()
        if topic.chosen:
            condition &= Q(pk__in=self._carrying(rows_chosen(self._topics, topic)))
        if profession.chosen:
            condition &= Q(pk__in=self._by(rows_chosen(self._professions, profession)))
        if kind.chosen:
            condition &= Q(kind__in=kind.values)
        return condition

    def _is_visible(self, page: str) -> IsAnyOf:
        return IsAnyOf(F(page), as_array(self._numbers))

    def _terms_carried(self):
        through = self._model.terms.through.objects
        return through.filter(self._is_visible("discussionpage_id")).values("term_id")

    def _terms_of_authors(self):
        bylines = self._bylines().filter(
            self._is_visible("page_id"), person__profession_term__isnull=False
        )
        return bylines.order_by().values("person__profession_term")

    def _kinds(self) -> list[Choice]:
        """All of them: asking which are in use would cost a query on each visit."""
        return [Choice(kind.value, kind.label) for kind in self._model.Kind]

    def _carrying(self, rows: set[int]):
        through = self._model.terms.through.objects
        return through.filter(term_id__in=rows).values("discussionpage_id")

    def _by(self, rows: set[int]):
        bylines = self._bylines().filter(person__profession_term__in=rows)
        return bylines.order_by().values("page_id")

    def _bylines(self):
        return self._model._meta.get_field("bylines").related_model.objects


def _sorts() -> list[tuple[str, str]]:
    return [
        (NEWEST, _("Newest first")),
        (REVISED, _("Recently revised first")),
        (TITLE, _("By title")),
    ]
