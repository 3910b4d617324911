"""Who may do what with our page types: the one choke point of edit view, bulk actions and API.

Users who hold no Colloquy role (a host's own editors) keep what Wagtail gives them.
"""

from functools import cached_property

from wagtail.models import PagePermissionTester

from hub.pages.models import PageState
from hub.pages.publication import Publication
from hub.pages.section_index import Route, SectionIndex
from hub.people.models import Person
from hub.people.roles import holds_a_role, is_editor

PUBLISH_POST = "colloquy_hub.publish_post"
TAKE_DOWN = "colloquy_hub.take_down_page"


class HubPagePermissionTester(PagePermissionTester):
    """Wagtail's answers, changed for holders of a Colloquy role and for what was published."""

    @cached_property
    def is_bound(self) -> bool:
        """Whether our rules apply to this user; superusers answer for themselves."""
        return self.user.is_active and not self.user.is_superuser and holds_a_role(self.user)

    def can_publish(self) -> bool:
        if not self.is_bound:
            return super().can_publish()
        if isinstance(self.page, SectionIndex):
            return is_editor(self.user) and self.can_edit()
        return (
            isinstance(self.page, Publication)
            and self.page.publishing_route == Route.POST
            and self.can_edit()
            and not self.page_locked()
            and not self.page.workflow_in_progress
            and may_publish_post(self.user, self.page)
        )

    def can_publish_subpage(self) -> bool:
        """Creating and publishing in one go: where the index lets authors publish alone."""
        if not self.is_bound:
            return super().can_publish_subpage()
        return (
            isinstance(self.page, SectionIndex)
            and self.page.posts_allowed
            and self.page.authors_publish_alone
            and "add" in self.permissions
        )

    def can_submit_for_moderation(self) -> bool:
        """An index is no post: its workflow is for the pages below it."""
        return not isinstance(self.page, SectionIndex) and super().can_submit_for_moderation()

    def can_unpublish(self) -> bool:
        """Role holders take a page down instead, which names a reason and works under a lock."""
        return super().can_unpublish() and not self.is_bound

    def can_take_down(self) -> bool:
        """Authors their own, moderators and editors any; lock or workflow do not matter."""
        if not (self.user.is_active and self.page.live and isinstance(self.page, Publication)):
            return False
        return self.page.is_work_of(self.user) or self.user.has_perm(TAKE_DOWN)

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return super().can_delete(ignore_bulk) and not self._was_ever_published()

    def can_move(self) -> bool:
        """As Wagtail: moving keeps the page, so having been published does not forbid it."""
        return super().can_delete(ignore_bulk=True)

    def can_copy(self) -> bool:
        """What a moderator took down does not come back as a copy."""
        if self.is_bound and isinstance(self.page, Publication):
            return super().can_copy() and not _taken_down_by_another(self.page)
        return super().can_copy()

    def can_set_view_restrictions(self) -> bool:
        """Visibility has its own side panel, which lets authors tighten and editors loosen."""
        return super().can_set_view_restrictions() and not self.is_bound

    def can_unschedule(self) -> bool:
        return super().can_unschedule() or is_editor(self.user)

    def can_choose_visibility(self) -> bool:
        """Who may open the visibility panel; loosening asks for more (hub/pages/services.py)."""
        return self.can_edit()

    def can_set_comments(self) -> bool:
        """Authors for their own pages, also while a check locks the text, and who may edit."""
        if not (self.user.is_active and isinstance(self.page, Publication)):
            return False
        return self.page.is_work_of(self.user) or self.can_edit()

    def _was_ever_published(self) -> bool:
        if self.page.first_published_at:
            return True
        return self.page.get_descendants().filter(first_published_at__isnull=False).exists()


def may_publish_post(user, page) -> bool:
    """Whether `user` may make this post public: an editor for others, the author where alone.

    Nobody publishes their own work unless the index lets authors publish alone, and an author
    never lifts a take-down that somebody else made.
    """
    if not isinstance(page, Publication):
        return False
    section = page.section
    if section is not None and not section.posts_allowed:
        return False
    if page.is_work_of(user):
        alone = section is not None and section.authors_publish_alone
        return alone and _is_signed_by(page, user) and not _taken_down_by_another(page)
    return user.has_perm(PUBLISH_POST)


def _is_signed_by(page: Publication, user) -> bool:
    """Whether nobody else is on the byline: another's name needs another's eyes."""
    people = {byline.person_id for byline in page.bylines.all()}
    own = Person.objects.filter(pk__in=people, user=user).count()
    return own == len(people)


def _taken_down_by_another(page: Publication) -> bool:
    return PageState.objects.filter(
        page_id=page.pk, taken_down_at__isnull=False, taken_down_by_author=False
    ).exists()
