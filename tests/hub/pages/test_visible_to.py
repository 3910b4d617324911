"""Invariant 1: one queryset method decides who meets a page, and every listing uses it."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from hub.pages.services import set_visibility
from hub.pages.visibility import HubPageQuerySet, Visibility, visibility_of
from hub.people.services import end_expired_checks
from tests.factories import make_discussion

NOBODY = AnonymousUser()


def titles(user, site):
    from discussions.models import DiscussionPage

    return set(DiscussionPage.objects.visible_to(user, site).values_list("title", flat=True))


def test_a_reader_sees_the_public_page_alone(siblings, site):
    assert titles(NOBODY, site) == {"Public"}


def test_a_member_sees_also_what_is_for_members(siblings, site, stranger):
    assert titles(stranger, site) == {"Public", "Members"}


def test_a_clinician_with_a_current_check_sees_also_what_is_for_clinicians(siblings, site, checked):
    assert titles(checked, site) == {"Public", "Members", "Clinicians"}


def test_an_expired_check_ends_reading_before_the_clock_has_run(siblings, site, checked):
    checked.colloquy_person.checks.update(expires_on=timezone.localdate() - timedelta(days=1))
    assert checked.groups.filter(colloquy_role__name="verified_clinician").exists()
    assert titles(checked, site) == {"Public", "Members"}


def test_the_clock_takes_an_expired_clinician_out_of_the_group(siblings, checked):
    checked.colloquy_person.checks.update(expires_on=timezone.localdate() - timedelta(days=1))
    assert end_expired_checks() == 1
    assert not checked.groups.filter(colloquy_role__name="verified_clinician").exists()


def test_the_clock_leaves_current_clinicians_in_the_group(checked, db):
    assert end_expired_checks() == 0
    assert checked.groups.filter(colloquy_role__name="verified_clinician").exists()


def test_a_clinician_without_a_check_reads_as_a_member(siblings, site, author):
    assert titles(author, site) == {"Public", "Members"}


def test_editors_read_what_is_for_clinicians(siblings, site, editor):
    assert titles(editor, site) == {"Public", "Members", "Clinicians"}


def test_a_superuser_reads_every_live_page(siblings, site, administrator):
    assert titles(administrator, site) == {"Public", "Members", "Clinicians"}


def test_without_a_site_nothing_is_visible(siblings):
    assert titles(NOBODY, None) == set()


def test_a_restriction_above_covers_the_pages_below(siblings, index, site, administrator):
    set_visibility(page=index, visibility=Visibility.MEMBERS, by=administrator)
    assert titles(NOBODY, site) == set()


def test_a_page_whose_path_begins_like_a_restricted_one_stays_visible(index, author, site):
    """Paths are compared whole: a sibling is no child, whatever its path begins with."""
    first = make_discussion(index, author, title="First")
    make_discussion(index, author, title="Second")
    PageViewRestriction.objects.create(page=first, restriction_type=PageViewRestriction.LOGIN)
    assert titles(NOBODY, site) == {"Second"}


def test_a_page_behind_a_shared_password_is_in_no_listing(discussion, site, administrator):
    PageViewRestriction.objects.create(
        page=discussion, restriction_type=PageViewRestriction.PASSWORD, password="hunter2"
    )
    assert titles(administrator, site) == set()


def test_a_host_group_lets_its_own_people_read(discussion, site, stranger):
    restriction = PageViewRestriction.objects.create(
        page=discussion, restriction_type=PageViewRestriction.GROUPS
    )
    group = Group.objects.create(name="A host's readers")
    restriction.groups.add(group)
    stranger.groups.add(group)
    assert titles(stranger, site) == {discussion.title}


def test_it_costs_one_query_for_one_page_and_for_many(siblings, site, django_assert_num_queries):
    site = Site.objects.select_related("root_page").get(pk=site.pk)
    with django_assert_num_queries(1):
        list(HubPageQuerySet(Page).visible_to(NOBODY, site))


@pytest.mark.parametrize("visibility", list(Visibility))
def test_visibility_is_read_back_as_it_was_set(discussion, administrator, visibility):
    set_visibility(page=discussion, visibility=visibility, by=administrator)
    assert visibility_of(discussion) == visibility
