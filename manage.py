#!/usr/bin/env python
"""The same as the ``babad`` command, where Django's own tools expect it."""

from babad.__main__ import main

if __name__ == "__main__":
    main()
