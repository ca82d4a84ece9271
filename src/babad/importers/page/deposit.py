"""From a page that was read to a draft story on the desk, with every part of the page in its field.

What a page says and a story has no place for is not lost: it stands, with the warnings, in the story's history
(``babad.importers.wagtail_hooks``).
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from html import escape, unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import IntegrityError, connection, transaction
from django.utils.text import slugify
from wagtail.log_actions import log
from wagtail.models import Locale, Site

from babad.importers.bodies import stream_value
from babad.importers.page.characters import clean
from babad.importers.page.fetch import is_address
from babad.importers.page.lines import key, tidy
from babad.importers.page.photo_files import PhotoTaker, key_of
from babad.importers.page.types import BadPage, Block, ImportedStory, LeftOut
from babad.importers.page.types import Byline as PageByline
from babad.importers.page.types import Photo as PagePhoto
from babad.newsroom import queries
from babad.newsroom.models import Byline, Edition, House, Person, Section, Story, StoryTopic, Topic
from babad.newsroom.objections import Objection, objections_to
from babad.newsroom.times import house_zone

IMPORTED = "newsroom.import"
"""The action under which a story's history says that it was brought in, and what of the page is not in it."""

# The first that fits: "additional reporting" is a contributor's, "laporan wartawan" a reporter's.
_LABELS = (
    (Byline.Label.CONTRIBUTOR, re.compile(r"kontribut|contribut|additional")),
    (Byline.Label.EDITOR, re.compile(r"\bedit|s?unting|redaktur")),
    (Byline.Label.REPORTER, re.compile(r"report|laporan|pewarta|wartawan|jurnalis|journalist|corr?espond|koresponden")),
    (Byline.Label.SOURCE, re.compile(r"sumber|source")),
    (
        Byline.Label.WRITER,
        re.compile(r"^(?:by|oleh)\b|n?ulis|writ|author|story|words|compiled|analysis|post|publish|^$"),
    ),
)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|igshid|mc_[ce]id", re.IGNORECASE)
_MOST_TOPICS = 8
_UNTITLED = {"id": "Tanpa judul", "en": "Untitled"}
_OWNER_UNKNOWN = {"id": "Tidak diketahui", "en": "Not known"}


@dataclass(frozen=True)
class Deposit:
    """What became of a page: its story, whether it was made now, and what an editor should know.

    `left_out` are the page's lines that stand nowhere in the story, `warnings` whole sentences; `missing_photos` counts
    placeholders and `waiting` the read-also links that point nowhere yet. Of a story that was here before nothing is known.
    """

    story: Story
    created: bool
    left_out: tuple[LeftOut, ...] = ()
    warnings: tuple[str, ...] = ()
    missing_photos: int = 0
    waiting: int = 0


@dataclass(frozen=True)
class Joined:
    """A draft whose waiting read-also links now lead to stories brought in later; or, if not `done`, could by hand."""

    story: Story
    target: Story
    done: bool


