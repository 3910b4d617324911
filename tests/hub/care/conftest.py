"""A site in three languages, and the words somebody wrote for some of them."""

import pytest
from wagtail.models import Locale

from hub.care.models import CareNotice, CareWording

LANGUAGES = [("en-us", "English"), ("de", "German"), ("ar", "Arabic")]


@pytest.fixture
def languages(settings, db):
    """English first, German and Arabic beside it."""
    settings.LANGUAGES = settings.WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
    for code in ("de", "ar"):
        Locale.objects.create(language_code=code)


@pytest.fixture
def notice(site) -> CareNotice:
    return CareNotice.objects.create(site=site)


@pytest.fixture
def english(notice) -> CareWording:
    return CareWording.objects.create(
        notice=notice,
        locale=Locale.get_default(),
        line="No therapy here.",
        link_text="Where help is",
        not_therapy="We *write* here.",
        crisis="Call [them](https://help.example/now).",
    )


@pytest.fixture
def german(notice, languages) -> CareWording:
    return CareWording.objects.create(
        notice=notice, locale=Locale.objects.get(language_code="de"), line="Keine Therapie."
    )
