"""Jobs about people: mails about clinician checks, and portraits.

A mail says what happened and where to read it; names and reasons stay on the site.
"""

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils.translation import gettext as _
from django_tasks import task
from wagtail.admin.utils import get_admin_base_url

from hub.people.checks import ClinicianCheck, ClinicianCheckRequest
from hub.people.models import Person
from hub.text.days import day_in_words


@task
def tell_of_recorded_check(check_id: int) -> int:
    """Tell a person that the check they asked for was recorded; returns how many mails went."""
    check = ClinicianCheck.objects.select_related("person__user").get(pk=check_id)
    until = day_in_words(check.expires_on)
    return _tell(
        check.person,
        _("Your clinician check was recorded"),
        _("The editors have checked your license. The check holds until %(day)s.") % {"day": until},
    )


@task
def tell_of_declined_request(request_id: int) -> int:
    """Tell a person that the editors said no; why stands on their screen, not in a mail."""
    request = ClinicianCheckRequest.objects.select_related("person__user").get(pk=request_id)
    return _tell(
        request.person,
        _("An answer to your request for a clinician check"),
        _("The editors could not record the clinician check you asked for, and say why."),
    )


@task
def tell_of_withdrawn_check(check_id: int) -> int:
    """Tell a person that their check ended before its day."""
    check = ClinicianCheck.objects.select_related("person__user").get(pk=check_id)
    return _tell(
        check.person,
        _("Your clinician check was withdrawn"),
        _("The editors have withdrawn your clinician check, and say why."),
    )


@task
def remind_of_expiry(check_id: int) -> int:
    """Remind a person that their check is about to expire, unless it has ended meanwhile."""
    check = ClinicianCheck.objects.select_related("person__user").get(pk=check_id)
    if not check.is_current:
        return 0
    return _tell(
        check.person,
        _("Your clinician check expires soon"),
        _(
            "Your clinician check holds until %(day)s. To keep reading as a clinician, ask for "
            "a new one."
        )
        % {"day": day_in_words(check.expires_on)},
    )


@task
def make_portrait(person_id: int) -> bool:
    """Make the portrait before a reader asks for it; returns whether there is one."""
    from hub.people.portrait import portrait_of

    person = Person.objects.select_related("photo").filter(pk=person_id).first()
    return person is not None and portrait_of(person) is not None


def _tell(person: Person, subject: str, sentence: str) -> int:
    """One mail to the person's account: what happened, one link, why they get it."""
    if person.user is None or not person.user.is_active or not person.user.email:
        return 0
    address = (get_admin_base_url() or "") + reverse("colloquy_my_check")
    body = _(
        "%(sentence)s\n\n"
        "Read more here: %(address)s\n\n"
        "You get this because you have a profile on %(site)s. It is sent once."
    ) % {"sentence": sentence, "address": address, "site": settings.WAGTAIL_SITE_NAME}
    return EmailMessage(subject, body, to=[person.user.email]).send()
