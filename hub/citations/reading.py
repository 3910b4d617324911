"""Which references a reader may meet, and on how many pages."""

from collections.abc import Iterable

from django.db import models
from django.db.models import Count, Exists, F, OuterRef, Q
from django.db.models.functions import Lower
from wagtail.models import Page, Site

from hub.pages.numbers import IsAnyOf, as_array
from hub.pages.visibility import HubPageQuerySet

# They name a person who wrote or said something in private.
PERSONAL = "personal_communication"
LIVE = "live"


class ReferenceQuerySet(models.QuerySet):
    """References as readers may meet them."""

    def visible_to(self, user, site: Site | None) -> "ReferenceQuerySet":
        """What an editor lists, or a page cites that `user` may read on `site`.

        Never a personal communication, nor a page of ours that `user` may not read. One query;
        without a site nothing is visible.
        """
        if site is None:
            return self.none()
        pages = visible_pages(user, site).values("pk")
        return self._shown(Q(page__in=pages), self._citations.filter(page__in=pages))

    def visible_beside(self, pages: Iterable[int]) -> "ReferenceQuerySet":
        """As `visible_to`, for whoever may read the pages of these numbers and no others."""
        numbers = as_array(pages)
        is_own = Q(IsAnyOf(F("page_id"), numbers))
        return self._shown(is_own, self._citations.filter(IsAnyOf(F("page_id"), numbers)))

    def at_key(self, key: str) -> "ReferenceQuerySet":
        """The one that `key` leads to, as a query; former keys and other cases lead there too."""
        keys = self.model._meta.get_field("keys").related_model.objects
        # As the index has it, which `iexact` would not use.
        same = keys.alias(small=Lower("key")).filter(small=key.lower())
        return self.filter(pk__in=same.values("reference"))

    def numbers_of_pages(self, references: Iterable[int], pages: Iterable[int]) -> dict[int, int]:
        """On how many of `pages` each of `references` is cited, by numbers; one query."""
        is_read = IsAnyOf(F("page_id"), as_array(pages))
        cited = self._citations.filter(is_read, reference__in=list(references)).order_by()
        counted = cited.values("reference").annotate(pages=Count("page", distinct=True))
        return dict(counted.values_list("reference", "pages"))

    def _shown(self, page_is_visible: Q, citing: models.QuerySet) -> "ReferenceQuerySet":
        return self.exclude(type=PERSONAL).filter(
            Q(is_listed=True) | Exists(citing.filter(reference=OuterRef("pk"))),
            Q(page=None) | page_is_visible,
        )

    @property
    def _citations(self) -> models.QuerySet:
        """Of published texts. The model is asked for its own, or it would import this module."""
        citation = self.model._meta.get_field("citations").related_model
        return citation.objects.filter(version=LIVE)


def visible_pages(user, site: Site | None) -> HubPageQuerySet:
    """Every page that `user` may read on `site`, in no order."""
    return HubPageQuerySet(Page).visible_to(user, site).order_by()
