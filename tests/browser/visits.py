"""One person at one browser window, and everything the window asks for, stores or complains of."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import BrowserContext, Page, Response

PHONE = {"width": 390, "height": 844}
DESKTOP = {"width": 1440, "height": 900}
STORED = """() => [
    ...Object.keys(localStorage).map((key) => "local: " + key),
    ...Object.keys(sessionStorage).map((key) => "session: " + key),
]"""


@dataclass
class Visit:
    """A page of a browser context of its own. `hosts` and `complaints` fill as it is used."""

    page: Page
    address: str
    kind: str = ""
    response: Response | None = None
    hosts: set[str] = field(default_factory=set)
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)
    # Set where a test changes the browser itself, such as its clock.
    leaves_traces: bool = False

    def __post_init__(self) -> None:
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_console)
        self.page.on("pageerror", lambda error: self.complaints.append(f"script: {error}"))

    def _note_request(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"}:
            self.hosts.add(parts.netloc)
            self.requests.append(request.url)

    def _note_console(self, message) -> None:
        # Chromium also calls it an error when the page itself answers 403, 404 or 410.
        is_answer = "the server responded with a status of" in message.text
        # Wagtail's own checker, in the preview of the editor, prints what it found.
        is_check = message.text.startswith("axe.run results")
        if message.type in {"error", "warning"} and not (is_answer or is_check):
            self.complaints.append(f"{message.type}: {message.text}")

    def open(self, path: str) -> Response:
        """Open an address of the site, and forget what was noted of the page before."""
        self.requests.clear()
        self.response = self.page.goto(self.address + path)
        return self.response

    @property
    def own_host(self) -> str:
        return urlsplit(self.address).netloc

    @property
    def context(self) -> BrowserContext:
        return self.page.context

    def stored(self) -> list[str]:
        """The names of all cookies and storage entries."""
        cookies = [f"cookie: {cookie['name']}" for cookie in self.context.cookies()]
        return sorted(cookies + self.page.evaluate(STORED))

    def forget(self) -> BrowserContext:
        """Close every window and empty the browser of what a site may store, but for its cache."""
        context = self.context
        kinds = "cookies,local_storage,indexeddb,service_workers,cache_storage"
        blank = context.new_page()
        blank.context.new_cdp_session(blank).send(
            "Storage.clearDataForOrigin", {"origin": self.address, "storageTypes": kinds}
        )
        for page in context.pages:
            page.close()
        context.clear_cookies()
        return context

    def sign_in(self, email: str) -> None:
        """With a session made on the server: the page for it has tests of its own."""
        client = Client()
        client.force_login(get_user_model().objects.get(email=email))
        name = settings.SESSION_COOKIE_NAME
        cookie = {"name": name, "value": client.cookies[name].value, "url": self.address}
        self.context.add_cookies([cookie])

    def sign_in_by_hand(self, email: str, password: str) -> None:
        """Through the site's own page, as a person does."""
        self.open("/account/login/")
        self.page.get_by_label("Email").fill(email)
        self.page.get_by_label("Password", exact=True).fill(password)
        self.page.get_by_role("main").get_by_role("button", name="Sign in").click()
        self.page.wait_for_url(lambda url: "/account/login/" not in url)
