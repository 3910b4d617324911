"""Nothing else opens an outside address: read from the source, since no run proves an absence."""

import ast
from pathlib import Path

import pytest
from django.conf import settings

CHECKOUT = Path(__file__).resolve().parents[3]
DOOR = "hub/outside/"
OPENS_ADDRESSES = {
    "aiohttp",
    "asyncio",
    "ftplib",
    "http.client",
    "httpx",
    "imaplib",
    "multiprocessing.connection",
    "poplib",
    "requests",
    "smtplib",
    "socket",
    "socketserver",
    "ssl",
    "telnetlib",
    "urllib.request",
    "urllib3",
    "xmlrpc",
}
ALLOWED = {
    # Whether this machine's own PostgreSQL listens on its socket file.
    "hub/site/postgres_cluster.py",
    # `make demo` asks its own server, on loopback, whether it is up yet.
    "hub/site/serve.py",
}
# Wagtail's fetches on its own account, which are off (below).
NEVER_CALLED = {"get_embed", "get_finders", "get_oembed"}


def sources():
    for app in ("hub", "discussions", "resources"):
        for path in (CHECKOUT / app).rglob("*.py"):
            name = path.relative_to(CHECKOUT).as_posix()
            if not name.startswith(DOOR) and name not in ALLOWED:
                yield name, ast.parse(path.read_text())


def imported(tree: ast.AST):
    """Every module that is imported, and every name out of one, with dots."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def opens(name: str) -> bool:
    return any(name == each or name.startswith(f"{each}.") for each in OPENS_ADDRESSES)


def test_only_the_guarded_door_opens_an_outside_address():
    found = {(name, each) for name, tree in sources() for each in imported(tree) if opens(each)}
    assert found == set()


def test_only_tests_put_another_policy_in_its_place():
    for name, tree in sources():
        known = set(imported(tree))
        assert not known & {"hub.outside.policy.using", "hub.outside.policy.Policy"}, name
        assert not any(_called(node) == "replace" and _is_of_strict(node) for node in calls(tree))


@pytest.mark.parametrize("path", sorted(ALLOWED))
def test_what_is_allowed_is_still_needed(path):
    tree = ast.parse((CHECKOUT / path).read_text())
    assert any(opens(each) for each in imported(tree))


def test_embeds_ask_no_one():
    assert settings.WAGTAILEMBEDS_FINDERS == []
    called = {_called(node) for _name, tree in sources() for node in calls(tree)}
    assert not called & NEVER_CALLED


def test_wagtail_asks_for_no_updates():
    assert settings.WAGTAIL_ENABLE_UPDATE_CHECK is False
    assert settings.WAGTAIL_GRAVATAR_PROVIDER_URL is None


def calls(tree: ast.AST):
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _is_of_strict(node: ast.Call) -> bool:
    return any(getattr(each, "id", "") == "STRICT" for each in node.args)


def _called(node: ast.Call) -> str:
    return getattr(node.func, "id", "") or getattr(node.func, "attr", "")
