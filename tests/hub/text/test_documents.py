"""Which documents a text links to."""

import pytest

from hub.text.blocks import AsideBlock, ProseBlock
from hub.text.documents import beginning_of_address, documents_linked_from


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("/documents/12/a.pdf", {12}),
        ("https://other.example/documents/12/a.pdf", {12}),
        ("/documents/%31%32/a.pdf", {12}),
        ("/documents/12/a.pdf?x#y", {12}),
        ("/documents/a/b.pdf", set()),
        ("/elsewhere/12/a.pdf", set()),
        ("/documents/12", set()),
        (f"/documents/{'9' * 40}/a.pdf", set()),
        ("mailto:a@b.example", set()),
    ],
)
def test_an_address_names_a_document(address, found):
    assert documents_linked_from(f'<p><a href="{address}">a</a></p>') == found


def test_the_number_is_whole():
    assert beginning_of_address(1) == "/documents/1/"


@pytest.mark.parametrize("block", [ProseBlock(), AsideBlock()])
def test_a_block_tells_what_it_links_to(block):
    references = list(block.extract_references("[a](/documents/3/a.pdf), /documents/4/b.pdf"))
    assert [(model.__name__, pk) for model, pk, _path, _place in references] == [("Document", "3")]


def test_an_empty_block_links_to_nothing():
    assert list(ProseBlock().extract_references("")) == []
