"""Puts the watch over the session into Wagtail's editors. Imported by hub/wagtail_hooks.py."""

from django.template.loader import render_to_string
from django.urls import path, reverse
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static

from hub.pages import session_end
from hub.pages.drafts import current_request


@hooks.register("register_admin_urls")
def register_session_urls():
    return [
        path("colloquy/session/", session_end.session, name="colloquy_session"),
        path("colloquy/signed-in/", session_end.signed_in, name="colloquy_signed_in"),
    ]


@hooks.register("insert_editor_js")
def watch_the_session():
    """What the editor says when a session ends, and the script that notices; any editor's form."""
    request = current_request.get()
    user = getattr(request, "user", None)
    context = {
        "person": user.pk if user else "",
        "session_url": reverse("colloquy_session"),
        "signed_in_url": reverse("colloquy_signed_in"),
        "stylesheet": versioned_static("colloquy/hub/pages/session.css"),
        "script": versioned_static("colloquy/hub/pages/session.js"),
    }
    return render_to_string("colloquy/hub/pages/admin/session.html", context)
