"""Tags and filters that templates of all three apps need for their look.

What the bundled site's frame needs (fonts, its one style sheet) is in hub.site.
"""

from datetime import date, datetime

from django import template
from django.contrib.messages import get_messages
from django.templatetags.static import static
from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.html import format_html
from django.utils.translation import pgettext

from hub.conf import setting
from hub.text.days import day_in_words, day_pattern, month_pattern

register = template.Library()


@register.simple_tag
def app_stylesheet(path):
    """Link an app's style sheet, unless the site says that its own holds it already.

    The bundled site joins every app's components into one file and sets
    COLLOQUY["LINK_STYLESHEETS"] to False; a host leaves it alone.
    """
    if not setting("LINK_STYLESHEETS"):
        return ""
    return format_html('<link rel="stylesheet" href="{}">', static(path))


@register.simple_tag(takes_context=True)
def pending_messages(context):
    """Return the messages for this reader, asking for none when no cookie came along.

    Looking for messages reads the session, and that alone makes a page depend on cookies.
    """
    request = context.get("request")
    if request is None or not request.COOKIES:
        return []
    return list(get_messages(request))


@register.simple_tag
def day(when: date | datetime | None, css_class: str = ""):
    """Render a day written out, "February 9, 2026", as a time element; nothing for None.

    The stock date formats shorten months, and a machine's datetime must hold no microseconds.
    """
    return time_element(when, day_pattern(), css_class)


@register.simple_tag
def month(when: date | datetime | None):
    """Render a month written out, "March 2027", for what is due or checked that coarsely."""
    return time_element(when, month_pattern(), "")


@register.simple_tag
def moment(when: datetime | None):
    """Render a day with hour and time zone, for what happens at a given time."""
    return time_element(when, pgettext("how a time is written out", "F j, Y, H:i T"), "")


@register.filter(expects_localtime=True)
def as_day(when: date | datetime):
    """Return a day written out as bare text, for use inside a translated sentence."""
    return day_in_words(when)


def time_element(when, pattern, css_class):
    if when is None:
        return ""
    if isinstance(when, datetime):
        when = timezone.localtime(when) if timezone.is_aware(when) else when
        machine = when.isoformat(timespec="seconds")
    else:
        machine = when.isoformat()
    classes = format_html(' class="{}"', css_class) if css_class else ""
    return format_html(
        '<time{} datetime="{}">{}</time>', classes, machine, format_date(when, pattern)
    )


@register.simple_tag
def elided_numbers(page_obj):
    """Return the page numbers around this page, with an ellipsis for those left out."""
    return page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1)


@register.filter
def at_level(headings, level):
    """Keep the headings of one level: `body.headings|at_level:2`."""
    return [heading for heading in headings or () if heading["level"] == level]


@register.filter
def without_placeholder(field):
    """Render a bound field's control with no placeholder, which vanishes while one types."""
    return field.as_widget(attrs={"placeholder": False})
