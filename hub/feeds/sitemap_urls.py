"""Addresses of the sitemap.

Include at the root of a host: a sitemap speaks only for what is below its own address.
"""

from django.urls import path, re_path

from hub.feeds import sitemap_views

app_name = "colloquy_sitemap"

urlpatterns = [
    path("sitemap.xml", sitemap_views.sitemap, name="whole"),
    re_path(r"^sitemap-(?P<name>[a-z]+)\.xml$", sitemap_views.part, name="part"),
]
