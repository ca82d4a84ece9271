"""What a page says about itself for machines: JSON-LD, OpenGraph and meta elements."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from babad.importers.page.dates import markup_time
from babad.importers.page.flow import absolute
from babad.importers.page.language import declared_language
from babad.importers.page.lines import key, listed, tidy, unique
from babad.importers.page.topics import split_topics

_ARTICLE = re.compile(r"(?:^|/|:)(?:[A-Za-z]*NewsArticle|[A-Za-z]*Article|BlogPosting|LiveBlogPosting|Report)$")
_CRUMB_ROOTS = listed("home beranda news berita depan halaman indeks index")


@dataclass(frozen=True)
class DeclaredPhoto:
    """A photo that the page names for machines."""

    url: str
    caption: str | None = None
    credit: str | None = None


@dataclass(frozen=True)
class Metadata:
    """What the page declares; None or empty where it declares nothing. Times are ISO 8601, addresses absolute.

    `address` is the page's own (canonical) address, `base` the one that its relative links count from.
    """

    address: str | None = None
    base: str | None = None
    headlines: tuple[str, ...] = ()
    descriptions: tuple[str, ...] = ()
    published: str | None = None
    updated: str | None = None
    section: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    place: str | None = None
    language: str | None = None
    topics: tuple[str, ...] = ()
    photos: tuple[DeclaredPhoto, ...] = ()
    body: str | None = None
    warnings: tuple[str, ...] = ()


def _clean(value: Any) -> str | None:
    """Return a declared text without markup and with its entities resolved, or None."""
    if isinstance(value, list):
        value = next((one for one in value if isinstance(one, str)), None)
    if not isinstance(value, str):
        return None
    text = value
    for _ in range(2):  # Some sites escape twice.
        text = unescape(text)
    return tidy(re.sub(r"<[^>]{1,200}>", " ", text).replace("\n", " ")) or None


def _nodes(value: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    """Yield every object of a JSON-LD document, outer ones first."""
    if depth > 12:
        return
    if isinstance(value, dict):
        yield value
        for one in value.values():
            yield from _nodes(one, depth + 1)
    elif isinstance(value, list):
        for one in value:
            yield from _nodes(one, depth + 1)


def _types(node: dict[str, Any]) -> list[str]:
    declared = node.get("@type")
    return [one for one in (declared if isinstance(declared, list) else [declared]) if isinstance(one, str)]


def _loads(source: str) -> Any:
    """Return the JSON in a script element, mending what sites commonly break; ValueError if that does not help."""
    text = (
        re.sub(r"^\s*(?://\s*)?(?:<!\[CDATA\[|<!--)|(?://\s*)?(?:\]\]>|-->)\s*$", "", source.strip())
        .strip()
        .rstrip(";")
    )
    try:
        return json.loads(text, strict=False)
    except ValueError:
        mended = re.sub(r",(\s*[}\]])", r"\1", text)
        mended = re.sub(r"[\x00-\x1f]+", " ", mended)
        try:
            return json.loads(mended, strict=False)
        except ValueError:
            # Several documents one behind another, or rubbish behind the first.
            value, _end = json.JSONDecoder(strict=False).raw_decode(mended)
            return value


def _people(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from _people(one)
    elif isinstance(value, dict):
        yield from _people(value.get("name"))
    elif (name := _clean(value)) and not re.match(r"https?:|www\.|@", name) and "@" not in name:
        yield from (
            part for part in re.split(r"\s*[,;|]\s*", re.sub(r"^(?:by|oleh)\s+", "", name, flags=re.IGNORECASE)) if part
        )


def _photos(value: Any, base: str | None) -> Iterator[DeclaredPhoto]:
    if isinstance(value, list):
        for one in value:
            yield from _photos(one, base)
    elif isinstance(value, str):
        if address := absolute(value, base):
            yield DeclaredPhoto(address)
    elif isinstance(value, dict):
        address = value.get("contentUrl") or value.get("url")
        if isinstance(address, str) and (whole := absolute(address, base)):
            credit = (
                value.get("creditText") or value.get("copyrightNotice") or next(_people(value.get("creator")), None)
            )
            yield DeclaredPhoto(whole, _clean(value.get("caption")), _clean(credit))


def _crumbs(node: dict[str, Any]) -> list[str]:
    items = node.get("itemListElement")
    found = []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            inner = item.get("item")
            name = item.get("name") or (inner.get("name") if isinstance(inner, dict) else None)
            if text := _clean(name):
                found.append(text)
    return found


def section_of(crumbs: Sequence[str], headline: str | None) -> str | None:
    """Return the section that a breadcrumb names: its first step that is neither the home page nor the story."""
    steps = [
        step
        for step in crumbs
        if key(step) and key(step) not in _CRUMB_ROOTS and (not headline or key(step) != key(headline))
    ]
    return steps[0] if steps and len(steps[0].split()) <= 5 else None


def _section(declared: str | None) -> str | None:
    """Return the first of the sections that a page declares; some sites put all their keywords there."""
    name = re.split(r"\s*[,;|>]\s*", declared)[0] if declared else ""
    return name if 1 <= len(name.split()) <= 5 else None


def metadata(root: HtmlElement, address: str | None) -> Metadata:
    """Return what the page under `root` declares. `address` is where it was fetched, None for a file."""
    warnings: list[str] = []
    meta: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        if name and (content := _clean(element.get("content"))):
            meta.setdefault(name, []).append(content)

    def first(*wanted: str) -> str | None:
        return next((meta[name][0] for name in wanted if meta.get(name)), None)

    canonical = next(
        (
            link.get("href")
            for link in root.iter("link")
            if "canonical" in (link.get("rel") or "").lower().split() and link.get("href")
        ),
        None,
    )
    base_element = next((one.get("href") for one in root.iter("base") if one.get("href")), None)
    declared = canonical or first("og:url")
    base = address or (declared if declared and declared.startswith("http") else None)
    if base_element:
        base = absolute(base_element, base) or base
    own_address = absolute(declared, base) if declared else address

    articles: list[dict[str, Any]] = []
    crumbs: list[str] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not (script.text or "").strip():
            continue
        try:
            document = _loads(script.text or "")
        except ValueError:
            warnings.append("The page's structured data (JSON-LD) is broken and was read around.")
            continue
        for node in _nodes(document):
            kinds = _types(node)
            if any(_ARTICLE.search(kind) for kind in kinds):
                articles.append(node)
            if "BreadcrumbList" in kinds and not crumbs:
                crumbs = _crumbs(node)
    # The page's own article is the outermost one; other articles are those it lists.
    article = max(
        articles[:6],
        key=lambda node: sum(name in node for name in ("headline", "datePublished", "author", "articleBody", "image")),
        default={},
    )

    headlines = [
        text
        for text in (
            _clean(article.get("headline")),
            first("og:title"),
            first("twitter:title"),
            first("headline"),
            first("title"),
        )
        if text
    ]
    title = root.find(".//title")
    if title is not None and (text := _clean(title.text_content())):
        headlines.append(text)
    descriptions = [
        text
        for text in (
            _clean(article.get("description")),
            _clean(article.get("alternativeHeadline")),
            first("og:description"),
            first("description"),
            first("twitter:description"),
        )
        if text
    ]
    published = next(
        (
            value
            for raw in (
                article.get("datePublished"), first("article:published_time"), first("datepublished"),
                first("publishdate", "publish-date", "publish_date", "pubdate"),
                first("dc.date.issued", "dcterms.created", "dc.date", "date", "parsely-pub-date", "sailthru.date"),
                first("content_publishdate", "content_published_date"),
                article.get("dateCreated"),
            )
            if isinstance(raw, str) and (value := markup_time(raw))
        ),
        None,
    )  # fmt: skip
    updated = next(
        (
            value
            for raw in (article.get("dateModified"), first("article:modified_time", "og:updated_time", "datemodified"))
            if isinstance(raw, str) and (value := markup_time(raw))
        ),
        None,
    )
    publisher = next(_people(article.get("publisher")), None) or first("og:site_name", "application-name")
    authors = list(_people(article.get("author"))) or [
        name
        for raw in meta.get("author", []) + meta.get("article:author", []) + meta.get("content_author", [])
        for name in _people(raw)
    ]
    keywords = article.get("keywords")
    topics: list[str] = []
    for raw in [*(keywords if isinstance(keywords, list) else [keywords]), *meta.get("article:tag", [])]:
        topics += split_topics(_clean(raw) or "")
    if not topics:
        for raw in (first("news_keywords"), first("keywords", "content_tags")):
            topics = topics or list(split_topics(raw or ""))
    place = next(
        (name for name in _people(article.get("contentLocation") or article.get("locationCreated"))), None
    ) or _clean(article.get("dateline"))
    photos = [
        *_photos(article.get("image"), base),
        *(DeclaredPhoto(whole) for raw in meta.get("og:image", []) if (whole := absolute(raw, base))),
    ]
    html_language = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    body = _clean(article.get("articleBody"))
    if body is None and isinstance(article.get("articleBody"), list):
        body = _clean(" ".join(one for one in article["articleBody"] if isinstance(one, str)))
    return Metadata(
        address=own_address if own_address and own_address.startswith("http") else address,
        base=base,
        headlines=tuple(dict.fromkeys(headlines)),
        descriptions=tuple(dict.fromkeys(descriptions)),
        published=published,
        updated=updated,
        section=_section(_clean(article.get("articleSection")) or first("article:section"))
        or section_of(crumbs, headlines[0] if headlines else None),
        authors=tuple(dict.fromkeys(authors)),
        publisher=publisher,
        place=place,
        language=declared_language(_clean(article.get("inLanguage")))
        or declared_language(html_language)
        or declared_language(first("og:locale", "content-language")),
        topics=unique(topics, key),
        photos=unique(photos, lambda photo: photo.url),
        body=body,
        warnings=tuple(dict.fromkeys(warnings)),
    )
