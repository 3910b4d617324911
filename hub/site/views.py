"""The few views that belong to the bundled site alone."""

import logging
import posixpath

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.static import serve
from wagtail.documents import get_document_model

from hub.site.kept_words import Refusal, kept_words, read_sent

logger = logging.getLogger("colloquy.site")


@never_cache
@require_safe
def healthz(request: HttpRequest) -> JsonResponse:
    """Whether database, cache and queue work: 200, or 503 with the part that does not."""
    checks = {"database": _database_health(), "cache": _cache_health(), "queue": _queue_health()}
    ok = all(check["ok"] for check in checks.values())
    return JsonResponse({"ok": ok, **checks}, status=200 if ok else 503)


def _database_health() -> dict:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        logger.exception("Health: the database does not answer")
        return {"ok": False}
    return {"ok": True}


def _cache_health() -> dict:
    try:
        cache.set("colloquy-health", "1", 30)
        return {"ok": cache.get("colloquy-health") == "1"}
    except Exception:
        # Each cache backend raises errors of its own.
        logger.exception("Health: the cache does not answer")
        return {"ok": False}


def _queue_health() -> dict:
    from hub.jobs.health import queue_health

    try:
        return queue_health()
    except DatabaseError:
        logger.exception("Health: the queue cannot be read")
        return {"ok": False}


def sign_in(request: HttpRequest) -> HttpResponse:
    """Wagtail's own sign-in addresses lead to the site's one sign-in page."""
    wanted = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(wanted, {request.get_host()}, request.is_secure()):
        wanted = reverse("wagtailadmin_home")
    if request.user.is_authenticated and not request.user.has_perm("wagtailadmin.access_admin"):
        return redirect("/")
    return redirect_to_login(wanted, reverse("account_login"))


@require_safe
def uploaded_image(request: HttpRequest, path: str) -> FileResponse:
    """An uploaded file where no web server stands in front; documents have their own address.

    There it is asked who may read the pages that use them.
    """
    folder = get_document_model()._meta.get_field("file").upload_to
    if posixpath.normpath(path).lstrip("/").startswith(f"{folder}/"):
        raise Http404
    return serve(request, path, document_root=settings.MEDIA_ROOT)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A stale token: what was typed comes back, to be sent again with a fresh one.

    Django asks where the form comes from before it looks at the token. What another site sent is
    shown, and never offered to be sent again.
    """
    if reason.startswith("CSRF "):
        kept = kept_words(request, Refusal.STALE)
        if kept:
            return kept
    context = {"typed": read_sent(request).fields, "action": request.get_full_path()}
    response = render(request, "site/csrf_failure.html", context, status=403)
    response["Cache-Control"] = "no-store"
    return response
