"""The chooser of references, and citing in Wagtail's editors. Imported by hub/wagtail_hooks.py."""

from django.template.loader import render_to_string
from django.urls import path, reverse
from wagtail import hooks

from hub.citations.choosing import pasting, views
from hub.citations.choosing.chooser import chooser
from hub.citations.services import may_add_references
from hub.pages.drafts import current_request


@hooks.register("register_admin_viewset")
def register_chooser():
    return chooser


@hooks.register("register_admin_urls")
def register_citing_urls():
    before = "colloquy/references"
    return [
        path(f"{before}/suggest/", views.suggest, name="colloquy_suggest_references"),
        path(f"{before}/check-keys/", views.check, name="colloquy_check_keys"),
        path(f"{before}/paste/", pasting.paste, name="colloquy_paste_reference"),
        path(f"{before}/pasted/<int:batch_id>/", pasting.pasted, name="colloquy_pasted"),
        path(f"{before}/pasted/<int:batch_id>/add/", pasting.add, name="colloquy_add_pasted"),
        path(
            "colloquy/pages/<int:page_id>/citations/", views.cited, name="colloquy_page_citations"
        ),
    ]


@hooks.register("insert_editor_js")
def offer_citing():
    """Only for whoever may add references; without this the scripts of the editor do nothing."""
    user = getattr(current_request.get(), "user", None)
    if user is None or not may_add_references(user):
        return ""
    context = {
        "choose_url": reverse(chooser.get_url_name("choose")),
        "suggest_url": reverse("colloquy_suggest_references"),
        "check_url": reverse("colloquy_check_keys"),
    }
    return render_to_string("colloquy/hub/citations/choosing/citing.html", context)
