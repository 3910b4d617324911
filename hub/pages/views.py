"""What readers open below a page: one version of it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from hub.pages.models import PageVersion


@require_safe
def version(request: HttpRequest, page, number: int) -> HttpResponse:
    """`<page>/v<n>/`: the text as it was published then, with a link to the current one."""
    wanted = get_object_or_404(PageVersion, page_id=page.pk, number=number)
    old = page.with_content_json(wanted.snapshot)
    context = old.get_context(request)
    shown = next(v for v in context["versions"] if v.number == number)
    context |= {
        "is_current": shown == context["versions"][0],
        "is_superseded": shown != context["versions"][0],
        "version": shown,
        "title": old.title,
        "current_url": page.get_full_url(request),
    }
    context["metadata"] = page.metadata_of_version(request, context)
    response = render(request, page.version_template, context)
    response["X-Robots-Tag"] = "noindex"
    return page.for_caches(request, response)
