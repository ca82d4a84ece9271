"""A story's words, block by block, as the record takes them in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from babad.newsroom.models import Story
from babad.newsroom.plain_text import HEADLINE, STANDFIRST, block_keys, plain_line, plain_text


def text_of(story: Story) -> tuple[tuple[str, str], ...]:
    """Return (id, plain text) of the headline, the standfirst and the body's blocks, in the order of the page.

    Of the body these are texts, headings, lists (an item a line), tables (a row a line) and pull
    quotes. A pull quote that repeats words of the text is left out: what was said once would stand there twice. Otherwise
    its words stand between quotation marks, on a line before who said them. Captions, read-also links and embeds are no
    part of it, nor is the dateline. Blocks without words are left out. The story may be unsaved.
    """
    body = list(story.body.stream_block.get_prep_value(story.body)) if story.body else []
    head = [(HEADLINE, plain_line(story.title)), (STANDFIRST, plain_line(story.standfirst))]
    return tuple((key, words) for key, words in (*head, *text_of_body(body)) if words)


def text_of_body(stored: Iterable[Mapping[str, Any]]) -> tuple[tuple[str, str], ...]:
    """Return the same of a body as it is stored, blocks without words left out."""
    found = list(_blocks(stored))
    said = plain_line(" ".join(words for _, kind, words in found if kind != "quote")).casefold()
    return tuple(
        (key, words)
        for key, kind, words in found
        if words and not (kind == "quote" and _bare(words.partition("\n")[0]) in said)
    )


def plain_table(value: Mapping[str, Any]) -> str:
    """Return a table's caption and rows as lines, with " | " between the cells that have words."""
    rows = (
        " | ".join(filter(None, (plain_line(str(cell)) for cell in row if cell is not None)))
        for row in value.get("data") or []
    )
    return "\n".join(filter(None, (plain_line(value.get("table_caption") or ""), *rows)))


def _blocks(stored: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str, str]]:
    blocks = list(stored)
    for key, block in zip(block_keys(blocks), blocks, strict=True):
        words = _words(block["type"], block["value"])
        if words is not None:
            yield key, block["type"], words


def _words(kind: str, value: Any) -> str | None:
    match kind:
        case "text":
            return plain_text(value).text
        case "heading":
            return plain_line(value)
        case "list":
            return "\n".join(filter(None, (plain_text(item).text for item in _items(value["items"]))))
        case "quote":
            return _pull_quote(value)
        case "table":
            return plain_table(value) if value else ""
    return None


def _items(stored: Iterable[Any]) -> Iterator[str]:
    # Wagtail wraps each as {"type": "item", "value": …}, older bodies don't.
    for item in stored:
        yield item["value"] if isinstance(item, Mapping) else item


def _pull_quote(value: Mapping[str, Any]) -> str:
    words = _bare(plain_line(value["text"]), folded=False)
    if not words:
        return ""
    names = (plain_line(value.get(name) or "") for name in ("speaker", "role", "source"))
    return f"“{words}”\n{', '.join(filter(None, names))}".strip()


def _bare(words: str, *, folded: bool = True) -> str:
    """Return a quote without the marks around it and the stop at its end."""
    bare = words.strip("“”\"'‘’ ")
    return bare.rstrip(".,… ").casefold() if folded else bare
