"""Setting up the bundled site: one transaction, repeatable, never touching what exists."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    Site,
)

from hub.care.models import CareNotice, CareWording
from hub.pages.page_types import HomePage, TextPage
from hub.pages.registry import registry
from hub.site.first_pages import FIRST_PAGES, HELP_SLUG
from hub.vocabulary.starter import load_starter_terms


@transaction.atomic
def set_up_site() -> Site:
    """Create home page, sections and first text pages, and point the default site at them."""
    home = HomePage.objects.first() or _make_home()
    site = _point_site_at(home)
    for section in registry.sections:
        if not section.model.objects.exists():
            values = {"show_in_menus": True, **section.values}
            _publish(home, section.model(title=section.title, slug=section.slug, **values))
    _write_first_pages(home)
    load_starter_terms()
    _name_help_page(site, home)
    _take_stock_groups_off_the_root()
    return site


def _make_home() -> HomePage:
    root = Page.get_first_root_node()
    home = HomePage(
        title="Colloquy",
        slug="colloquy",
        introduction="Clinicians think aloud about the ethics of their practice, in public, "
        "with colleagues and with the people they work for.",
        locale=Locale.get_default(),
    )
    return _publish(root, home)


def _publish(parent: Page, page: Page) -> Page:
    parent.add_child(instance=page)
    page.save_revision().publish()
    # The parent's count of children moved on; treebeard computes paths from it.
    parent.refresh_from_db()
    return page


def _point_site_at(home: HomePage) -> Site:
    """The default site, at the home page and at BASE_URL, whose port also says http or https."""
    parts = urlsplit(settings.BASE_URL)
    site = Site.objects.filter(is_default_site=True).first() or Site(is_default_site=True)
    welcome = site.root_page if site.root_page_id else None
    site.hostname = parts.hostname
    site.port = parts.port or (443 if parts.scheme == "https" else 80)
    site.site_name = site.site_name or "Colloquy"
    site.root_page = home
    site.save()
    if welcome and welcome.specific_class is Page and welcome.is_leaf():
        welcome.delete()
    return site


def _write_first_pages(home: HomePage) -> None:
    if TextPage.objects.exists():
        return
    for slug, title, markdown in FIRST_PAGES:
        page = TextPage(title=title, slug=slug, body=[("prose", markdown)])
        page.body.stream_block.clean(page.body)
        _publish(home, page)


def _name_help_page(site: Site, home: HomePage) -> None:
    """Let the care notice lead there, in the home page's language; the words are built in."""
    notice = CareNotice.for_site(site)
    wording, _made = CareWording.objects.get_or_create(notice=notice, locale=home.locale)
    if wording.help_page_id is None:
        wording.help_page = home.get_children().filter(slug=HELP_SLUG).first()
        wording.save(update_fields=["help_page"])


def _take_stock_groups_off_the_root() -> None:
    """Wagtail gives its own Editors and Moderators rights over everything; here ours do that."""
    groups = Group.objects.filter(name__in=["Editors", "Moderators"], colloquy_role=None)
    GroupPagePermission.objects.filter(group__in=groups, page__depth=1).delete()
    GroupCollectionPermission.objects.filter(group__in=groups, collection__depth=1).delete()
