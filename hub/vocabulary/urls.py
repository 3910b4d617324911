"""Addresses of terms and tags."""

from django.urls import include, path, re_path

from hub.vocabulary import views

# Words in any script have a slug; a NUL or a quote has none.
_SLUG = r"^(?P<slug>[-\w]+)/$"

topics = (
    [path("", views.index, name="index"), re_path(_SLUG, views.term, name="term")],
    "topics",
)
tags = ([re_path(_SLUG, views.tag, name="tag")], "tags")

urlpatterns = [re_path(r"^topics/", include(topics)), re_path(r"^tags/", include(tags))]
