"""Run inside the stock project: lines like `python manage.py migrate`, in one process."""

import sys

from django.core.management import execute_from_command_line

for line in sys.argv[1:]:
    python, manage, *arguments = line.split()
    assert (python, manage) == ("python", "manage.py"), line
    execute_from_command_line([manage, *arguments])
    sys.stdout.flush()
