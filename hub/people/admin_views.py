"""Screens of the admin about oneself: the public profile, and the clinician check asked for.

None of them takes a number of a person: whoever is signed in is who they are about.
"""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from hub.people.check_forms import CheckRequestForm
from hub.people.checks import ClinicianCheckRequest
from hub.people.models import Person
from hub.people.panels import own_panel
from hub.people.profiles import KEEP_PROFILE, ProfileExists, profile_of, save_own_profile
from hub.people.services import AlreadySettled, RequestWaits, ask_for_check, withdraw_request


def my_profile(request: HttpRequest) -> HttpResponse:
    """One's own Person; whoever has none yet makes it here."""
    _refuse_without_profile(request)
    person = profile_of(request.user) or Person(user=request.user)
    panel = own_panel()
    form = panel.get_form_class()(request.POST or None, instance=person, for_user=request.user)
    if request.method == "POST":
        if form.is_valid():
            _save(request, form)
            return redirect("colloquy_my_profile")
        messages.validation_error(request, _("Not saved yet: something below is wrong."), form)
    bound = panel.get_bound_panel(instance=person, request=request, form=form)
    context = {
        **_header(_("My public profile"), "user"),
        "panel": bound,
        "form": form,
        "media": bound.media + form.media,
        "person": person,
        "action_url": reverse("colloquy_my_profile"),
        "submit_button_label": _("Save"),
        "submit_button_active_label": _("Saving…"),
    }
    return _form(request, "my_profile.html", context)


def _save(request: HttpRequest, form) -> None:
    try:
        person = save_own_profile(form=form, by=request.user)
    except ProfileExists:
        messages.error(request, _("You made your profile in another window. Here it is."))
    else:
        messages.success(request, _("Your profile is saved."), buttons=_buttons(person))


def _buttons(person: Person) -> list:
    return [messages.button(person.url, _("See my page"))] if person.url else []


def my_check(request: HttpRequest) -> HttpResponse:
    """What stands on one's clinician check, and the form to ask for one."""
    _refuse_without_profile(request)
    person = profile_of(request.user)
    if person is None:
        messages.warning(request, _("Make your profile first: a check is about a person."))
        return redirect("colloquy_my_profile")
    requests = person.check_requests.all()
    form = CheckRequestForm(request.POST or None, for_user=request.user)
    if request.method == "POST" and _ask(request, person, form):
        return redirect("colloquy_my_check")
    context = {
        **_header(
            _("My clinician check"), "success", ("colloquy_my_profile", _("My public profile"))
        ),
        "form": form,
        "check": person.current_check,
        "last_check": person.checks.first(),
        "waiting": requests.waiting().first(),
        "last_request": requests.first(),
    }
    return _form(request, "my_check.html", context)


def _ask(request: HttpRequest, person: Person, form: CheckRequestForm) -> bool:
    """Whether the request was made, or one was waiting already."""
    if not form.is_valid():
        return False
    try:
        ask_for_check(person=person, by=request.user, **form.cleaned_data)
    except RequestWaits:
        messages.warning(request, _("You have asked already; the editors have it."))
    except ValidationError as error:
        form.add_error(None, error)
        return False
    else:
        messages.success(
            request, _("The editors have your request. You get a mail with the answer.")
        )
    return True


@require_POST
def withdraw_my_request(request: HttpRequest, request_id: int) -> HttpResponse:
    """Take one's own request back; those of others are not found."""
    _refuse_without_profile(request)
    own = ClinicianCheckRequest.objects.filter(person__user=request.user)
    try:
        withdraw_request(request=get_object_or_404(own, pk=request_id), by=request.user)
    except AlreadySettled:
        messages.warning(request, _("It has been answered meanwhile."))
    else:
        messages.success(request, _("Your request is taken back."))
    return redirect("colloquy_my_check")


def _form(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    form = context["form"]
    # The forms of the rows below it hold their errors themselves.
    status = 422 if form.is_bound and not form.is_valid() else 200
    return render(request, f"colloquy/hub/people/admin/{template}", context, status=status)


def _refuse_without_profile(request: HttpRequest) -> None:
    if not request.user.has_perm(KEEP_PROFILE):
        raise PermissionDenied


def _header(title: str, icon: str, *above: tuple[str, str]) -> dict:
    """The way here and the title, as Wagtail's own screens have them."""
    way = (("wagtailadmin_home", _("Home")), *above)
    crumbs = [{"url": reverse(name), "label": label} for name, label in way]
    return {
        "breadcrumbs_items": [*crumbs, {"url": "", "label": title}],
        "header_title": title,
        "page_title": title,
        "header_icon": icon,
    }
