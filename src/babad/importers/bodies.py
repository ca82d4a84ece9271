"""From an imported body (the blocks of docs/reference/import-page.md) to the values of a story's StreamField."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import nh3

# What a paragraph may carry; newsroom.models.blocks.TEXT_FEATURES in HTML.
_INLINE_TAGS = {"b", "i", "a", "br"}
_RENAMED = {"strong": "b", "em": "i"}


def paragraphs(text: str) -> str:
    """Return `text` (paragraphs parted by empty lines; b, i and a allowed) as clean rich text, one ``<p>`` each."""
    parts = [part.strip() for part in text.replace("\r\n", "\n").split("\n\n")]
    return "".join(f"<p>{inline(part)}</p>" for part in parts if part)


def inline(text: str) -> str:
    """Return one paragraph's inside with nothing but bold, italic and links to http(s) or mail addresses."""
    for old, new in _RENAMED.items():
        text = text.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    cleaned = nh3.clean(
        text,
        tags=_INLINE_TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    return " ".join(cleaned.split())


def stream_value(
    blocks: Iterable[Mapping[str, Any]],
    *,
    photo: Callable[[Mapping[str, Any]], int | None],
    story: Callable[[Mapping[str, Any]], int | None],
) -> list[dict[str, Any]]:
    """Return raw StreamField data for `blocks`, in their order.

    `photo` answers with the key of the photo that a block names, `story` with that of the story a read-also block
    points to; None where there is none. A photo block without a photo is left out; a read-also without a story keeps
    its title and address. ValueError names a block type that stories do not have.
    """
    value: list[dict[str, Any]] = []
    for block in blocks:
        match block["type"]:
            case "text":
                value.append({"type": "text", "value": paragraphs(block["text"])})
            case "heading":
                value.append({"type": "heading", "value": block["text"]})
            case "photo":
                if (key := photo(block)) is not None:
                    value.append({"type": "photo", "value": {"photo": key, "caption": ""}})
            case "gallery":
                keys = [key for one in block["photos"] if (key := photo(one)) is not None]
                value.append({"type": "gallery", "value": [{"photo": key, "caption": ""} for key in keys]})
            case "read_also":
                key = story(block)
                link = {"story": key, "url": "", "title": ""}
                if key is None:
                    link |= {"url": block.get("url") or "", "title": block.get("title") or ""}
                value.append({"type": "read_also", "value": link})
            case "quote":
                value.append(
                    {
                        "type": "quote",
                        "value": {name: block.get(name) or "" for name in ("text", "speaker", "role", "source")},
                    }
                )
            case "embed":
                value.append(
                    {
                        "type": "embed",
                        "value": {
                            "url": block["url"],
                            "title": block.get("title") or block["url"],
                            "provider": block.get("provider") or "",
                        },
                    }
                )
            case "list":
                items = [f"<p>{inline(item)}</p>" for item in block["items"]]
                value.append({"type": "list", "value": {"ordered": bool(block.get("ordered")), "items": items}})
            case "table":
                header = [block["header"]] if block.get("header") else []
                rows = [*header, *block["rows"]]
                value.append(
                    {
                        "type": "table",
                        "value": {
                            "data": [[str(cell) for cell in row] for row in rows],
                            "first_row_is_table_header": bool(header),
                            "first_col_is_header": False,
                            "table_caption": block.get("caption") or "",
                        },
                    }
                )
            case other:
                raise ValueError(f"A story's body has no block of type {other!r}.")
    return value
