"""What machines are told about a page in JSON-LD: pure functions from a page's context to schema.org.

Properties follow schema.org's NewsArticle and what Google asks of article markup (required: none; recommended: author,
author.name, author.url, dateModified, datePublished, headline, image): developers.google.com/search/docs/appearance/
structured-data/article.
"""

import json
from collections.abc import Iterable
from typing import Any, TypeAlias

from markupsafe import Markup

from babad.public.addresses import absolute
from babad.public.contexts import (
    AgendaPage,
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
    WikiListPage,
    WikiPage,
)
from babad.public.dates import machine_date
from babad.public.record_contexts import EntityLink, EventEntry, QuoteEntry, Sentence
from babad.public.wording import event_type

Node: TypeAlias = dict[str, Any]

_TOPIC_TYPES = {"subject": "Thing", "person": "Person", "place": "Place", "organisation": "Organization"}
_ENTITY_TYPES = {"person": "Person", "place": "Place", "organisation": "Organization"}
# What may happen, is alleged or was denied is no Event to a machine. Of what happened its status says nothing more.
_EVENT_STATUSES = {
    "past": "",
    "scheduled": "https://schema.org/EventScheduled",
    "cancelled": "https://schema.org/EventCancelled",
    "postponed": "https://schema.org/EventPostponed",
}


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
        case WikiPage():
            return _wiki(page)
        case WikiListPage():
            names: Node = {
                "@type": "CollectionPage",
                "name": page.head.title or page.frame.house,
                "url": page.head.canonical,
                "inLanguage": page.frame.language,
                "mainEntity": _addresses([one.address for one in page.entities]),
            }
            return [names]
        case AgendaPage():
            planned = [entry for month in page.months for day in month.days for entry in day.events]
            return _events(planned, page.head.canonical)
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
        # A topic's page in the wiki says more of it than the list of its stories.
        "about": [_entity(one) for one in page.about] or (page.main_topic and _thing(page.main_topic)),
        "mentions": [_entity(one) for one in page.mentions]
        or [_thing(topic) for topic in page.topics if topic != page.main_topic],
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


# ---- The record ------------------------------------------------------------------------------------------------------


def _wiki(page: WikiPage) -> list[Node]:
    if page.as_of:  # what is known no more is not told to machines as if it were
        return []
    entity_id = absolute(page.front) + "#entity"
    entity: Node = {
        "@type": _ENTITY_TYPES.get(page.kind, "Thing"),
        "@id": entity_id,
        "name": page.name,
        "url": absolute(page.front),
    }
    entity |= _without_empty(
        {
            "alternateName": list(page.aliases),
            "sameAs": page.wikidata,
            "jobTitle": page.role if page.kind == "person" else "",
        }
    )
    about: Node = {
        "@type": "WebPage",
        "@id": page.head.canonical,
        "url": page.head.canonical,
        "inLanguage": page.frame.language,
        "publisher": publisher(page.frame),
        "mainEntity": entity,
    }
    events = [*page.coming, *(entry for group in page.timeline for entry in group.events)]
    quotations = [quotation(one, entity_id) for one in page.quotes if one.kind == "direct"]
    return [about, *_events(events, page.head.canonical), *quotations]


def event(entry: EventEntry, page: str) -> Node:
    """Return an Event of the page at the absolute address `page`; its date is as exact as it is known, or not there."""
    who = ", ".join(one.name for one in entry.participants)
    name = event_type(entry.type)
    node: Node = {
        "@type": "Event",
        "@id": f"{page}#{entry.anchor}",
        "name": f"{name}: {who}" if who else name,
        "description": entry.told.text,
    }
    start = machine_date(entry.when)
    several_days = start and entry.when.end and entry.when.precision == "range"
    return node | _without_empty(
        {
            "startDate": start,
            "endDate": entry.when.end.isoformat() if several_days and entry.when.end else "",
            "eventStatus": _EVENT_STATUSES[entry.status],
            "location": entry.place and _entity(entry.place),
            "attendee": [_entity(one) for one in entry.participants if one.kind in {"person", "organisation"}],
            "subjectOf": _citation(entry.told),
        }
    )


def quotation(entry: QuoteEntry, speaker_id: str) -> Node:
    """Return a Quotation, with the story that reports it as its citation."""
    node: Node = {"@type": "Quotation", "text": entry.text, "creator": {"@id": speaker_id}}
    return node | _without_empty(
        {
            "dateCreated": entry.said_on and entry.said_on.isoformat(),
            "inLanguage": entry.sources[0].language,
            "citation": _citation(entry.sources[0]),
        }
    )


def _events(entries: Iterable[EventEntry], page: str) -> list[Node]:
    return [event(entry, page) for entry in entries if entry.status in _EVENT_STATUSES and not entry.unreported]


def _citation(sentence: Sentence) -> Node:
    node: Node = {
        "@type": "NewsArticle",
        "headline": sentence.title,
        "datePublished": sentence.published.isoformat(timespec="seconds"),
    }
    return node | _without_empty({"url": sentence.address and _absolute(sentence.address)})


def _entity(one: EntityLink) -> Node:
    node: Node = {"@type": _ENTITY_TYPES.get(one.kind, "Thing"), "name": one.name}
    return node | _without_empty({"url": one.address and _absolute(one.address)})


def _absolute(address: str) -> str:
    # A source outside has an absolute address already.
    return absolute(address) if address.startswith("/") else address


# ---- Parts of several ------------------------------------------------------------------------------------------------


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
    return _addresses([card.address for card in cards])


def _addresses(addresses: list[str]) -> Node:
    return {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": absolute(address)}
            for position, address in enumerate(addresses, 1)
        ],
    }


def _without_empty(node: Node) -> Node:
    return {name: value for name, value in node.items() if value not in (None, "", [], (), False)}
