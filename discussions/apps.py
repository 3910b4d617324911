"""The wiring of discussions."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DiscussionsConfig(AppConfig):
    name = "discussions"
    label = "colloquy_discussions"
    verbose_name = _("Colloquy discussions")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from django.db.models.signals import post_save
        from wagtail.images import get_image_model

        from discussions.blocks.pictures import make_sizes_when_saved
        from discussions.demo.loading import load_discussions
        from discussions.models import DiscussionIndexPage, DiscussionPage
        from hub.pages.registry import Section, SectionFeed, registry

        registry.add_publication(DiscussionPage)
        registry.add_section(
            Section(
                DiscussionIndexPage,
                slug="discussions",
                title="Discussions",
                values={
                    "introduction": "Questions of ethics from practice, written by clinicians "
                    "and open to answers."
                },
            )
        )
        registry.add_feed(
            SectionFeed(
                "discussions",
                title=_("Discussions"),
                index=DiscussionIndexPage,
                publications=(DiscussionPage,),
            )
        )
        registry.add_demo_loader(load_discussions)
        post_save.connect(
            make_sizes_when_saved, sender=get_image_model(), dispatch_uid="colloquy_make_sizes"
        )
