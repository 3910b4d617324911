"""A page for clinicians, met by those who may not read it and by those who may."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from playwright.sync_api import expect

from discussions.models import DiscussionIndexPage
from hub.pages.services import set_visibility
from hub.pages.visibility import Visibility
from hub.people.models import ClinicianCheck
from tests.browser.visits import PHONE
from tests.factories import make_discussion

TITLE = "What I told the board, and what I did not"


@pytest.fixture
def address_of_page(address) -> str:
    author = get_user_model().objects.get(email="reviewer@colloquy.example")
    index = DiscussionIndexPage.objects.get()
    page = make_discussion(index, author, title=TITLE, slug=f"board-{timezone.now():%H%M%S%f}")
    set_visibility(page=page, visibility=Visibility.CLINICIANS, by=author)
    return f"/discussions/{page.slug}/"


@pytest.fixture
def expired(address):
    """The clinician's check ran out yesterday; the clock has not run since."""
    checks = ClinicianCheck.objects.filter(person__slug="mara-ellingsen")
    kept = list(checks.values_list("pk", "checked_on", "expires_on"))
    today = timezone.localdate()
    checks.update(checked_on=today - timedelta(days=400), expires_on=today - timedelta(days=1))
    yield
    for pk, checked_on, expires_on in kept:
        checks.filter(pk=pk).update(checked_on=checked_on, expires_on=expires_on)


def meets_a_refusal(visit, path: str) -> None:
    assert visit.open(path).status == 403
    main = visit.page.get_by_role("main")
    expect(main).to_contain_text("clinician")
    expect(visit.page.get_by_text(TITLE)).to_have_count(0)
    visit.open("/discussions/")
    expect(visit.page.get_by_text(TITLE)).to_have_count(0)


def test_an_anonymous_reader_is_told_who_may_read_and_where_to_sign_in(
    open_window, address_of_page
):
    visit = open_window(PHONE)
    meets_a_refusal(visit, address_of_page)
    visit.open(address_of_page)
    expect(visit.page.get_by_role("main").get_by_role("link", name="Sign in")).to_be_visible()
    assert visit.stored() == []


def test_a_member_is_told_who_may_read(open_window, address_of_page):
    visit = open_window(PHONE)
    visit.sign_in("member@colloquy.example")
    meets_a_refusal(visit, address_of_page)


def test_a_clinician_reads(open_window, address_of_page):
    visit = open_window(PHONE)
    visit.sign_in("clinician@colloquy.example")
    assert visit.open(address_of_page).status == 200
    expect(visit.page.get_by_role("heading", level=1)).to_have_text(TITLE)


def test_a_clinician_whose_check_expired_no_longer_reads(open_window, address_of_page, expired):
    visit = open_window(PHONE)
    visit.sign_in("clinician@colloquy.example")
    meets_a_refusal(visit, address_of_page)
