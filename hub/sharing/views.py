"""`<page>/share/mastodon/`: asks for the reader's server, and links to it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from hub.sharing.addresses import mastodon_address
from hub.sharing.forms import MastodonForm
from hub.sharing.reading import links_of, may_be_shared


@require_safe
def mastodon(request: HttpRequest, page) -> HttpResponse:
    """A form without a cookie; its answer is a link that names the server.

    Never a redirect: an address of ours must not send somebody to a host of a stranger's choice.
    """
    if not may_be_shared(page, request) or not links_of(request).offers_mastodon:
        raise Http404
    form = MastodonForm(request.GET if "server" in request.GET else None)
    context = {"page": page, "form": form, "page_url": page.get_url(request)}
    if form.is_valid():
        context["server"] = form.cleaned_data["server"]
        context["server_url"] = mastodon_address(
            context["server"], url=page.get_full_url(request), title=page.title
        )
    status = 422 if form.errors else 200
    response = render(request, "colloquy/hub/sharing/mastodon.html", context, status=status)
    response["X-Robots-Tag"] = "noindex"
    return response
