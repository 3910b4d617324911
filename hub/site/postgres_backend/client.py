"""`manage.py dbshell` for the embedded server, which brings its own psql."""

from django.db.backends.postgresql import client

from hub.site.embedded_postgres import EmbeddedPostgres


class DatabaseClient(client.DatabaseClient):
    """psql from the wheel."""

    def runshell(self, parameters: list[str]) -> None:
        """Start the server and open its shell."""
        server = EmbeddedPostgres()
        server.ensure_running()
        self.executable_name = str(server.cluster.programs / "psql")
        super().runshell(parameters)
