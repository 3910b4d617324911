"""Request ids for the log, and the answer of a site whose database is not set up."""

import contextvars
import logging
import re
import uuid
from collections.abc import Callable

from django.db import InterfaceError, OperationalError, ProgrammingError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

logger = logging.getLogger("colloquy.site")

_current_request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="-")
_ACCEPTED_ID = re.compile(r"[A-Za-z0-9-]{8,64}")

GetResponse = Callable[[HttpRequest], HttpResponse]


class RequestIdFilter(logging.Filter):
    """Puts the id of the request being answered on every log line."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = _current_request_id.get()
        return True


class RequestId:
    """Gives each request an id, a proxy's own where it sent a plain one, and answers with it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sent = request.headers.get("X-Request-ID", "")
        request.id = sent if _ACCEPTED_ID.fullmatch(sent) else uuid.uuid4().hex
        token = _current_request_id.set(request.id)
        try:
            response = self.get_response(request)
        finally:
            _current_request_id.reset(token)
        response["X-Request-ID"] = request.id
        return response


class TellTheOperator:
    """Turns a database that is empty or out of reach into a page that says what to run."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, ProgrammingError) and "does not exist" in str(error):
            return not_ready(request, "migrate")
        if isinstance(error, (OperationalError, InterfaceError)) and _connection_failed(error):
            return not_ready(request, "database")
        return None


def not_ready(request: HttpRequest, missing: str) -> HttpResponse:
    """The 503 page for an operator; `missing` is "database", "migrate" or "set_up"."""
    logger.error("The site cannot answer: %s is missing", missing)
    response = render(request, "site/not_ready.html", {"missing": missing}, status=503)
    response["Retry-After"] = "60"
    return response


def _connection_failed(error: Exception) -> bool:
    """Whether no connection could be made, rather than a statement having failed."""
    return getattr(error.__cause__, "sqlstate", None) in (None, "57P03", "3D000", "28P01")
