"""The two content security policies: strict for what readers open, looser for the admin.

Nothing inline and no nonces on public pages, so that they can be cached. The admin needs inline
scripts in date fields, inline panels and choosers (Wagtail has no nonces, wagtail#1288).
"""

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware, PolicyParts
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

_SHARED = {
    "default-src": [NONE],
    "base-uri": [NONE],
    "connect-src": [SELF],
    "font-src": [SELF],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "object-src": [NONE],
}
PUBLIC_POLICY = {
    "DIRECTIVES": {
        **_SHARED,
        "img-src": [SELF],
        "manifest-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
    }
}
ADMIN_POLICY = {
    "DIRECTIVES": {
        **_SHARED,
        "frame-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "script-src": [SELF, UNSAFE_INLINE],
        "style-src": [SELF, UNSAFE_INLINE],
    }
}


class PublicAndAdminPolicy(CSPMiddleware):
    """Sends the admin's policy below the admin's address and the public one everywhere else."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponse, report_only: bool = False
    ) -> PolicyParts:
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith(reverse("wagtailadmin_home")):
            parts.replace = ADMIN_POLICY["DIRECTIVES"]
        return parts
