"""Reads a news story: who said what, when, and who is who, with exact spans, a reason and a certainty for each.

Plain Python: no framework, no network, no model to download. ``docs/concepts/reading.md`` explains the layers.
"""

import datetime
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from babad.reading import dates, events, names, quantities, quotes, resolve, split
from babad.reading.clean import Clean, clean
from babad.reading.engine import Chart
from babad.reading.languages import codes, language, told_from
from babad.reading.story import Story
from babad.reading.tokens import Tokens
from babad.reading.types import LAYERS, KnownName, Reading, Resolver, Speaker, Trace

__all__ = ["KnownName", "Reading", "Resolver", "codes", "day", "explain", "read"]


def read(
    text: str,
    *,
    published: datetime.date | str | None,
    lang: str | None = None,
    names: Iterable[KnownName] | Resolver | None = None,
) -> Reading:
    """Return everything found in a story.

    ``published`` is the story's own day (a date, or ISO 8601 text), against which "yesterday" is resolved; None leaves such
    dates without a value. ``lang`` is a language code (None or "auto": told from the words). ``names`` is what the caller
    knows: a list of names with aliases, or a function from a name to what is known of it.

    Any text is read; ValueError is for an unknown language or a day that is none.
    """
    cleaned = clean(text)
    tokens = Tokens(cleaned.text)
    code = lang if lang and lang != "auto" else told_from(tokens.lowers)
    story = Story(cleaned.text, tokens, language(code), _day(published), _resolver(names))
    _read_layers(story)
    shown = published.isoformat() if isinstance(published, datetime.date) else published
    found = {layer: tuple(getattr(story, layer)) for layer in LAYERS}
    if cleaned.origin is not None or cleaned.text != text:
        found = {layer: tuple(_in_source(finding, cleaned) for finding in layered) for layer, layered in found.items()}
    return Reading(lang=code, published=shown, **found)


def explain(reading: Reading) -> str:
    """Return the findings of a reading, each with the tree of rules that fired, one rule a line."""
    lines = []
    for layer in LAYERS:
        for finding in getattr(reading, layer):
            trace = getattr(finding, "trace", None)
            if trace is not None:
                lines.append(f"{layer} {finding.start}–{finding.end} {finding.text!r} [{finding.certainty}]")
                lines += _tree(trace, 1)
    return "\n".join(lines)


def _tree(trace: Trace, depth: int) -> list[str]:
    lines = [f"{'  ' * depth}{trace.rule}  ({trace.start}–{trace.end})"]
    for part in trace.parts:
        lines += _tree(part, depth + 1)
    return lines


def _read_layers(story: Story) -> None:
    story.quotations = quotes.quotations(story)
    story.paragraphs = split.paragraphs(story)
    story.sentences = split.sentences(story)
    ends = frozenset(story.tokens.before_offset(sentence.end) for sentence in story.sentences)
    chart = Chart(story.tokens, ends)
    story.dates = dates.find(story, chart)
    story.quantities = quantities.find(story, chart)
    story.mentions = resolve.join(story, names.find(story))
    story.quotes = quotes.find(story)
    story.events = events.find(story)


def day(published: datetime.date | str) -> datetime.date | None:
    """Return the day that a date or an ISO 8601 text names, or None when it names none."""
    if isinstance(published, datetime.datetime):
        return published.date()
    if isinstance(published, datetime.date):
        return published
    try:
        return datetime.datetime.fromisoformat(published).date()
    except ValueError:
        return None


def _day(published: datetime.date | str | None) -> datetime.date | None:
    if published is None or published == "":
        return None
    found = day(published)
    if found is None:
        raise ValueError(f"not an ISO 8601 day: {published!r} (write it as 2021-12-31)")
    return found


def _resolver(known: Iterable[KnownName] | Resolver | None) -> Resolver | None:
    if known is None or callable(known):
        return known
    by_form = {form.casefold(): each for each in known for form in (each.name, *each.aliases)}
    return lambda form: by_form.get(form.casefold())


def _in_source(finding: Any, cleaned: Clean) -> Any:
    """Return a finding with the offsets and the words of the text as given."""
    start, end = cleaned.span(finding.start, finding.end)
    changes: dict[str, Any] = {"start": start, "end": end}
    if hasattr(finding, "text"):
        changes["text"] = cleaned.source[start:end]
    if hasattr(finding, "trace"):
        changes["trace"] = _trace_in_source(finding.trace, cleaned)
    if getattr(finding, "cue_start", None) is not None:
        changes["cue_start"], changes["cue_end"] = cleaned.span(finding.cue_start, finding.cue_end)
    speaker = getattr(finding, "speaker", None)
    if isinstance(speaker, Speaker) and speaker.start is not None and speaker.end is not None:
        first, last = cleaned.span(speaker.start, speaker.end)
        changes["speaker"] = replace(speaker, start=first, end=last)
    return replace(finding, **changes)


def _trace_in_source(trace: Trace, cleaned: Clean) -> Trace:
    start, end = cleaned.span(trace.start, trace.end)
    return Trace(trace.rule, start, end, tuple(_trace_in_source(part, cleaned) for part in trace.parts))
