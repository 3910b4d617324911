"""The hub's wiring."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HubConfig(AppConfig):
    name = "hub"
    label = "colloquy_hub"
    verbose_name = _("Colloquy hub")
    default_auto_field = "django.db.models.BigAutoField"

    def import_models(self) -> None:
        # Models whose app is missing fail on import, with a message that helps nobody.
        from hub.checks import refuse_missing_apps

        refuse_missing_apps()
        super().import_models()

    def ready(self) -> None:
        from wagtail.models import Page
        from wagtail.permissions import register_permission_policy

        from hub import checks  # noqa: F401  (registers the system checks)
        from hub.citations import checks as citation_checks  # noqa: F401
        from hub.citations.on_page.checking import refuse_missing
        from hub.outside import checks as outside_checks  # noqa: F401
        from hub.pages.drafts import OwnDraftsPolicy
        from hub.text.blocks import ProseBlock

        self._listen()
        ProseBlock.checks.append(refuse_missing)
        register_permission_policy(Page, OwnDraftsPolicy(Page))
        self._add_addresses()
        self._add_clock_steps()

    def _listen(self) -> None:
        from hub.citations import signal_handlers as citation_signal_handlers
        from hub.outside import only_worker
        from hub.pages import signal_handlers
        from hub.search import signal_handlers as search_signal_handlers

        signal_handlers.connect()
        search_signal_handlers.connect()
        only_worker.connect()
        citation_signal_handlers.connect()

    def _add_addresses(self) -> None:
        from hub.citations.this_page.views import addresses_below
        from hub.pages import views
        from hub.pages.mixins import TextualPage
        from hub.pages.publication import Publication
        from hub.pages.registry import BelowPage, registry
        from hub.sharing.reading import MASTODON
        from hub.sharing.views import mastodon

        for address in (
            BelowPage("version", "v<int:number>/", views.version, page_class=TextualPage),
            BelowPage("share_mastodon", MASTODON, mastodon, page_class=Publication),
            *addresses_below(TextualPage),
        ):
            registry.add_address(address)

    def _add_clock_steps(self) -> None:
        from hub.citations.checking.services import enqueue_due_checks
        from hub.citations.clock import render_stale_entries
        from hub.citations.importing.lookups import forget_lookups
        from hub.citations.importing.services import erase_old_imports
        from hub.citations.on_page.clock import render_what_stands_plain
        from hub.jobs.services import look_after_jobs
        from hub.outside.hosts import forget_hosts
        from hub.pages import clock
        from hub.pages.registry import registry
        from hub.people.services import end_expired_checks, remind_of_ending_checks

        for step in (
            clock.publish_due_pages,
            clock.expire_due_pages,
            clock.render_stale_texts,
            render_what_stands_plain,
            render_stale_entries,
            end_expired_checks,
            remind_of_ending_checks,
            look_after_jobs,
            enqueue_due_checks,
            forget_hosts,
            forget_lookups,
            erase_old_imports,
        ):
            registry.add_clock_step(step)
