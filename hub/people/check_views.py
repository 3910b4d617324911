"""Screens of the editors about clinician checks: who waits for one, and what to answer."""

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages

from hub.people.check_forms import DeclineForm, RequestedCheckForm, WithdrawCheckForm
from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.services import (
    RECORD_CHECK,
    AlreadySettled,
    decline_request,
    enter_check,
    withdraw_clinician_check,
)

REQUESTS = "colloquy_check_requests"
PER_PAGE = 50


def check_requests(request: HttpRequest) -> HttpResponse:
    """Everyone who waits for a check, the longest first; one's own is with the others."""
    _refuse_unless_editor(request)
    waiting = ClinicianCheckRequest.objects.to_settle_by(request.user).select_related("person")
    context = {
        **_header(_("Requests for a clinician check")),
        "requests": Paginator(waiting, PER_PAGE).get_page(request.GET.get("p")),
        "own_waits": ClinicianCheckRequest.objects.waiting()
        .filter(person__user=request.user)
        .exists(),
    }
    return render(request, "colloquy/hub/people/admin/check_requests.html", context)


def record_requested_check(request: HttpRequest, request_id: int) -> HttpResponse:
    """The record that answers a request, filled in with what the clinician gave."""
    asked = _waiting_request(request, request_id)
    if asked is None:
        return redirect(REQUESTS)
    form = RequestedCheckForm(request.POST or None, request_to_settle=asked, for_user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            enter_check(check=form.instance, by=request.user, request=asked)
        except AlreadySettled:
            _tell_of_the_quicker(request)
        else:
            messages.success(
                request, _("The check is recorded, and %(name)s is told.") % {"name": asked.person}
            )
        return redirect(REQUESTS)
    context = {**_header(_("Record the check"), asked), "asked": asked, "form": form}
    return _form(request, "record_check.html", context)


def decline_requested_check(request: HttpRequest, request_id: int) -> HttpResponse:
    """A page of its own that says what will happen, and asks for a word to the person."""
    asked = _waiting_request(request, request_id)
    if asked is None:
        return redirect(REQUESTS)
    form = DeclineForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decline_request(request=asked, word=form.cleaned_data["word"], by=request.user)
        except AlreadySettled:
            _tell_of_the_quicker(request)
        else:
            messages.success(
                request,
                _("The request is declined, and %(name)s is told.") % {"name": asked.person},
            )
        return redirect(REQUESTS)
    context = {**_header(_("Decline the request"), asked), "asked": asked, "form": form}
    return _form(request, "decline_check.html", context)


def withdraw_check(request: HttpRequest, check_id: int) -> HttpResponse:
    """End a check before its day, with a reason; never one's own."""
    _refuse_unless_editor(request)
    checks = ClinicianCheck.objects.current().exclude(person__user=request.user)
    check = get_object_or_404(checks.select_related("person"), pk=check_id)
    form = WithdrawCheckForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            withdraw_clinician_check(
                check=check, reason=form.cleaned_data["reason"], by=request.user
            )
        except AlreadySettled:
            messages.warning(request, _("The check has ended meanwhile."))
        else:
            messages.success(
                request, _("The check has ended, and %(name)s is told.") % {"name": check.person}
            )
        return redirect("colloquy_checks:index")
    context = {**_header(_("Withdraw the check"), check), "check": check, "form": form}
    return _form(request, "withdraw_check.html", context)


def _waiting_request(request: HttpRequest, request_id: int) -> ClinicianCheckRequest | None:
    """The request, or None when it has its answer; 404 for one's own or none."""
    _refuse_unless_editor(request)
    others = ClinicianCheckRequest.objects.exclude(person__user=request.user)
    asked = get_object_or_404(others.select_related("person"), pk=request_id)
    if asked.is_waiting:
        return asked
    _tell_of_the_quicker(request)
    return None


def _tell_of_the_quicker(request: HttpRequest) -> None:
    messages.warning(request, _("This request has been settled already. Nothing was recorded."))


def _refuse_unless_editor(request: HttpRequest) -> None:
    if not request.user.has_perm(RECORD_CHECK):
        raise PermissionDenied


def _form(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    status = 422 if context["form"].errors else 200
    return render(request, f"colloquy/hub/people/admin/{template}", context, status=status)


def _header(title: str, about=None) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    crumbs = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    if about:
        crumbs.append({"url": reverse(REQUESTS), "label": _("Requests for a clinician check")})
        title = f"{title}: {about.person}"
    return {
        "breadcrumbs_items": [*crumbs, {"url": "", "label": title}],
        "header_title": title,
        "page_title": title,
        "header_icon": "success",
    }
