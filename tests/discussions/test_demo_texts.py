"""The words and drawings of the demonstration, before a page is made of them: all invented."""

import re

from discussions.demo.content import State
from discussions.demo.drawings import DRAWINGS
from discussions.demo.pictures import DESCRIPTIONS
from discussions.demo.texts import all_discussions
from discussions.demo.works import WORKS
from hub.demo.people import ACCOUNTS, ADMIN, PEOPLE

TEXTS = {discussion.slug: discussion for discussion in all_discussions()}
PUBLISHED = [slug for slug, text in TEXTS.items() if text.state is State.PUBLISHED]


def test_no_version_links_to_a_page_that_came_later():
    for text in (TEXTS[slug] for slug in PUBLISHED):
        for version in (
            (text.days_ago, text.blocks),
            *((r.days_ago, r.blocks) for r in text.revisions),
        ):
            linked = re.findall(r"\(demo:([a-z0-9-]+)\)", str(version[1]))
            assert all(TEXTS[slug].days_ago > version[0] for slug in linked), text.slug


def everything_said() -> str:
    """All strings of the demonstration: of the people, and of every version of every text."""
    return "\n".join([repr(PEOPLE), repr(ACCOUNTS), repr(ADMIN), repr(list(TEXTS.values()))])


def test_addresses_lead_nowhere():
    said = everything_said()
    hosts = set(re.findall(r"https?://([^/\s'\"\\)]+)", said))
    # What is written of an e-mail address, a citation that begins a line is not.
    hosts |= set(re.findall(r"[\w.+-]+@([\w.-]+\w)", said)) - WORKS.keys()
    assert hosts
    assert [host for host in hosts if not host.endswith(".example")] == []


def test_telephone_numbers_belong_to_nobody():
    numbers = re.findall(r"\+?\d[\d ().-]{5,}\d{4}", everything_said())
    assert [number for number in numbers if not re.search(r"555[ .-]?01\d\d", number)] == []


def test_every_drawing_is_described_and_light():
    assert DRAWINGS.keys() == DESCRIPTIONS.keys()
    for name, draw in DRAWINGS.items():
        png = draw().png()
        assert png == draw().png(), f"{name} is not the same each time"
        assert len(png) < 150_000
