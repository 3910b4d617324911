"""Which database the settings use, and the sentences about a DATABASE_URL that cannot be used."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from hub.site.database import databases
from hub.site.embedded_postgres import EmbeddedPostgres


def test_without_an_address_the_embedded_server_is_named_but_not_started(monkeypatch):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(EmbeddedPostgres, "ensure_running", lambda self: pytest.fail("started"))
    settings = databases()["default"]
    assert settings["ENGINE"] == "hub.site.postgres_backend"
    assert settings["HOST"].endswith("/socket")


def test_an_address_is_used_as_it_is(monkeypatch):
    monkeypatch.setenv(
        "DATABASE_URL", "postgresql://ann:p%40ss@db.example:5433/hub?sslmode=require"
    )
    settings = databases()["default"]
    assert settings["ENGINE"] == "django.db.backends.postgresql"
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == ("db.example", 5433, "hub")
    assert settings["PASSWORD"] == "p@ss"
    assert settings["OPTIONS"] == {"sslmode": "require"}
    assert settings["CONN_MAX_AGE"] == 60
    assert settings["CONN_HEALTH_CHECKS"] is True


@pytest.mark.parametrize(
    "address",
    [
        "nonsense",
        "mysql://ann:hunter2@db.example/hub",
        "sqlite:///hunter2.db",
        "://hunter2",
        "postgresql://ann:hunter2@db.example:port/hub",
        "postgresql://ann:hunter2@db.example:99999/hub",
        "postgresql://ann:hunter2@db.example",
        "postgresql://ann:hunter2@[db.example/hub",
        "postgresql://ann:hunter2/with/slash@db.example/hub",
    ],
)
def test_a_broken_address_gets_one_sentence_without_the_password(monkeypatch, address):
    monkeypatch.setenv("DATABASE_URL", address)
    with pytest.raises(ImproperlyConfigured, match=r"^DATABASE_URL .*\.$") as refused:
        databases()
    assert "hunter2" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None
