"""Wagtail's search over PostgreSQL, taking any text: for WAGTAILSEARCH_BACKENDS.

PostgreSQL refuses a NUL in a text, and Wagtail's admin hands on what was typed as it is.
"""

from wagtail.search.backends.database.postgres.postgres import PostgresSearchBackend


class SearchBackend(PostgresSearchBackend):
    """As Wagtail's own; a NUL in a query, which would be answered with 500, counts as a space."""

    def search(self, query, model_or_queryset, *args, **kwargs):
        return super().search(_without_nul(query), model_or_queryset, *args, **kwargs)

    def autocomplete(self, query, model_or_queryset, *args, **kwargs):
        return super().autocomplete(_without_nul(query), model_or_queryset, *args, **kwargs)


def _without_nul(query):
    """Query objects of code are left alone: their words were not typed into a form."""
    return query.replace("\x00", " ").strip() if isinstance(query, str) else query
