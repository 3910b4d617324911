"""Addresses of the feeds."""

from django.urls import re_path

from hub.feeds import views

app_name = "feeds"

# Words and names in any script have a slug; a NUL or a quote has none.
_SLUG = r"(?P<slug>[-\w]+)\.atom$"

urlpatterns = [
    re_path(rf"^topics/{_SLUG}", views.topic, name="topic"),
    re_path(rf"^tags/{_SLUG}", views.tag, name="tag"),
    re_path(rf"^people/{_SLUG}", views.person, name="person"),
    re_path(r"^(?P<name>[-\w]+)\.atom$", views.section, name="section"),
]
