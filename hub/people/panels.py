"""How a person is arranged in the admin, in the order one thinks of oneself."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    TitleFieldPanel,
)

from hub.people.forms import OwnProfileForm, PersonForm
from hub.people.models import Person

_PROFESSION = ["profession", "profession_term", "credentials"]
_ABOUT = MultiFieldPanel(["bio", "photo"], heading=_("About"))
_ELSEWHERE = [
    MultiFieldPanel(["website", "orcid"], heading=_("Elsewhere")),
    InlinePanel("links", label=_("profile"), heading=_("Profiles elsewhere")),
]
_INTERESTS = FieldPanel("interests")
_WORK_TOGETHER = MultiFieldPanel(
    ["work_together", "policy_page", "policy_url"],
    heading=_("If we work together"),
    help_text=_("For the people you work with. If you have a policy, give a page or an address."),
)

FOR_EDITORS = [
    MultiFieldPanel(
        [
            TitleFieldPanel("name", targets=["slug"], placeholder=False, classname=""),
            "slug",
            *_PROFESSION,
        ],
        heading=_("Who it is"),
    ),
    _ABOUT,
    *_ELSEWHERE,
    _INTERESTS,
    _WORK_TOGETHER,
    MultiFieldPanel(["user", "agreed_to_page_at"], heading=_("Account and agreement")),
]
FOR_ONESELF = [
    MultiFieldPanel(["name", *_PROFESSION], heading=_("Who you are")),
    _ABOUT,
    *_ELSEWHERE,
    _INTERESTS,
    _WORK_TOGETHER,
    MultiFieldPanel([FieldPanel("shows_page")], heading=_("Your page")),
]


def editors_panel():
    return ObjectList(FOR_EDITORS, base_form_class=PersonForm).bind_to_model(Person)


def own_panel():
    return ObjectList(FOR_ONESELF, base_form_class=OwnProfileForm).bind_to_model(Person)
