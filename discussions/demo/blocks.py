"""The blocks of a demonstration discussion as the page stores them: links, pictures, people."""

import re
import uuid
from collections import Counter
from datetime import timedelta

from wagtail.blocks import StreamValue

from discussions.demo.content import DemoDiscussion
from discussions.demo.dates import day
from discussions.demo.pictures import picture_called
from discussions.models import DiscussionPage
from hub.citations.models import Reference
from hub.people.models import Person

# Its pages tell of a year before they were written, and of codes that were looked up since.
NOTICE = (
    "*Demonstration text, not clinically or legally reviewed. The dates of its versions are made up; "
    "the months in which codes and laws were checked are not.*"
)
_LINK = re.compile(r"\]\(demo:([a-z0-9-]+)\)")


def body_of(discussion: DemoDiscussion, blocks: list, *, index, owner) -> StreamValue:
    """The text that begins with the notice. Raises ValidationError where an editor would see one.

    Only the admin's form validates blocks by itself.
    """
    stream = DiscussionPage._meta.get_field("body").stream_block
    seen: Counter[str] = Counter()
    found = []
    for kind, value in [("prose", NOTICE), *blocks]:
        value = _RESOLVE.get(kind, _as_it_is)(_with_work(value), discussion, owner)
        # Ids of their own keep anchors, and what a new version left as it was.
        found.append((kind, _linked(value, index), _id(discussion.slug, kind, seen[kind])))
        seen[kind] += 1
    return stream.clean(StreamValue(stream, found))


def _id(slug: str, kind: str, number: int) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://colloquy.example/{slug}/{kind}/{number}"))


def _linked(value, index):
    """`value` with each `demo:` link as the address of that discussion, however deep it stands."""
    if isinstance(value, str):
        root = index.get_url()
        return _LINK.sub(lambda link: f"]({root}{link[1]}/)", value)
    if isinstance(value, dict):
        return {name: _linked(part, index) for name, part in value.items()}
    if isinstance(value, list):
        return [_linked(part, index) for part in value]
    return value


def _with_work(value):
    """A block that names works of the library by their keys, with those works."""
    if not isinstance(value, dict):
        return value
    if "works" in value:
        value = value | {"works": [_with_work(work) for work in value["works"]]}
    if not value.get("reference"):
        return value
    return value | {"reference": Reference.objects.get(keys__key=value["reference"])}


def _as_it_is(value, discussion, owner):
    return value


def _figure(value: dict, discussion: DemoDiscussion, owner) -> dict:
    return value | {"image": picture_called(value["image"], owner=owner)}


def _dialogue(value: dict, discussion: DemoDiscussion, owner) -> dict:
    """Everybody confirmed it two days before it was first published."""
    confirmed = day(discussion.days_ago, discussion.slug).date() - timedelta(days=2)
    speakers = [
        {"name": "", **speaker, "person": _person(speaker), "confirmed_on": confirmed}
        for speaker in value["speakers"]
    ]
    return value | {"speakers": speakers}


def _person(speaker: dict) -> Person | None:
    slug = speaker.get("person")
    return Person.objects.get(slug=slug) if slug else None


_RESOLVE = {"figure": _figure, "dialogue": _dialogue}
