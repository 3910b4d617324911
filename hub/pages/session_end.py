"""What the editor asks about the session of whoever writes: who is signed in, and for how long."""

from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

# Seconds between the warning and the end: time to press one button (WCAG 2.2, 2.2.1).
WARNING = 600


@require_http_methods(["GET", "POST"])
def session(request: HttpRequest) -> JsonResponse:
    """Who is signed in, a fresh token for open forms, and when the session ends; POST renews it.

    `ends_in` is in seconds, and null where the session store cannot tell. Signed-out scripts get
    403 from Wagtail. One query for the end.
    """
    if request.method == "POST":
        request.session.modified = True
        ends_in = request.session.get_expiry_age()
    else:
        ends_in = seconds_left(request.session)
    return JsonResponse(
        {
            "person": str(request.user.pk),
            "token": get_token(request),
            "ends_in": ends_in,
            "warning": min(WARNING, request.session.get_expiry_age() // 3),
        }
    )


@require_safe
def signed_in(request: HttpRequest) -> HttpResponse:
    """Where signing in beside an open editor leads: it says to go back there."""
    context = {"page_title": _("You are signed in"), "header_icon": "user"}
    return render(request, "colloquy/hub/pages/admin/signed_in.html", context)


def seconds_left(session) -> int | None:
    """How long the session still lasts, as its row says; None where sessions have no rows."""
    if not isinstance(session, SessionStore):
        return None
    rows = session.model.objects.filter(session_key=session.session_key)
    ends_at = rows.values_list("expire_date", flat=True).first()
    return max(0, int((ends_at - timezone.now()).total_seconds())) if ends_at else None
