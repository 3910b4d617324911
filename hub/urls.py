"""The hub's addresses outside the page tree, under the namespace `colloquy`."""

from django.urls import include, path

app_name = "colloquy"

urlpatterns = [
    path("feeds/", include("hub.feeds.urls")),
    path("people/", include("hub.people.urls")),
    path("references/", include("hub.citations.urls")),
    path("search/", include("hub.search.urls")),
    path("", include("hub.vocabulary.urls")),
]
