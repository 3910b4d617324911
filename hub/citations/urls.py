"""Addresses of the reference library."""

from django.urls import path, re_path

from hub.citations.public import views

app_name = "references"

# As hub.citations.keys has it; a NUL or a blank has no address.
_KEY = r"(?P<key>[A-Za-z0-9][A-Za-z0-9_:.+-]{0,79})"
_SUFFIX = r"(?P<suffix>bib|ris|json)"

urlpatterns = [
    path("", views.index, name="index"),
    re_path(rf"^export\.{_SUFFIX}$", views.export, name="export"),
    re_path(rf"^{_KEY}/$", views.reference, name="reference"),
    re_path(rf"^{_KEY}/cite\.{_SUFFIX}$", views.cite, name="cite"),
]
