"""Addresses outside the page tree, which a page at the root of a site may not take."""

import re
from functools import cache
from itertools import chain, count

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django.urls.resolvers import RoutePattern, URLResolver
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.models import Site

# Characters of a title that go into its address; room is left for a number behind them.
SLUG_WORDS = 200

# Promised addresses, also those whose feature a site does not mount (DESIGN, stable addresses).
PROMISED = frozenset(
    [
        "account",
        "admin",
        "comments",
        "documents",
        "feeds",
        "healthz",
        "media",
        "pingback",
        "people",
        "references",
        "robots",
        "search",
        "sitemap",
        "static",
        "tags",
        "topics",
        "webmention",
    ]
)


@cache
def reserved_slugs() -> frozenset[str]:
    """First path segments that Django answers before Wagtail's pages, and the promised ones."""
    return PROMISED | frozenset(_first_segments(get_resolver().url_patterns, prefix=""))


def refuse_reserved_address(*, slug: str, parent) -> None:
    """Raises ValidationError on `slug` when the page would stand at the root of a site."""
    if parent is None or not slug or slug.lower() not in reserved_slugs():
        return
    if Site.objects.filter(root_page_id=parent.pk).exists():
        raise ValidationError(
            {
                "slug": _(
                    "“%(slug)s” is the address of another part of this site, so this page could "
                    "not be reached. Choose another slug."
                )
                % {"slug": slug}
            }
        )


class ReservedAddressForm(WagtailAdminPageForm):
    """The page form with that check, since a new page does not know its parent by itself."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            # Without a script, or with a title of signs alone, none comes from the browser.
            self.fields["slug"].required = False

    def clean_slug(self) -> str:
        """The slug given, or one made of the title; of the kind of page where that has no letter.

        Two queries more where it is made.
        """
        slug = self.cleaned_data.get("slug") or self.initial.get("slug")
        title = self.cleaned_data.get("title")
        if slug or not title:
            return slug or ""
        in_any_script = getattr(settings, "WAGTAIL_ALLOW_UNICODE_SLUGS", True)
        words = slugify(title, allow_unicode=in_any_script) or slugify(
            self.instance._meta.verbose_name
        )
        base = words[:SLUG_WORDS].strip("-")
        taken = set(
            self.parent_page.get_children()
            .exclude(pk=self.instance.pk)
            .filter(slug__startswith=base)
            .values_list("slug", flat=True)
        )
        numbered = (f"{base}-{number}" for number in count(2))
        return next(each for each in chain([base], numbered) if each not in taken)

    def clean(self):
        cleaned = super().clean()
        try:
            refuse_reserved_address(slug=cleaned.get("slug"), parent=self.parent_page)
        except ValidationError as error:
            self.add_error("slug", error.message_dict["slug"])
        return cleaned


def _first_segments(patterns, prefix: str):
    for pattern in patterns:
        route = prefix + _literal_start(pattern)
        if "/" in route.strip("/") or (route and not isinstance(pattern, URLResolver)):
            yield route.strip("/").split("/")[0]
        elif isinstance(pattern, URLResolver):
            if route.strip("/"):
                yield route.strip("/")
            else:
                yield from _first_segments(pattern.url_patterns, prefix="")


def _literal_start(pattern) -> str:
    """The part of a route before its first placeholder or regular-expression sign."""
    text = str(pattern.pattern)
    if isinstance(pattern.pattern, RoutePattern):
        return text.split("<")[0]
    return re.match(r"\^?([\w\-/]*)", text).group(1)
