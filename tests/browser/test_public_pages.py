import pytest

from tests.browser.contents import ADDRESSES, STATUS


@pytest.mark.parametrize("kind", ADDRESSES)
def test_each_public_page_answers(kind, desktop):
    assert desktop.open(ADDRESSES[kind]).status == STATUS.get(kind, 200)
    desktop.page.screenshot(path=f"/tmp/shots/t-{kind.replace(' ', '-')}.png", full_page=True)
