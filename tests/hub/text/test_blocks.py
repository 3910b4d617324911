"""The block and its widget, as Wagtail uses them."""

import re

import pytest
from django.contrib.staticfiles import finders
from django.core.exceptions import ValidationError
from wagtail.blocks import StreamBlock

from hub.text.blocks import ProseBlock
from hub.text.rendering import MAX_LENGTH, HeadingIds
from hub.text.widgets import ProseTextarea


@pytest.fixture
def block():
    return ProseBlock()


def test_the_block_renders_through_hub_text(block):
    heading = '<h2 dir="auto" id="s-a-b">A &lt;b&gt;</h2>'
    assert block.render("# A <b>") == f'<div class="prose">{heading}</div>'


def test_page_links_of_wagtail_markdown_are_not_resolved(block):
    assert "<a" not in block.render("[draft](page:1) <:Some page>")


def test_blocks_of_one_page_share_their_heading_ids(block):
    context = {"heading_ids": HeadingIds()}
    first, second = (block.render("## A", context) for _ in range(2))
    assert 'id="s-a"' in first
    assert 'id="s-a-2"' in second


def test_blocks_in_a_stream_share_them_too():
    stream = StreamBlock([("prose", ProseBlock())])
    value = stream.to_python([{"type": "prose", "value": "## A"}] * 2)
    html = stream.render(value, {"heading_ids": HeadingIds()})
    assert re.findall(r'id="(s-[^"]+)"', html) == ["s-a", "s-a-2"]


def test_search_finds_words_and_no_addresses(block):
    assert block.get_searchable_content("## A\n\n[b](https://c.example)") == ["A\nb"]


def test_leading_spaces_are_markup_and_stay(block):
    assert block.clean("    code") == "    code"


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_is_refused_where_something_is_required(block, text):
    with pytest.raises(ValidationError):
        block.clean(text)


def test_nothing_is_fine_where_nothing_is_required():
    assert ProseBlock(required=False).clean("") == ""


def test_a_text_that_is_too_long_is_refused_with_both_numbers(block):
    with pytest.raises(ValidationError, match=r"100,001 characters.*100,000"):
        block.clean("a" * (MAX_LENGTH + 1))


def test_a_skipped_level_is_put_right_in_silence(block):
    assert block.clean("## A\n\n#### B")


@pytest.mark.parametrize("text", ["# A\n\n### B\n\n## C", "# A\n\n## B\n\n### D\n\n#### C"])
def test_levels_that_cannot_be_kept_are_refused_by_name(block, text):
    with pytest.raises(ValidationError, match="“C”"):
        block.clean(text)


def test_a_draft_may_have_such_levels(block):
    assert block.clean_deferred("# A\n\n### B\n\n## C")


def test_without_a_script_the_editor_is_a_text_area():
    html = ProseTextarea().render("body", "<b>", attrs={"id": "id_body"})
    assert re.match(r'<textarea name="body".* id="id_body"', html)
    assert "&lt;b&gt;</textarea>" in html


def test_wagtail_markdowns_own_start_up_is_left_out():
    widget = ProseTextarea()
    assert 'data-controller="colloquy-prose"' in widget.render("body", "")
    media = str(widget.media)
    assert "easymde.attach" not in media
    assert "easymde-controller" not in media


@pytest.mark.parametrize("name", ["editor.js", "editor.css"])
def test_our_static_files_name_no_host(name):
    with open(finders.find(f"colloquy/hub/text/{name}")) as file:
        assert "//" not in re.sub(r"^\s*//.*$", "", file.read(), flags=re.MULTILINE)


def test_the_editor_switches_off_what_would_ask_other_hosts():
    with open(finders.find("colloquy/hub/text/editor.js")) as file:
        script = file.read()
    assert "autoDownloadFontAwesome: false" in script
    assert "spellChecker: false" in script


def test_the_block_has_a_preview(block):
    assert block.is_previewable
    assert "<h2" in block.render(block.get_preview_value())
