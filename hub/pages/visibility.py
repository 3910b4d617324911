"""Who may read a page: the words for it, and the one query that decides.

Wagtail's `.public()` writes every restricted path into the query; here the database looks up each
page's own ancestors only.
"""

from django.db import models
from django.db.models import BooleanField, Func, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageQuerySet, PageViewRestriction, Site

from hub.people.models import RoleName
from hub.people.roles import effective_groups


class Visibility(models.TextChoices):
    """Who may read a page, from everyone to few."""

    PUBLIC = "public", _("Everyone")
    MEMBERS = "members", _("Members: whoever is signed in")
    CLINICIANS = "clinicians", _("Clinicians: whoever has a current clinician check")


# From loose to tight; inheriting takes the tightest.
TIGHTNESS = [Visibility.PUBLIC, Visibility.MEMBERS, Visibility.CLINICIANS]

# Editors and moderators must be able to read what they answer for.
READERS_OF_CLINICIAN_PAGES = (
    RoleName.VERIFIED_CLINICIAN,
    RoleName.EDITOR,
    RoleName.MODERATOR,
)


class HubPageQuerySet(PageQuerySet):
    """Pages as readers may meet them."""

    def visible_to(self, user, site: Site | None) -> "HubPageQuerySet":
        """Live, not past their expiry, in `site`, and under no restriction that `user` fails.

        One query. A shared password (possible on a host) never lets a page into a listing.
        Without a site nothing is visible.
        """
        if site is None:
            return self.none()
        inside = self.filter(path__startswith=site.root_page.path)
        return inside._open_to(user, _sites_inside(site))

    def open_to(self, user) -> "HubPageQuerySet":
        """As `visible_to`, on whatever site; for what no listing shows, such as a file."""
        return self._open_to(user)

    def _open_to(self, user, *elsewhere: models.QuerySet) -> "HubPageQuerySet":
        closed = closed_paths(user)
        return self.filter(
            Q(expire_at=None) | Q(expire_at__gt=timezone.now()),
            ~Q(StandsAtOrBelow("path", closed, *elsewhere)),
            # An alias shows another page's text, and is for nobody else than that page.
            Q(alias_of=None) | ~Q(SourceStandsAtOrBelow("alias_of_id", closed)),
            live=True,
        )

    def newest_first(self) -> "HubPageQuerySet":
        """By first publication; the id settles ties, so that pages of a listing never overlap."""
        return self.order_by("-first_published_at", "-pk")


def restrictions_failed_by(user) -> models.QuerySet[PageViewRestriction]:
    """The view restrictions that keep `user` out, wherever they stand."""
    restrictions = PageViewRestriction.objects.all()
    if not user.is_authenticated:
        return restrictions
    restrictions = restrictions.exclude(restriction_type=PageViewRestriction.LOGIN)
    if user.is_superuser:
        return restrictions.exclude(restriction_type=PageViewRestriction.GROUPS)
    return restrictions.exclude(
        restriction_type=PageViewRestriction.GROUPS,
        pk__in=PageViewRestriction.objects.filter(groups__in=effective_groups(user)).values("pk"),
    )


class StandsAtOrBelow(Func):
    """Whether a page stands at or below one of the pages whose paths some queries give.

    The queries do not depend on the row, so PostgreSQL hashes them once and looks each of the
    row's few ancestors up in them. Comparing every page with every restricted page took 420 ms
    over 2,000 pages of which 1,000 are restricted (`make bench`).
    """

    conditional = True
    output_field = BooleanField()

    def __init__(self, column: str, *paths: models.QuerySet) -> None:
        super().__init__(column)
        # No source expressions: for what depends on no row, Django need not rename every table
        # each time that the query is put into another.
        self.paths = [each.query for each in paths]

    def as_sql(self, compiler, connection, **context):
        path, parameters = compiler.compile(self.get_source_expressions()[0])
        found, found_parameters = self._is_found(path, connection)
        sql = f"EXISTS(SELECT 1 FROM {_steps_of(path)} WHERE {found})"  # noqa: S608
        return sql, [*parameters, *parameters * len(self.paths), *found_parameters]

    def _is_found(self, path: str, connection) -> tuple[str, list]:
        """Whether one step of `path`, called upto, leads to one of the pages."""
        queries = [each.get_compiler(connection=connection).as_sql() for each in self.paths]
        found = " OR ".join(f"left({path}, upto) IN ({sql})" for sql, _parameters in queries)
        # Without IS TRUE the planner makes a join of it, and joins once for every row.
        return f"({found}) IS TRUE", [each for _sql, given in queries for each in given]


