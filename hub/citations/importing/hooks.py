"""Addresses of the admin for bringing references in. Imported by hub/wagtail_hooks.py."""

from django.urls import path
from wagtail import hooks

from hub.citations.importing import views


@hooks.register("register_admin_urls")
def register_import_urls():
    one = "colloquy/references/imports/<int:batch_id>"
    return [
        path("colloquy/references/add/", views.add_references, name="colloquy_add_references"),
        path(f"{one}/", views.show_import, name="colloquy_import"),
        path(f"{one}/state/", views.import_state, name="colloquy_import_state"),
        path(f"{one}/confirm/", views.confirm_import, name="colloquy_confirm_import"),
        path(f"{one}/failed/", views.failed_entries, name="colloquy_failed_entries"),
    ]
