"""The vocabulary a new site starts with."""

import pytest
from django.core.management import call_command
from wagtail.models import Locale

from hub.vocabulary.models import Facet, Term
from hub.vocabulary.starter import load_starter_terms

pytestmark = pytest.mark.django_db


def test_every_vocabulary_starts_with_several_terms():
    load_starter_terms()
    for facet in Facet:
        assert Term.objects.filter(facet=facet).count() >= 5, facet


def test_every_term_says_what_belongs_there():
    load_starter_terms()
    assert not Term.objects.filter(description="").exists()


def test_loading_twice_makes_nothing_new():
    assert load_starter_terms() == Term.objects.count()
    assert load_starter_terms() == 0


def test_a_term_that_editors_deleted_does_not_come_back():
    load_starter_terms()
    Term.objects.filter(slug="fees").delete()
    load_starter_terms()
    assert not Term.objects.filter(slug="fees").exists()


def test_a_site_in_another_language_starts_without(monkeypatch):
    monkeypatch.setattr(Locale, "get_default", lambda: Locale(language_code="de"))
    assert load_starter_terms() == 0


def test_a_host_begins_with_a_command(capsys):
    call_command("start_vocabulary")
    assert f"{Term.objects.count()} terms" in capsys.readouterr().out
    call_command("start_vocabulary")
    assert "Nothing to do" in capsys.readouterr().out
