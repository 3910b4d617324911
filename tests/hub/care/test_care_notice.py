"""The care notice: which words a reader gets, where they stand, and what they cost."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Locale, Page, PageViewRestriction, Site

from hub.care.models import CareNotice, CareWording
from hub.care.reading import care_for
from hub.pages.frame import pages_below_home
from hub.pages.page_types import HomePage, TextPage
from hub.site.setting_up import set_up_site

BUILT_IN_LINE = "Not therapy. In crisis?"
BOX = Template('{% include "colloquy/hub/care/box.html" %}')


@pytest.fixture
def asked(site):
    """A request of a signed-out reader to the default site."""
    return RequestFactory().get("/", headers={"host": "testserver"})


@pytest.fixture
def shown(client, home):
    """The home page as it is answered, in a language."""

    def show(language="en-us") -> str:
        with override(language):
            return client.get("/").content.decode()

    return show


def test_a_site_without_words_of_its_own_has_the_built_in_ones(shown):
    assert BUILT_IN_LINE in shown()
    assert "https://findahelpline.com/" in shown()


def test_reading_makes_no_rows(shown):
    shown()
    assert CareNotice.objects.count() == 0


def test_an_editors_words_stand_on_top_and_in_the_footer(shown, english):
    page = shown()
    assert "No therapy here." in page
    assert "<em>write</em>" in page
    assert BUILT_IN_LINE not in page


def test_a_language_has_its_own_words(shown, english, german):
    assert "Keine Therapie." in shown("de")
    assert "No therapy here." in shown("en-us")
    assert "Keine Therapie." not in shown("en-us")


def test_a_variant_of_a_language_has_its_words(shown, german):
    assert "Keine Therapie." in shown("de-at")


def test_a_language_without_words_gets_those_of_the_sites_first_one(shown, english, languages):
    assert "No therapy here." in shown("ar")


def test_words_in_another_language_than_the_page_say_so(shown, english, languages):
    assert 'lang="en-us" dir="ltr">No therapy here.' in shown("ar")
    assert 'class="care-inner">No therapy here.' in shown("en-us")


def test_with_words_in_neither_language_the_built_in_ones_stand(shown, german):
    assert BUILT_IN_LINE in shown("ar")


def test_an_empty_field_has_built_in_words_beside_the_others(asked, german):
    with override("de"):
        care = care_for(asked)
    assert care.line == "Keine Therapie."
    assert care.crisis


def test_another_sites_words_are_not_ours(asked, home):
    root = Page.get_first_root_node().add_child(instance=HomePage(title="Other", slug="other"))
    other = Site.objects.create(hostname="other.example", root_page=root)
    CareWording.objects.create(
        notice=CareNotice.objects.create(site=other), locale=Locale.get_default(), line="Elsewhere"
    )
    assert care_for(asked).line == BUILT_IN_LINE


def test_markup_in_the_words_stays_text(asked, english):
    english.crisis = "<script>alert(1)</script> [x](javascript:alert(1))"
    english.save()
    html = care_for(asked).crisis
    assert "<script" not in html
    assert "href" not in html


def test_it_costs_one_query_however_often_it_is_shown(
    asked, english, german, django_assert_num_queries
):
    Site.find_for_request(asked)
    with django_assert_num_queries(1):
        for _ in range(3):
            BOX.render(Context({"request": asked}))


@pytest.mark.parametrize("is_live", [True, False])
def test_the_link_leads_to_a_help_page_that_is_live(asked, home, english, is_live):
    page = home.add_child(instance=TextPage(title="Help", slug="help", live=is_live))
    english.help_page = page
    english.save()
    assert care_for(asked).url == ("/help/" if is_live else None)


def test_the_address_of_a_help_page_is_only_for_who_may_read_it(asked, home, english):
    page = home.add_child(instance=TextPage(title="Help", slug="help"))
    english.help_page = page
    english.save()
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert care_for(asked).url is None


def test_a_help_page_may_stand_deeper(asked, home, english):
    above = home.add_child(instance=TextPage(title="About", slug="about"))
    english.help_page = above.add_child(instance=TextPage(title="Help", slug="help"))
    english.save()
    assert care_for(asked).url == "/about/help/"


def test_the_link_costs_no_more_than_the_header_has_asked_for(
    asked, home, english, django_assert_num_queries
):
    english.help_page = home.add_child(instance=TextPage(title="Help", slug="help"))
    english.save()
    # What else the link needs is kept on the request as well.
    pages_below_home(asked)[0].get_url(asked)
    with django_assert_num_queries(1):
        assert care_for(asked).line == "No therapy here."


def test_the_address_of_a_help_page_past_its_expiry_is_not_shown(asked, home, english):
    expired = timezone.now() - timedelta(minutes=1)
    page = home.add_child(instance=TextPage(title="Help", slug="help", expire_at=expired))
    english.help_page = page
    english.save()
    assert care_for(asked).url is None


@pytest.mark.parametrize(
    ("place", "words"),
    [("is_on_top", "No therapy here."), ("is_in_footer", "<em>write</em>")],
)
def test_a_place_can_be_left_out(shown, english, place, words):
    setattr(english, place, False)
    english.save()
    assert words not in shown()


def test_the_box_stands_above_forms_unless_left_out(asked, english):
    assert "<em>write</em>" in BOX.render(Context({"request": asked}))
    english.is_above_forms = False
    english.save()
    fresh = RequestFactory().get("/", headers={"host": "testserver"})
    assert BOX.render(Context({"request": fresh})).strip() == ""


def test_the_box_can_be_rendered_without_a_request(db):
    assert "not therapy" in BOX.render(Context())


def test_not_every_place_can_be_left_out(english):
    places = {"is_on_top": False, "is_in_footer": False, "is_above_forms": False}
    with pytest.raises(IntegrityError), transaction.atomic():
        CareWording.objects.filter(pk=english.pk).update(**places)


def test_setting_up_leads_the_notice_to_the_help_page(db):
    set_up_site()
    wording = CareWording.objects.get()
    assert wording.help_page.slug == "help"
    assert wording.locale == Locale.get_default()


def test_setting_up_again_keeps_the_page_that_an_editor_has_chosen(db):
    set_up_site()
    chosen = TextPage.objects.get(slug="about")
    CareWording.objects.update(help_page=chosen, line="Mine")
    set_up_site()
    assert CareWording.objects.get().help_page_id == chosen.pk
    assert CareWording.objects.get().line == "Mine"
