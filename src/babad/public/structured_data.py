"""What machines are told about a page in JSON-LD: pure functions from a page's context to schema.org.

Properties follow schema.org's NewsArticle and what Google asks of article markup (required: none; recommended: author,
author.name, author.url, dateModified, datePublished, headline, image): developers.google.com/search/docs/appearance/
structured-data/article.
"""

import json
from typing import Any, TypeAlias

from markupsafe import Markup

from babad.public.addresses import absolute
from babad.public.contexts import (
    AuthorPage,
    Byline,
    Card,
    DayArchivePage,
    Frame,
    HomePage,
    Link,
    PageContext,
    Picture,
    SectionPage,
    StoryPage,
    TopicPage,
)

Node: TypeAlias = dict[str, Any]

_TOPIC_TYPES = {"subject": "Thing", "person": "Person", "place": "Place", "organisation": "Organization"}


def script(page: PageContext) -> Markup:
    """Return the page's JSON-LD as the inside of a ``<script type="application/ld+json">``; empty if it has none.

    ``<``, ``>`` and ``&`` stand as escapes, so that nothing in a headline can end the element.
    """
    nodes = graph(page)
    if not nodes:
        return Markup("")
    text = json.dumps({"@context": "https://schema.org", "@graph": nodes}, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped above, for JSON inside HTML


def graph(page: PageContext) -> list[Node]:
    """Return the schema.org nodes of a page, in the order of their importance."""
    match page:
        case StoryPage():
            trail = [Link(page.frame.house, page.frame.home), page.section, Link(page.headline, page.head.address)]
            # A section that is not public (any more) is no step on the way.
            return [news_article(page), breadcrumbs([step for step in trail if step.address])]
        case HomePage():
            return [website(page.frame), publisher(page.frame, whole=True), _list(page.latest)]
        case AuthorPage():
            person: Node = {"@type": "Person", "name": page.name, "url": page.head.canonical}
            if page.job_title:
                person["jobTitle"] = page.job_title
            if page.portrait:
                person["image"] = absolute(page.portrait.large)
            return [{"@type": "ProfilePage", "url": page.head.canonical, "mainEntity": person}]
        case SectionPage() | TopicPage() | DayArchivePage():
            collection: Node = {
                "@type": "CollectionPage",
                "name": page.head.title,
                "url": page.head.canonical,
                "inLanguage": page.frame.language,
                "mainEntity": _list(page.cards),
            }
            if isinstance(page, DayArchivePage):
                collection["name"] = page.day.isoformat()  # its heading is the template's
            if isinstance(page, TopicPage):
                collection["about"] = {"@type": _TOPIC_TYPES[page.kind], "name": page.title}
            return [collection]
        case _:
            return []


def news_article(page: StoryPage) -> Node:
    """Return the NewsArticle of a story (AdvertiserContentArticle for a paid one)."""
    article: Node = {
        "@type": "AdvertiserContentArticle" if page.advertorial else "NewsArticle",
        "@id": page.head.canonical,
        "mainEntityOfPage": page.head.canonical,
        "url": page.head.canonical,
        "headline": page.headline,
        "inLanguage": page.frame.language,
        "isAccessibleForFree": True,
        "publisher": publisher(page.frame),
    }
    optional: Node = {
        "articleSection": page.section.title,
        "description": page.standfirst,
        "datePublished": page.published and page.published.isoformat(timespec="seconds"),
        "dateModified": (when := page.updated or page.published) and when.isoformat(timespec="seconds"),
        "image": [image(picture) for picture in page.pictures],
        "author": _authors(page),
        "editor": [_person(byline) for byline in page.bylines if byline.label == "editor"],
        "contributor": [_person(byline) for byline in page.bylines if byline.label == "contributor"],
        "dateline": page.place,
        "locationCreated": page.place and {"@type": "Place", "name": page.place},
        "about": page.main_topic and _thing(page.main_topic),
        "mentions": [_thing(topic) for topic in page.topics if topic != page.main_topic],
        "keywords": [topic.title for topic in page.topics],
        "citation": [
            _without_empty(
                {
                    "@type": "CreativeWork",
                    "publisher": {"@type": "Organization", "name": cited.outlet},
                    "datePublished": cited.day and cited.day.isoformat(),
                    "url": cited.address,
                }
            )
            for cited in page.outlets_cited
        ],
        "isBasedOn": page.agency
        and page.rights != "own"
        and {"@type": "CreativeWork", "creator": {"@type": "Organization", "name": page.agency}},
        "copyrightHolder": {
            "@type": "Organization",
            "name": page.agency if page.rights != "own" and page.agency else page.frame.owner or page.frame.house,
        },
        "workTranslation": [
            {"@id": absolute(other.address)} for other in page.head.alternates if other.language != page.frame.language
        ],
    }
    return article | _without_empty(optional)


def image(picture: Picture) -> Node:
    """Return a photo's ImageObject, with its credit as IPTC's and Google's image metadata have it."""
    return _without_empty(
        {
            "@type": "ImageObject",
            "url": absolute(picture.large),
            "contentUrl": absolute(picture.large),
            "width": picture.large_width,
            "height": picture.large_height,
            "caption": picture.caption,
            "description": picture.alt,
            "creditText": picture.credit,
            "dateCreated": picture.archive_date and picture.archive_date.isoformat(),
        }
    )


def publisher(frame: Frame, *, whole: bool = False) -> Node:
    """Return the house as a NewsMediaOrganization; `whole` adds what only the home page says."""
    node: Node = {"@type": "NewsMediaOrganization", "name": frame.house, "url": absolute("/")}
    if frame.logo:
        node["logo"] = {
            "@type": "ImageObject",
            "url": absolute(frame.logo.large),
            "width": frame.logo.large_width,
            "height": frame.logo.large_height,
        }
    if whole:
        node |= _without_empty(
            {
                "@id": absolute("/#house"),
                "legalName": frame.owner,
                "sameAs": [link.address for link in frame.social],
            }
        )
    return node


def website(frame: Frame) -> Node:
    return {
        "@type": "WebSite",
        "name": frame.house,
        "url": absolute(frame.home),
        "inLanguage": frame.language,
        "publisher": {"@id": absolute("/#house")},
    }


def breadcrumbs(trail: list[Link]) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": link.title, "item": absolute(link.address)}
            for position, link in enumerate(trail, 1)
        ],
    }


def _authors(page: StoryPage) -> list[Node]:
    """Return everybody who wrote: writers and reporters, else whoever is named, else the desk or the house itself."""
    wrote = [byline for byline in page.bylines if byline.label in {"writer", "reporter"}]
    named = wrote or [byline for byline in page.bylines if byline.label in {"source", "contributor"}]
    if named:
        return [_person(byline) for byline in named]
    return [{"@type": "Organization", "name": page.frame.house, "url": absolute("/")}]


def _person(byline: Byline) -> Node:
    # A byline without an author page may be a desk or another outlet; schema.org's Thing says no more than we know.
    if byline.address:
        return {"@type": "Person", "name": byline.name, "url": absolute(byline.address)}
    return {"@type": "Organization" if byline.label == "source" else "Person", "name": byline.name}


def _thing(topic: Link) -> Node:
    return {"@type": "Thing", "name": topic.title, "url": absolute(topic.address)}


def _list(cards: tuple[Card, ...]) -> Node:
    return {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": absolute(card.address)}
            for position, card in enumerate(cards, 1)
        ],
    }


def _without_empty(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [], (), False)}
