"""The ``babad`` command: Django's management commands under our name."""

import os
import sys


def main() -> None:
    """Run the management command named in ``sys.argv``; settings default to those for one's own machine."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "babad.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
