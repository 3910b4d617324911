"""The feeds: of a section, a term, a tag, a person with a public page."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotFound
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from hub.feeds.channels import (
    Channel,
    person_channel,
    section_channel,
    tag_channel,
    topic_channel,
)
from hub.feeds.entries import Texts, entries_of
from hub.feeds.reading import site_of
from hub.feeds.unchanged import unless_unchanged
from hub.feeds.window import window_asked
from hub.feeds.writing import feed_of
from hub.pages.registry import registry
from hub.people.models import Person
from hub.vocabulary.models import Tag
from hub.vocabulary.reading import term_at


@require_safe
def section(request: HttpRequest, name: str) -> HttpResponse:
    """What is written under one kind of index, such as all discussions."""
    feed = registry.feeds.get(name)
    if feed is None:
        raise Http404
    return _answer(request, section_channel(feed, request))


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a term of any vocabulary; one that was merged leads on for good."""
    wanted = term_at(slug)
    if wanted is None:
        raise Http404
    if wanted.merged_into_id:
        return redirect("colloquy:feeds:topic", slug=wanted.current.slug, permanent=True)
    return _answer(request, topic_channel(wanted, request))


@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """What carries a tag; 404 where nobody may read any of it, as at the tag's page."""
    wanted = get_object_or_404(Tag.objects.select_related("merged_into"), slug=slug)
    channel = tag_channel(wanted.current, request)
    if not channel.pages.exists():
        raise Http404
    if wanted.merged_into_id:
        return redirect("colloquy:feeds:tag", slug=wanted.current.slug, permanent=True)
    return _answer(request, channel)


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    """What somebody has signed; 404 without their agreement to a public page."""
    wanted = get_object_or_404(Person.objects.with_public_page(), slug=slug)
    return _answer(request, person_channel(wanted, request))


def _answer(request: HttpRequest, channel: Channel) -> HttpResponse:
    window = window_asked(channel.pages, request.GET.get("page"))
    if window is None:
        words = _("This feed has no such page. It begins at %(address)s")
        return HttpResponseNotFound(
            words % {"address": channel.address}, content_type="text/plain; charset=utf-8"
        )
    pages = channel.pages[window.first : window.end]
    entries = entries_of(pages, request, channel.author)
    texts = Texts([entry.page_id for entry in entries], site_of(request))
    return unless_unchanged(
        request,
        address=window.address_in(channel.address),
        shown=(channel, window, entries, sorted(texts.digests.items()), sorted(texts.closed)),
        make=lambda: feed_of(channel, window, entries, texts),
    )
