"""The bundled site's own hook: a site without a home page says what to run."""

from wagtail import hooks
from wagtail.models import Page

from hub.site.middleware import not_ready


@hooks.register("before_serve_page", order=-200)
def tell_the_operator(page, request, serve_args, serve_kwargs):
    """Wagtail starts with a bare page at the root, which is nothing to show anybody."""
    if page.specific_class is Page:
        return not_ready(request, "set_up")
    return None