@dataclass
class _Notes:
    """What is gathered for the editor while a story is made."""

    warnings: list[str]
    left_out: list[LeftOut]
    waiting: int = field(default=0)

    def warn(self, sentence: str) -> None:
        if sentence not in self.warnings:
            self.warnings.append(sentence)

    def leave_out(self, kind: str, text: str) -> None:
        self.left_out.append(LeftOut(kind, text))

    def fitted(self, value: str, limit: int, name: str) -> str:
        """Return `value`, cut at a word if it is longer than its field; the whole of it is kept for the editor."""
        value = " ".join(value.split())
        if len(value) <= limit:
            return value
        self.warn(f"The {name} was longer than {limit} characters and was cut; the history has the whole of it.")
        self.leave_out(name, value)
        return value[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


# ---- Where it came from ----------------------------------------------------------------------------------------------


def origin_of(page: ImportedStory) -> str:
    """Return what stays the same when the page comes in again: its own address, else a fingerprint of its words.

    An address that is a site's front page is no story's own (some pages declare it so). The fingerprint is of headline,
    time of publication and outlet; a page without a headline gives its first words instead.
    """
    if page.origin.lower().startswith(("http://", "https://")):
        split = urlsplit(page.origin)
        query = urlencode([pair for pair in parse_qsl(split.query, True) if not _TRACKING.fullmatch(pair[0])])
        address = urlunsplit((split.scheme.lower(), split.netloc.lower(), split.path, query, ""))
        if (split.path.strip("/") or query) and len(address) <= 500:
            return address
    words = page.headline or next((block.text for block in page.body if block.text), "")
    outlet = page.dateline.outlet if page.dateline and page.dateline.outlet else ""
    said = json.dumps([key(words), page.published, key(outlet)], ensure_ascii=False)
    return f"page:{hashlib.sha256(said.encode()).hexdigest()[:40]}"


def _spellings(origin: str) -> list[str]:
    """Return the ways in which one address is written: with http or https, with or without the last slash."""
    if not is_address(origin):
        return [origin]
    rest = origin.partition("://")[2]
    head, mark, query = rest.partition("?")
    ends = {head, head.rstrip("/"), head.rstrip("/") + "/"}
    return [f"{scheme}://{end}{mark}{query}" for scheme in ("http", "https") for end in sorted(ends)]


def story_from(origin: str) -> Story | None:
    """Return the story that was brought in from `origin` before."""
    story: Story | None = Story.objects.filter(origin__in=_spellings(origin)).order_by("pk").first()
    return story


# ---- Making the draft ------------------------------------------------------------------------------------------------


def is_founded() -> bool:
    """Tell whether there is a newsroom to bring stories into. DatabaseError if the database does not answer."""
    if Edition._meta.db_table not in connection.introspection.table_names():
        return False
    return bool(Edition.objects.exists())


def deposit(
    page: ImportedStory,
    *,
    places: Sequence[str],
    now: datetime,
    section: str | None = None,
    language: str | None = None,
    allow_private: bool = False,
) -> Deposit:
    """Make a draft story of `page`, or find the one that was made of it before (which stays as it is).

    `places` are the files or addresses it was read from: its photos are looked for beside them. `section` is a slug,
    `language` the edition's; both otherwise come from the page. Either the whole story is made or nothing. BadPage says
    why it could not be and what to do. `allow_private` is for tests, as in `fetch`.
    """
    origin = origin_of(page)
    if known := story_from(origin):
        return Deposit(known, created=False)
    notes = _Notes(list(page.warnings), list(page.left_out))
    edition = _edition(language or page.language, notes, chosen=language is not None)
    home = _section(edition, section, page.section, notes)
    photos = PhotoTaker(places, now=now, warn=notes.warn, allow_private=allow_private)
    try:
        # Before the transaction: fetching takes long, and SQLite has one writer.
        for photo in _wanted_photos(page):
            photos.take(photo)
        with transaction.atomic():
            # Fresh, since the fetching may have taken a while, and locked, so that two imports do not take one place.
            home = Section.objects.select_for_update(of=("self",)).select_related("locale").get(pk=home.pk)
            story = _made(page, origin, home, photos, notes, now=now)
            revision = story.save_revision()
            log(
                instance=story,
                action=IMPORTED,
                revision=revision,
                content_changed=True,
                data={
                    "places": [clean(place if is_address(place) else Path(place).name) for place in places],
                    "warnings": notes.warnings,
                    "left_out": [line.as_json() for line in notes.left_out],
                },
            )
    except BaseException as error:
        photos.undo()
        # Somebody else may have brought it in meanwhile.
        if isinstance(error, IntegrityError) and (known := story_from(origin)):
            return Deposit(known, created=False)
        if isinstance(error, ValidationError):
            raise BadPage(f"it cannot be stored: {' '.join(error.messages)}") from None
        raise
    return Deposit(
        story,
        created=True,
        left_out=tuple(notes.left_out),
        warnings=tuple(notes.warnings),
        missing_photos=photos.missing,
        waiting=notes.waiting,
    )


def _made(
    page: ImportedStory, origin: str, section: Section, photos: PhotoTaker, notes: _Notes, *, now: datetime
) -> Story:
    """Make the story in the tree and return it."""
    locale = section.locale
    if not page.headline:
        notes.warn("The page has no headline: write one.")
    words = page.headline or next((block.text for block in page.body if block.text), "")[:80]
    headline = words if page.headline else f"{_UNTITLED[locale.language_code]}: {words}"
    other = Story.objects.filter(title__iexact=headline, locale=locale).first()
    if other is not None:
        notes.warn(f"Another story has the same headline (number {other.pk}): see that the two are not one.")
    story = Story(
        title=notes.fitted(headline, 255, "headline"),
        locale=locale,
        live=False,
        origin=origin,
        standfirst=notes.fitted(page.standfirst or "", 400, "standfirst"),
        first_published_at=_moment(page.published, house_zone(), notes, now=now),
    )
    _sign(story, page.bylines, notes)
    _state_rights(story, page, origin, notes)
    lead = next((photo for photo in page.photos if photo.lead), None)
    story.lead_photo = photos.take(lead) if lead else None
    story.body = _body(page, story, photos, notes)
    story.outlets_cited = _outlets(page, notes)
    story.story_topics = [
        StoryTopic(topic=topic, sort_order=order) for order, topic in enumerate(_topics(page.topics, locale, notes))
    ]
    section.add_child(instance=story)
    return story


def _edition(language: str | None, notes: _Notes, *, chosen: bool) -> Edition:
    editions: dict[str | None, Edition] = {
        edition.locale.language_code: edition for edition in Edition.objects.select_related("locale").order_by("path")
    }
    if language in editions:
        return editions[language]
    there = ", ".join(filter(None, editions))
    if language:
        help_ = "choose one of them" if chosen else "say with --language into which of them it goes"
        raise BadPage(f"it is in “{language}”, and the newsroom's editions are in: {there}; {help_}")
    first = next(iter(editions.values()))
    notes.warn(f"The page's language is not known; it was put into the first edition ({first.locale.language_code}).")
    return first


def _section(edition: Edition, wanted: str | None, named: str | None, notes: _Notes) -> Section:
    sections: list[Section] = list(Section.objects.child_of(edition).select_related("locale").order_by("path"))
    slugs = ", ".join(section.slug for section in sections)
    if not sections:
        raise BadPage(
            f"the edition “{edition.title}” ({edition.locale.language_code}) has no section; make one on the desk"
        )
    if wanted:
        for section in sections:
            if section.slug == wanted:
                return section
        raise BadPage(f"the {edition.locale.language_code} edition has no section “{wanted}”; it has: {slugs}")
    for section in sections:
        if named and (key(section.title) == key(named) or section.slug == slugify(named)):
            return section
    said = f"The page's section, “{named}”, is none of ours" if named else "The page names no section"
    notes.warn(f"{said}; it was put into “{sections[0].title}”. Move it if it belongs elsewhere.")
    if named:
        notes.leave_out("section", named)
    return sections[0]


def _moment(published: str | None, zone: ZoneInfo, notes: _Notes, *, now: datetime) -> datetime | None:
    """Return the time of publication; a time without a zone is the house's, a day without a time begins."""
    if not published:
        return None
    try:
        if len(published) == 10:
            moment = datetime.combine(date.fromisoformat(published), time(), zone)
            notes.warn("The page says only the day on which it was published: the story has 00.00 as its time.")
        else:
            moment = datetime.fromisoformat(published)
            moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    except ValueError:
        notes.warn(f"The time of publication cannot be read: “{published}”.")
        notes.leave_out("date", published)
        return None
    if moment > now:
        notes.warn(f"The time of publication, {published}, is not past yet.")
    return moment


# ---- Who wrote it, and whose it is -----------------------------------------------------------------------------------


def _sign(story: Story, names: Iterable[PageByline], notes: _Notes) -> None:
    """Put the page's names over the story, and what stands in brackets under it ("(Redaksi)") under it."""
    closing: list[str] = []
    signed: list[Byline] = []
    for one in names:
        in_brackets = not one.label and bool(one.line) and (one.line or "").lstrip().startswith(("(", "["))
        person = Person.objects.filter(name__iexact=" ".join(one.name.split())).order_by("pk").first()
        if in_brackets:
            line = " ".join((one.line or "").split())
            closing += [line] if line not in closing else []
            # "(Redaksi)" is all there is to say; "(Kabarkota.com/Ann Bell)" names a person too.
            if person is None and key(one.name) == key(line):
                continue
        signed.append(
            Byline(
                person=person,
                name="" if person else notes.fitted(one.name, 200, "byline"),
                label=_label(one, notes),
                sort_order=len(signed),
            )
        )
    story.bylines = signed
    story.closing_byline = notes.fitted(" ".join(closing), 200, "closing byline")


def _label(byline: PageByline, notes: _Notes) -> Byline.Label:
    """Return the house's label for the page's; where it has none ("Fotografer"), contributor, and the editor is told."""
    said = (byline.label or "").strip().casefold()
    for label, pattern in _LABELS:
        if pattern.search(said):
            return label
    notes.warn(f"{byline.name} is “{byline.label}” on the page, for which we have no label: signed as contributor.")
    return Byline.Label.CONTRIBUTOR


def _state_rights(story: Story, page: ImportedStory, origin: str, notes: _Notes) -> None:
    """Fill in dateline and rights. Only what is the house's own may go in full into feeds: in doubt it is not."""
    dateline = page.dateline
    story.dateline_outlet = notes.fitted((dateline and dateline.outlet) or "", 100, "dateline's outlet")
    story.dateline_place = notes.fitted((dateline and dateline.place) or "", 100, "dateline's place")
    house = House.objects.filter(site__is_default_site=True).first()
    host = _host(origin)
    if host in _own_hosts() or (house and house.outlet and key(house.outlet) == key(story.dateline_outlet)):
        return
    story.rights = Story.Rights.LICENSED
    story.agency = story.dateline_outlet or host
    if story.agency:
        notes.warn(f"The text was {story.agency}'s: make sure that you may use it, and say so under Rights.")
    else:
        story.agency = _OWNER_UNKNOWN[story.locale.language_code]
        notes.warn("The page does not say whose text it is: say it under Rights.")


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.") if is_address(address) else ""


def _own_hosts() -> set[str]:
    return {host.removeprefix("www.") for host in Site.objects.values_list("hostname", flat=True)}


# ---- The body --------------------------------------------------------------------------------------------------------


def _wanted_photos(page: ImportedStory) -> Iterator[PagePhoto]:
    """Yield the story's photos, the lead first, then those of the body in its order."""
    yield from (photo for photo in page.photos if photo.lead)
    yield from (_photo_of(block.fields, page) for block in page.body if block.type == "photo")


def _photo_of(fields: Mapping[str, Any], page: ImportedStory) -> PagePhoto:
    """Return the photo that a block of the body names, with all that the page says of it."""
    named = PagePhoto(fields.get("file"), fields.get("caption"), fields.get("credit"), fields.get("url"))
    return next((photo for photo in page.photos if key_of(photo) == key_of(named)), named)


def _body(page: ImportedStory, story: Story, photos: PhotoTaker, notes: _Notes) -> list[dict[str, Any]]:
    blocks = [prepared for block in _without_dateline(page, notes) if (prepared := _prepared(block, notes))]
    shown = {key_of(_photo_of(block.fields, page)) for block in page.body if block.type == "photo"}
    for photo in page.photos:
        if not photo.lead and key_of(photo) not in shown:
            notes.warn("A photo of the page stands nowhere in its text: it was put at the end.")
            blocks.append({"type": "photo", **photo.as_json()})

    def target(link: Mapping[str, Any]) -> int | None:
        found = _target(link, story)
        notes.waiting += found is None and not link["url"]
        return found

    return stream_value(blocks, photo=lambda fields: photos.take(_photo_of(fields, page)).pk, story=target)


def _prepared(block: Block, notes: _Notes) -> dict[str, Any] | None:
    """Return a block of the page as ``stream_value`` takes it, within the lengths of the desk's fields."""
    fields: dict[str, Any] = dict(block.fields)
    match block.type:
        case "text":
            fields["text"] = fields.get("html") or escape(block.text, quote=False).replace("\n", "<br>")
            if not fields["text"].strip():
                return None
        case "heading" if len(block.text) > 200:
            return {"type": "text", "text": f"<b>{escape(block.text, quote=False)}</b>"}
        case "list":
            fields["items"] = [escape(item, quote=False) for item in fields["items"]]
        case "quote":
            fields["speaker"] = notes.fitted(fields.get("speaker") or "", 200, "speaker")
            if not fields["speaker"]:
                notes.warn("A quote does not say who speaks: name the speaker.")
        case "read_also":
            fields["title"] = notes.fitted(fields.get("title") or "", 300, "title of a read-also link")
            url = fields.get("url") or ""
            fields["url"] = url if _is_web_address(url) else ""
            if url and not fields["url"]:
                notes.leave_out("address of a read-also link", url)
            if not (fields["title"] or fields["url"]):
                return None
            fields["title"] = fields["title"] or fields["url"][:300]
        case "embed":
            words = " ".join(str(fields.get("title") or fields.get("text") or "").split())
            if not _is_web_address(fields.get("url") or ""):
                notes.warn("A post or video of the page has no address and was left out; its words are in the history.")
                notes.leave_out("embed", " ".join(filter(None, [words, str(fields.get("url") or "")])) or "embed")
                return None
            fields["title"] = notes.fitted(words or fields["url"], 300, "title of a post or video")
    return {**fields, "type": block.type}


def _without_dateline(page: ImportedStory, notes: _Notes) -> Iterator[Block]:
    """Yield the body's blocks, the first paragraph without the dateline, which has fields of its own."""
    line = page.dateline.text if page.dateline else ""
    for block in page.body:
        if line and block.type == "text":
            if block.text.startswith(line):
                fields = {"text": block.text[len(line) :].lstrip()}
                if (html := block.fields.get("html")) and (rest := without_beginning(str(html), line)) is not None:
                    fields["html"] = rest
                yield Block("text", fields)
            else:
                yield block
                notes.warn("The dateline stands in the first paragraph too: take it out there.")
            line = ""
        else:
            yield block


def without_beginning(html: str, beginning: str) -> str | None:
    """Return the rich text `html` without the words `beginning` that it starts with; tags that go on behind them stay.

    White space is not compared. None if it starts with other words.
    """
    wanted = "".join(beginning.split())
    rest, kept = html, ""
    while wanted:
        piece = re.match(r"<[^>]*>|&[#\w]+;|.", rest, re.DOTALL)
        if piece is None:
            return None
        rest = rest[piece.end() :]
        if piece[0].startswith("<"):
            kept += piece[0]
        elif shown := tidy(unescape(piece[0])):
            if not wanted.startswith(shown):
                return None
            wanted = wanted[len(shown) :]
    # What was opened and closed within those words goes with them: "<b>JAKARTA</b> - Hujan" leaves "Hujan".
    text, before = kept + rest, ""
    while text != before:
        before = text
        text = re.sub(r"<(\w+)[^>]*>\s*</\1>", "", re.sub(r"^((?:<(?!br)[^>]*>)*)(?:\s|<br ?/?>)+", r"\1", text))
    return text.strip()


def _is_web_address(url: str) -> bool:
    try:
        URLValidator(schemes=["http", "https"])(url)
    except ValidationError:
        return False
    return True


# ---- What it points to -----------------------------------------------------------------------------------------------


def _target(link: Mapping[str, Any], story: Story) -> int | None:
    """Return the story of ours that a read-also link leads to: by its address, else by its headline."""
    if link["url"] and (found := _story_at(link["url"])):
        return found
    same = list(Story.objects.filter(title__iexact=link["title"], locale=story.locale).values_list("pk", flat=True)[:2])
    return same[0] if len(same) == 1 else None


def _story_at(address: str) -> int | None:
    """Return the key of our story at `address`: where it came from, or where it stands on our own site."""
    if known := story_from(origin_of(ImportedStory(origin=address, headline=None))):
        return int(known.pk)
    if _host(address) not in _own_hosts():
        return None
    path = unquote(urlsplit(address).path).rstrip("/")
    same = list(Story.objects.filter(slug=path.rpartition("/")[2])[:20])
    for story in same:
        if (parts := story.get_url_parts()) and unquote(parts[2]).rstrip("/") == path:
            return int(story.pk)
    return int(same[0].pk) if len(same) == 1 else None


def _outlets(page: ImportedStory, notes: _Notes) -> list[tuple[str, dict[str, Any]]]:
    found: list[tuple[str, dict[str, Any]]] = []
    for cited in page.outlets_cited:
        if len(found) == 20:
            notes.warn("The page cites more than 20 outlets: the rest are in the history.")
            notes.leave_out("cited outlet", " ".join(filter(None, [cited.outlet, cited.date, cited.url])))
            continue
        try:
            day = date.fromisoformat(cited.date) if cited.date else None
        except ValueError:
            day = None
            notes.leave_out("day of a cited outlet", f"{cited.outlet}: {cited.date}")
        url = cited.url if cited.url and _is_web_address(cited.url) else ""
        found.append(("outlet", {"outlet": notes.fitted(cited.outlet, 200, "cited outlet"), "date": day, "url": url}))
    return found


def _topics(names: Iterable[str], locale: Locale, notes: _Notes) -> list[Topic]:
    """Return the topics with these names, the main one first; those that the edition does not have yet are made.

    A page's tags beyond the first eight say little of the story; they are for the editor to add.
    """
    found: dict[int, Topic] = {}
    for name in (notes.fitted(name, 200, "topic") for name in names if key(name)):
        mine = Topic.objects.filter(locale=locale)
        slug = slugify(name)[:200].strip("-") or f"topic-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
        topic = mine.filter(name__iexact=name).order_by("pk").first() or mine.filter(slug=slug).first()
        if topic is not None and topic.pk in found:
            continue
        if len(found) == _MOST_TOPICS:
            notes.warn(f"The page names more than {_MOST_TOPICS} topics: the rest are in the history.")
            notes.leave_out("topic", name)
            continue
        topic = topic or Topic.objects.create(locale=locale, name=name, slug=slug)
        found[topic.pk] = topic
    return list(found.values())


# ---- Afterwards ------------------------------------------------------------------------------------------------------


def join_waiting(stories: Sequence[Story]) -> list[Joined]:
    """Join read-also links that waited for these stories, by headline, and return what was joined and what could be.

    Only drafts are changed that were brought in as well and that nobody has touched since; all others are an editor's.
    """
    arrived = {(story.locale_id, key(story.title)): story for story in stories}
    waiting: defaultdict[int, dict[str, Story]] = defaultdict(dict)
    if arrived:
        for link in queries.waiting_read_alsos():
            target = arrived.get((link.story.locale_id, key(link.title)))
            if target is not None and target.pk != link.story.pk:
                waiting[link.story.pk][link.block_id] = target
    joined: list[Joined] = []
    for story_id, targets in waiting.items():
        with transaction.atomic():
            story = Story.objects.select_for_update(of=("self",)).get(pk=story_id)
            done = _is_untouched(story)
            if done:
                _point(story, targets)
        joined += [Joined(story, target, done) for target in targets.values()]
    return joined


def _is_untouched(story: Story) -> bool:
    """Tell whether a story is a draft that was brought in and that nobody has edited, locked, handed on or scheduled."""
    return bool(
        story.origin
        and not story.live
        and not story.locked
        and not story.current_workflow_state
        and not story.revisions.exclude(user=None, approved_go_live_at=None).exists()
    )


def _point(story: Story, targets: Mapping[str, Story]) -> None:
    """Make a new version of `story` in which the read-also blocks with these keys lead to these stories."""
    draft = story.get_latest_revision_as_object()
    blocks: list[dict[str, Any]] = []
    for block in draft.body.raw_data:
        if (target := targets.get(block.get("id", ""))) is not None:
            block = {**block, "value": {"story": target.pk, "url": "", "title": ""}}
        blocks.append(dict(block))
    draft.body = blocks
    draft.save_revision(log_action=True)


def publish(story: Story, *, now: datetime, as_read: bool = False) -> list[Objection]:
    """Publish the story's latest version, unless something forbids it; return what does.

    With `as_read` it goes as an editor who has read it would let it go: a lead photo whose file isn't there steps back into
    the body, where readers don't see it and the desk still lists it as missing.
    """
    revision = story.get_latest_revision()
    latest = revision.as_object()
    if as_read and latest.lead_photo and latest.lead_photo.missing:
        photo = {"photo": latest.lead_photo_id, "caption": latest.lead_caption}
        latest.body = [{"type": "photo", "value": photo}, *latest.body.raw_data]
        latest.lead_photo, latest.lead_caption = None, ""
        revision = latest.save_revision()
    against = [one for one in objections_to(revision.as_object(), at=now, zone=house_zone()) if one.blocks]
    if not against:
        with transaction.atomic():
            revision.publish()
        story.refresh_from_db()
    return against
