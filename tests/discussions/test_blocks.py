"""What is true of every block of a discussion."""

import html

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st

from discussions.blocks import DiscussionBody
from hub.text.headings import HeadingIds
from tests.discussions.written import WHOLE, cleaned, html_of, make_image, searched, stored
from tests.factories import make_reference
from tests.hub.text.parsing import elements, tags

pytestmark = pytest.mark.django_db

EVERY = pytest.mark.parametrize("name", WHOLE)
WITHOUT_PICTURE = [name for name in WHOLE if name != "figure"]

# The fields that a block cannot be submitted without.
REQUIRED = [
    ("quotation", "quote"),
    ("quotation", "source"),
    ("quotation", "locator"),
    ("vignette", "text"),
    ("vignette", "disguise"),
    ("vignette", "made"),
    ("principle", "name"),
    ("principle", "wording"),
    ("principle", "code"),
    ("principle", "edition"),
    ("question", "text"),
    ("callout", "kind"),
    ("callout", "text"),
    ("table", "caption"),
    ("table", "rows"),
]
# The fields a person types words into, where nothing but words may come out.
TYPED = [
    *[pair for pair in REQUIRED if pair[1] not in {"disguise", "kind"}],
    ("principle", "section"),
    ("callout", "title"),
    ("further_reading", "heading"),
    ("figure", "caption"),
    ("figure", "credit"),
]
MARKUP = "<script>alert(1)</script><b title='x' onclick=\"y\">z</b> {{ value }} {% now 'Y' %} &amp;"


@pytest.fixture(autouse=True)
def reference(db):
    return make_reference()


@pytest.mark.parametrize("name", WITHOUT_PICTURE)
def test_a_whole_block_may_be_submitted(name):
    assert cleaned(stored(name))


@pytest.mark.parametrize(("name", "field"), REQUIRED)
def test_without_a_required_field_it_is_not_submitted(name, field):
    with pytest.raises(ValidationError):
        cleaned(stored(name, **{field: ""}))


@pytest.mark.parametrize(("name", "field"), REQUIRED)
def test_a_draft_may_lack_it(name, field):
    assert cleaned(stored(name, **{field: ""}), as_draft=True)


@EVERY
def test_an_empty_block_of_a_draft_can_be_shown(name):
    block = DiscussionBody().child_blocks[name]
    assert block.render(block.get_default())


@pytest.mark.parametrize(("name", "field"), TYPED)
def test_markup_in_a_field_stays_the_text_it_is(name, field):
    shown = html_of(stored(name, **{field: MARKUP}))
    plain = html_of(stored(name, **{field: "words"}))
    assert set(tags(shown)) <= set(tags(plain)) | {"tr", "th", "td"}
    assert "alert(1)" in shown
    assert "{{ value }}" in html.unescape(shown)
    assert not {a for _tag, attributes in elements(shown) for a in attributes} & {"onclick"}


@given(typed=st.text(max_size=80))
@settings(deadline=None, max_examples=25)
@pytest.mark.parametrize(("name", "field"), TYPED)
def test_whatever_is_typed_brings_no_attribute_and_no_script(name, field, typed):
    shown = html_of(stored(name, **{field: typed}))
    plain = html_of(stored(name))
    # Markdown makes these out of what is typed.
    markdown = {"start", "title", "rel", "href", "class"}
    attributes = {a for _tag, found in elements(shown) for a in found}
    assert attributes <= {a for _tag, found in elements(plain) for a in found} | markdown
    assert "script" not in tags(shown)


@pytest.mark.parametrize("name", ["quotation", "principle"])
def test_an_address_that_is_none_is_refused_on_saving(name):
    with pytest.raises(ValidationError):
        cleaned(stored(name, address="javascript:alert(1)"), as_draft=True)


@EVERY
def test_its_id_is_its_anchor(name):
    ids = [a["id"] for _tag, a in elements(html_of(stored(name))) if "id" in a]
    assert ids == [f"id-of-{name}"]


def test_running_text_has_its_anchor_too():
    assert 'class="prose" id="here"' in html_of({"type": "prose", "value": "A.", "id": "here"})


@EVERY
def test_no_block_is_part_of_the_outline(name):
    ids = HeadingIds()
    markdown = {"text", "wording"} & WHOLE[name].keys()
    fields = dict.fromkeys(markdown, "## A heading\n\nText")
    shown = html_of(stored(name, **fields), heading_ids=ids)
    assert not {"h1", "h2", "h3", "h4"} & set(tags(shown))
    assert ids.headings == []


@EVERY
def test_the_block_picker_says_when_to_use_it_and_shows_it(client, administrator, name):
    block = DiscussionBody().child_blocks[name]
    assert block.get_description()
    assert block.is_previewable
    client.force_login(administrator)
    response = client.get(f"/admin/block-preview/?id={block.definition_prefix}")
    body = response.content.decode()
    assert response.status_code == 200
    assert "site.css" in body
    assert 'class="colloquy frame"' in body


@pytest.mark.parametrize(
    ("name", "words", "other"),
    [
        ("vignette", ["A client said.", "Made from several situations."], "composite"),
        ("principle", ["respect for privacy", "A code of ethics", "Section 4"], "code.example"),
        ("question", ["Would you?"], "*"),
        ("dialogue", ["Ann Osei", "Never before."], "2026-02-03"),
        ("callout", ["records", "Look it up."], "law"),
        ("table", ["Three networks", "Two 1,310"], "|"),
        ("further_reading", ["To read on", "Where it began.", "Kolmes"], "kolmes2010"),
    ],
)
def test_search_finds_its_words_and_nothing_else(name, words, other):
    found = searched(stored(name))
    assert all(word in found for word in words)
    assert other not in found
    assert "None" not in found


def test_search_finds_a_picture_by_its_words():
    picture = {"image": make_image().pk, "decorative": False, "alt_text": "Two circles"}
    assert searched(stored("figure", image=picture)).splitlines() == [
        "Two circles",
        "What is known.",
        "Drawn here",
    ]
