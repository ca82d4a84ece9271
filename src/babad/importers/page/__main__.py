"""``python -m babad.importers.page [--json] FILE|URL …``: read pages and print them as JSON; nothing is stored."""

import argparse
import json
import sys

from babad.importers.page import BadPage, bring_in


def main(arguments: list[str] | None = None) -> int:
    """Print the stories on the pages named in `arguments`: one object, or a list for several. Return the exit code.

    2 and one line on standard error mean that a page is bad; then nothing is printed.
    """
    parser = argparse.ArgumentParser(
        prog="python -m babad.importers.page", description="Read saved or fetched pages as stories."
    )
    parser.add_argument("--json", action="store_true", help="print JSON (the only form there is)")
    parser.add_argument("places", nargs="+", metavar="FILE|URL")
    options = parser.parse_args(arguments)
    try:
        stories = bring_in(options.places)
    except BadPage as error:
        sys.stderr.write(f"{' '.join(str(error).split())}\n")
        return 2
    printed = [story.as_json() for story in stories]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    json.dump(
        printed[0] if len(printed) == 1 else printed,
        sys.stdout,
        ensure_ascii=False,
        indent=1,
    )
    sys.stdout.write("\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
