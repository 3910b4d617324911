"""The access log holds no key that would open an account."""

import pytest

from hub.site.access_log import without_keys


@pytest.mark.parametrize(
    ("path", "logged"),
    [
        ("/account/password/reset/key/6-diejpd-df99/", "/account/password/reset/key/…/"),
        ("/account/confirm-email/Nw:1xUo6K:9FLb_w/", "/account/confirm-email/…/"),
        ("/discussions/looking-a-client-up/", "/discussions/looking-a-client-up/"),
        ("", ""),
    ],
)
def test_keys_are_left_out(path, logged):
    assert without_keys(path) == logged
