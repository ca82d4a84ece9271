"""How long work shows that it goes on: a bar with rate and time left."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tqdm import tqdm


@contextmanager
def progress_bar(label: str, total: int) -> Iterator[Callable[[], object]]:
    """Show a bar on standard error while the block runs; call what it yields once for each piece of work done.

    Where standard error is no terminal (a log, CI) the bar is left out.
    """
    with tqdm(total=total, desc=label, unit="", disable=not sys.stderr.isatty(), dynamic_ncols=True) as bar:
        yield bar.update
