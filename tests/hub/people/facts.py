"""What a clinician check says, for tests that record one."""

from datetime import timedelta

from django.utils import timezone


def facts(person, **changes):
    today = timezone.localdate()
    return {
        "person": person,
        "method": "register",
        "jurisdiction": "Ohio",
        "register_url": "https://register.example/",
        "checked_on": today,
        "expires_on": today + timedelta(days=365),
        **changes,
    }
