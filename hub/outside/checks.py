"""A system check: no site runs with a guard that lets more through than ours."""

from django.core.checks import Error, register

from hub.outside.policy import policy_in_use


@register()
def check_policy(app_configs, **kwargs) -> list:
    loosened = policy_in_use().looser_than_strict
    if not loosened:
        return []
    return [
        Error(
            "The guard over outside addresses was loosened: " + ", ".join(loosened) + ".",
            hint="Remove what replaces hub.outside.policy.STRICT; only tests put another there.",
            id="colloquy.E007",
        )
    ]
