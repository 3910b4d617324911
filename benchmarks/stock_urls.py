"""The addresses of a stock Wagtail project, and the bare view."""

from django.contrib import admin
from django.urls import include, path

from benchmarks.floor.views import bare

urlpatterns = [
    path("bare/<int:size>/", bare),
    path("django-admin/", admin.site.urls),
    path("admin/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("", include("wagtail.urls")),
]
