"""Production refuses to start on a missing or unsafe value, and names it without repeating it."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from hub.site.required import required_environment

GOOD = {
    "SECRET_KEY": "f3Zk9-q2LmX7cVb1Nw8Rt5Yp0Sd4Gh6Jk_aQeUiOzPxMn3Bv7C",
    "ALLOWED_HOSTS": "hub.example, www.hub.example",
    "BASE_URL": "https://hub.example/",
    "DATABASE_URL": "postgresql://colloquy@db.example/colloquy",
    "EMAIL_URL": "smtp://user:p%40ss@mail.example:587",
    "MEDIA_ROOT": "/srv/media",
}


@pytest.fixture
def environment(monkeypatch):
    def set_values(**changes):
        for name, value in {**GOOD, **changes}.items():
            if value is None:
                monkeypatch.delenv(name, raising=False)
            else:
                monkeypatch.setenv(name, value)

    return set_values


def test_good_values_are_read(environment):
    environment()
    values = required_environment()
    assert values.allowed_hosts == ["hub.example", "www.hub.example"]
    assert values.base_url == "https://hub.example"
    assert values.email.password == "p@ss"
    assert (values.email.port, values.email.use_tls) == (587, True)


@pytest.mark.parametrize("name", list(GOOD))
def test_each_missing_value_is_named(environment, name):
    environment(**{name: None})
    with pytest.raises(ImproperlyConfigured, match=f"{name}: is missing"):
        required_environment()


def test_all_problems_are_named_at_once(environment):
    environment(SECRET_KEY=None, EMAIL_URL=None)
    with pytest.raises(ImproperlyConfigured) as refusal:
        required_environment()
    assert "SECRET_KEY" in str(refusal.value)
    assert "EMAIL_URL" in str(refusal.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "hub.example,*.example"),
        ("BASE_URL", "http://hub.example"),
        ("BASE_URL", "https://hub.example/colloquy"),
        ("EMAIL_URL", "https://mail.example"),
        ("MEDIA_ROOT", "media"),
    ],
)
def test_each_unsafe_value_is_refused_and_not_repeated(environment, name, value):
    environment(**{name: value})
    with pytest.raises(ImproperlyConfigured, match=name) as refusal:
        required_environment()
    assert value == "*" or value not in str(refusal.value)
