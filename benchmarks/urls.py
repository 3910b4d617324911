"""The addresses of the bundled site, and the bare view it is compared with."""

from django.urls import path

from benchmarks.floor.views import bare
from hub.site.urls import *  # noqa: F403
from hub.site.urls import urlpatterns as of_the_site

urlpatterns = [path("bare/<int:size>/", bare), *of_the_site]
