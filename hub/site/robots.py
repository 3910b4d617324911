"""What the bundled site asks of crawlers."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.models import Site

# Results of a search are without end; the rest asks for a sign-in.
NOT_FOR_CRAWLERS = ("/admin/", "/account/", "/search/?")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read; where the list of it is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_FOR_CRAWLERS)]
    site = Site.find_for_request(request)
    if site:
        lines += ["", f"Sitemap: {site.root_url}{reverse('colloquy_sitemap:whole')}"]
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")
