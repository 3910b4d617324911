"""Addresses of people."""

from django.urls import path, re_path

from hub.people import views

app_name = "people"

urlpatterns = [
    path("", views.index, name="index"),
    # Names in any script have a slug; a NUL or a quote has none.
    re_path(r"^(?P<slug>[-\w]+)/$", views.person, name="person"),
]
