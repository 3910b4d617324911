"""A form that cannot be taken now comes back as a page that holds all of it, to be sent again.

Two refusals lose words otherwise: the answer to a signed-out person's POST is the sign-in page,
and a sign-in in another window makes the token of each open form stale.
"""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from django.conf import settings
from django.db.models import TextChoices
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import UnreadablePostError
from django.shortcuts import render, resolve_url
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

TOKEN = "csrfmiddlewaretoken"  # noqa: S105
# Shorter values without a blank are mostly numbers, dates and marks of the form itself.
READABLE_LENGTH = 40


@dataclass(frozen=True)
class Sent:
    """What a form held: its fields in order, and the names of what cannot be kept."""

    fields: list[tuple[str, str]]
    files: list[str]
    has_secrets: bool

    @property
    def texts(self) -> list[str]:
        """The values that somebody may have written, to be read and copied."""
        return [value for _name, value in self.fields if _is_readable(value)]


class Refusal(TextChoices):
    """Why a form was not taken; the page says it in its own words."""

    SIGNED_OUT = "signed-out", _("You are signed out.")
    STALE = "stale", _("You signed in again since this page was opened.")
    ANOTHER_ACCOUNT = "another-account", _("You are signed in with an account that may not write.")


class KeepWords:
    """Answers with the words, where a POST would be answered with the sign-in page."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.method == "POST" and _asks_to_sign_in(request, response):
            return kept_words(request, Refusal.ANOTHER_ACCOUNT) or response
        return response


def kept_words(request: HttpRequest, refusal: Refusal) -> HttpResponse | None:
    """The page that holds what was sent, or None where nothing of it can be sent again.

    Call it only for a form that one of our own pages has sent: it offers to send it once more.
    `refusal` is why somebody who is signed in was refused; of anybody else that alone is said.
    """
    if not request.user.is_authenticated:
        refusal = Refusal.SIGNED_OUT
    if not request.accepts("text/html"):
        return _told_to_a_script(refusal)
    sent = read_sent(request)
    if sent.has_secrets or not (sent.fields or sent.files):
        return None
    return _page(request, sent, refusal)


def read_sent(request: HttpRequest) -> Sent:
    """What the form held; nothing, where it cannot be read."""
    try:
        posted, uploaded = request.POST, request.FILES
    except (UnreadablePostError, LookupError):
        # The line broke, or the form names an encoding that is none.
        return Sent([], [], False)
    secret = {name for name in posted if "password" in name.lower()}
    fields = [
        (_clean(name), _clean(value))
        for name, values in posted.lists()
        if name != TOKEN and name not in secret
        for value in values
    ]
    files = [_clean(file.name) for _name, files in uploaded.lists() for file in files]
    return Sent(fields, files, has_secrets=bool(secret))


def _page(request: HttpRequest, sent: Sent, refusal: Refusal) -> HttpResponse:
    context = {
        "sent": sent,
        "refusal": refusal,
        "action": request.get_full_path(),
        "sign_in_url": _sign_in_url(request),
        "session_url": reverse("colloquy_session"),
    }
    response = render(request, "site/kept_words.html", context, status=403)
    response["Cache-Control"] = "no-store"
    return response


def _told_to_a_script(refusal: Refusal) -> HttpResponse:
    """For Wagtail's autosave, in the form of its own errors."""
    error = {
        "success": False,
        "error_code": f"colloquy-{refusal}",
        "error_message": refusal.label,
    }
    return JsonResponse(error, status=403, headers={"Cache-Control": "no-store"})


def _clean(text: str) -> str:
    """Without halves of characters, which some encodings let in and no answer can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _is_readable(value: str) -> bool:
    text = value.strip()
    is_written = " " in text or "\n" in text or len(text) > READABLE_LENGTH
    return is_written and not text.startswith(("{", "["))


def _asks_to_sign_in(request: HttpRequest, response: HttpResponse) -> bool:
    """Whether the answer is the sign-in page, which would then lead back to this address."""
    if response.status_code != 302:
        return False
    target = urlsplit(response["Location"])
    leads_back = parse_qs(target.query).get("next") == [request.get_full_path()]
    return leads_back and target.path in _sign_in_paths()


def _sign_in_paths() -> set[str]:
    return {resolve_url(settings.LOGIN_URL), reverse("wagtailadmin_login")}


def _sign_in_url(request: HttpRequest) -> str:
    """Where to sign in beside this page; whoever writes in the admin is then sent back to it."""
    address = resolve_url(settings.LOGIN_URL)
    if request.path.startswith(reverse("wagtailadmin_home")):
        address += "?" + urlencode({"next": reverse("colloquy_signed_in")})
    return address
