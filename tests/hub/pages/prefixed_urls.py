"""A host's addresses: its pages, and ours, under a prefix."""

from django.urls import include, path

urlpatterns = [
    path("admin/", include("wagtail.admin.urls")),
    path("account/", include("allauth.account.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("site/", include("hub.urls")),
    path("site/", include("hub.pages.urls")),
    path("site/", include("wagtail.urls")),
]
