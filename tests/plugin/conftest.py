"""One wheel and one host project for all tests of this folder, made in about half a minute.

One worker runs them all, in the order of the files (tests/conftest.py): the removal comes last.
"""

import re
from uuid import uuid4

import pytest
from django.db import connection
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.plugin import readme
from tests.plugin.host import APPS, Host, Visitor, build_wheel

HERE = "/site/discussions/looking-a-client-up/"
TEXT = "## The question\n\nMay I look her up?\n\n## One answer\n\nNot without a reason.\n"


@pytest.fixture(scope="session")
def wheel(tmp_path_factory):
    return build_wheel(tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="session")
def host_database(django_db_blocker):
    """A database of the host's own, on the server that the suite uses."""
    name = f"colloquy_host_{uuid4().hex[:12]}"
    with django_db_blocker.unblock():
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'CREATE DATABASE "{name}"')
        yield {**connection.settings_dict, "NAME": name}
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture(scope="session")
def stock(tmp_path_factory, host_database):
    """The project as it was before: furnished, in use, without Colloquy."""
    host = Host(tmp_path_factory.mktemp("host"), host_database)
    host.start_project()
    host.python("furnish.py")
    return host


@pytest.fixture(scope="session")
def before(stock):
    """What the host held and answered before."""
    return stock.survey()


@pytest.fixture(scope="session")
def installed(stock, before, wheel):
    """The same project with Colloquy, after the README's steps."""
    stock.install(wheel)
    stock.add_settings(*stock.readme_settings())
    stock.include_addresses()
    lines = readme.commands("Install into a Wagtail site")
    processes = {"python manage.py db_worker", "python manage.py clock"}
    labels = " ".join(f"colloquy_{app}" for app in APPS)
    stock.said = stock.manage(
        "python manage.py check --fail-level WARNING",
        *[line for line in lines if line.startswith("python") and line not in processes],
        f"python manage.py makemigrations --check --dry-run {labels}",
    )
    return stock


@pytest.fixture(scope="session")
def after(installed):
    """What the host holds and answers with Colloquy beside it."""
    return installed.survey()


@pytest.fixture(scope="session")
def address(installed, after):
    """Where the project is served. After `after`, so that nobody has written by then."""
    with installed.serving() as address:
        yield address


@pytest.fixture(scope="session")
def admin(address):
    return Visitor(address).sign_in("admin")


def add_user(admin: Visitor, name: str, group: str) -> None:
    """Step 11 of the README: an account in a group, and a person with that account."""
    form = admin.get("/admin/users/new/").text
    choice = re.search(rf'value="(\d+)"[^>]*>\s*{re.escape(group)}\s*<', form)
    assert choice, f"No group {group!r} to choose"
    password = {"password1": "pass word 1", "password2": "pass word 1"}
    who = {"username": name, "email": f"{name}@host.example", "first_name": name, "last_name": "H"}
    fields = {**who, **password, "groups": choice.group(1), "is_active": "on"}
    assert admin.post("/admin/users/new/", fields).status_code == 302
    user = re.search(rf"/admin/users/edit/(\d+)/[^>]*>\s*{name}", admin.get("/admin/users/").text)
    person = {"name": f"{name} of the host", "slug": name, "profession": "psychologist"}
    person |= {"interests": "None.", "user": user.group(1)}
    person |= nested_form_data({"links": inline_formset([])})
    add = "/admin/snippets/colloquy_hub/person/add/"
    assert admin.post(add, {**person, "agreed_to_page_at": "2026-01-01 12:00"}).status_code == 302


@pytest.fixture(scope="session")
def index(admin) -> str:
    """Step 10 of the README; the id of the index."""
    home = re.search(r"\d+", admin.edit_address_of("Home")).group()
    add = f"/admin/pages/add/colloquy_discussions/discussionindexpage/{home}/"
    form = {
        "title": "Discussions",
        "slug": "discussions",
        "posts_allowed": "on",
        "default_license": "CC-BY-4.0",
        "months_to_next_check": "12",
        "comments_open": "on",
    }
    form |= {"comments": inline_formset([]), "action-publish": "1"}
    assert admin.post(add, nested_form_data(form)).status_code == 302
    return re.search(r"\d+", admin.edit_address_of("Discussions")).group()


@pytest.fixture(scope="session")
def editor(address, admin, index) -> Visitor:
    add_user(admin, "edith", "Colloquy editors (2)")
    return Visitor(address).sign_in("edith")


@pytest.fixture(scope="session")
def author(address, admin, index) -> Visitor:
    add_user(admin, "ada", "Colloquy clinicians")
    return Visitor(address).sign_in("ada")


@pytest.fixture(scope="session")
def published(address, author, editor, index) -> str:
    """Written and submitted by the author, published by the editor; the id of the page."""
    form = {
        "title": "Looking a client up",
        "slug": "looking-a-client-up",
        "summary": "What one may know.",
        "interests": "None.",
        "tags": "",
        "kind": "question",
        "asks": "everyone",
        "license": "CC-BY-4.0",
        "body": streamfield([("prose", TEXT)]),
        "bylines": inline_formset([]),
        "comments": inline_formset([]),
        "action-submit": "1",
    }
    add = f"/admin/pages/add/colloquy_discussions/discussionpage/{index}/"
    boxes = re.findall(r'name="terms"\s+value="(\d+)"[^>]*>\s*([^<]+?)\s*<', author.get(add).text)
    topic = next(number for number, label in boxes if label == "Searching for clients")
    sent = nested_form_data(form) | {"terms": topic}
    assert author.post(add, sent).status_code == 302
    assert Visitor(address).get(HERE).status_code == 404
    assert editor.approve().status_code == 302
    return re.search(r"\d+", author.edit_address_of("Looking a client up")).group()
