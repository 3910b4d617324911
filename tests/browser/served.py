"""The bundled site over HTTP for as long as the browser tests run, in the tests' own database."""

from contextlib import contextmanager

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import override_settings
from django.test.testcases import LiveServerThread
from wagtail.models import Site

from hub.site.static_files import join_imports

HOST = "127.0.0.1"


class JoinedStyles(StaticFilesHandler):
    """Sends site.css in one piece, as a deployed site does; the tests' storage leaves it apart."""

    def __init__(self, application) -> None:
        super().__init__(application)
        self.joined = join_imports("site.css")

    def serve(self, request):
        if self.file_path(request.path) == "site.css":
            return HttpResponse(self.joined, content_type="text/css")
        return super().serve(request)


@contextmanager
def server():
    """Serve from a thread; yields the address."""
    thread = LiveServerThread(HOST, static_handler=JoinedStyles)
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    if thread.error:
        raise thread.error
    address = f"http://{HOST}:{thread.port}"
    try:
        with override_settings(BASE_URL=address, WAGTAILADMIN_BASE_URL=address):
            yield address
    finally:
        thread.terminate()


@contextmanager
def database_as_migrated():
    """Begin with what the migrations made, and leave just that, whoever used the database."""
    _restore()
    try:
        yield
    finally:
        _restore()


def _restore() -> None:
    if not connection.settings_dict["NAME"].startswith("test_"):
        raise RuntimeError("This is not the database of the tests; it stays as it is.")
    # While rows come back, search signals ask for content types, and would make new ones.
    ContentType.objects.get_for_models(*apps.get_models(), for_concrete_models=False)
    options = {"interactive": False, "inhibit_post_migrate": True, "reset_sequences": False}
    call_command("flush", verbosity=0, **options)
    connection.creation.deserialize_db_from_string(connection._test_serialized_contents)
    Site.clear_site_root_paths_cache()