class SourceStandsAtOrBelow(StandsAtOrBelow):
    """As StandsAtOrBelow, of the page whose number a column gives; it is looked up by itself.

    A join would rename the page's tables wherever the query is put into another.
    """

    def as_sql(self, compiler, connection, **context):
        number, parameters = compiler.compile(self.get_source_expressions()[0])
        found, found_parameters = self._is_found("source.path", connection)
        pages = f"{connection.ops.quote_name(Page._meta.db_table)} AS source"
        rows = f"{pages}, {_steps_of('source.path')}"
        sql = f"EXISTS(SELECT 1 FROM {rows} WHERE source.id = {number} AND {found})"  # noqa: S608
        return sql, [*parameters, *found_parameters]


def _steps_of(path: str) -> str:
    """The lengths of the paths of a page and its ancestors, as rows called upto."""
    return f"generate_series({Page.steplen}, length({path}), {Page.steplen}) AS upto"


def _sites_inside(site: Site) -> models.QuerySet:
    """The roots of other sites that stand below this site's own."""
    root = site.root_page.path
    inside = Site.objects.filter(root_page__path__startswith=root).exclude(root_page__path=root)
    return inside.order_by().values("root_page__path")


def closed_paths(user) -> models.QuerySet:
    return restrictions_failed_by(user).order_by().values("page__path")


def restrictions_on(page) -> models.QuerySet[PageViewRestriction]:
    """All restrictions on `page` and its ancestors, and on the sources of those that are aliases.

    One query where Wagtail's own takes two; what stands above an alias's source counts as well.
    """
    paths = [*_paths_down_to(page), *_paths_of_source(page)]
    sources = Page.objects.filter(aliases__path__in=paths).order_by().values("pk")
    return PageViewRestriction.objects.filter(Q(page__path__in=paths) | Q(page__in=sources))


def restriction_for(page, user) -> PageViewRestriction | None:
    """The tightest restriction on `page` or its ancestors that `user` fails, if any.

    One query for a page that has a restriction, none for one that has none. Shared passwords are
    left to Wagtail, which asks for them itself.
    """
    standing = [restriction.pk for restriction in page.get_view_restrictions()]
    if not standing:
        return None
    failed = restrictions_failed_by(user).exclude(restriction_type=PageViewRestriction.PASSWORD)
    # "groups" sorts before "login": the tighter one is told.
    return failed.filter(pk__in=standing).order_by("restriction_type").first()


def visibility_of(page, *, inherited_only: bool = False) -> Visibility:
    """The tightest visibility set on `page` and its ancestors, or on the ancestors alone."""
    paths = _paths_down_to(page)[: -1 if inherited_only else None] + _paths_of_source(page)
    types = set(
        PageViewRestriction.objects.filter(page__path__in=paths).values_list(
            "restriction_type", flat=True
        )
    )
    if types - {PageViewRestriction.LOGIN}:
        return Visibility.CLINICIANS
    return Visibility.MEMBERS if types else Visibility.PUBLIC


def _paths_of_source(page) -> list[str]:
    """Those of the page that an alias shows."""
    return _paths_down_to(page.alias_of) if page.alias_of_id else []


def _paths_down_to(page) -> list[str]:
    """The paths of all ancestors and the page itself, root first."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
