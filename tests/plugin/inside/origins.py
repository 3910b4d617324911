"""Run inside the project: where the apps, and what must not be there, are imported from."""

import importlib.util
import json
import sys

import django

django.setup()

names = ["hub", "discussions", "resources", "hub.site", "hub.accounts", "tests"]
found = {name: importlib.util.find_spec(name) for name in names}
json.dump({name: spec and spec.origin for name, spec in found.items()}, sys.stdout)
