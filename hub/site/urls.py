"""The bundled site's addresses. The apps are named by strings: this folder assembles them."""

from django.conf import settings
from django.urls import include, path
from django.views.generic import RedirectView

from hub.site import views
from hub.site.robots import robots

urlpatterns = [
    path("healthz", views.healthz, name="healthz"),
    path("robots.txt", robots, name="robots"),
    path("", include("hub.feeds.sitemap_urls")),
    # One door: both of Wagtail's own sign-in forms lead to the site's.
    path("admin/login/", views.sign_in),
    path("_util/login/", views.sign_in),
    path("admin/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    path("account/", RedirectView.as_view(pattern_name="account_change_password")),
    path("account/", include("allauth.account.urls")),
    path("", include("hub.urls")),
    path("", include("hub.pages.urls")),
    path("", include("wagtail.urls")),
]

handler400 = "hub.site.errors.bad_request"
handler403 = "hub.site.errors.forbidden"
handler404 = "hub.site.errors.not_found"
# allauth looks for this one; Django has no such page.
handler429 = "hub.site.errors.too_many"

if settings.DEBUG or settings.COLLOQUY.get("ALLOW_DEMO"):
    # In production a web server in front hands out the uploaded images, and no documents either.
    urlpatterns.insert(
        0,
        path(
            settings.MEDIA_URL.lstrip("/") + "<path:path>",
            views.uploaded_image,
        ),
    )
