"""Start the embedded server when a connection is wanted, and not for commands that need none."""

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.postgresql import base

from hub.site.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from hub.site.postgres_backend.client import DatabaseClient


class DatabaseWrapper(base.DatabaseWrapper):
    """PostgreSQL, started on demand."""

    client_class = DatabaseClient

    def get_new_connection(self, conn_params: dict) -> object:
        """Make sure that the server runs, then connect."""
        try:
            EmbeddedPostgres().ensure_running()
        except EmbeddedPostgresError as error:
            raise ImproperlyConfigured(str(error)) from error
        return super().get_new_connection(conn_params)
