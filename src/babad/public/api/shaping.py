"""From the record's answers to the API's shapes. Pure: whatever must be asked for has been."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

from django.conf import settings

from babad.newsroom.plain_text import plain_text
from babad.public import contexts
from babad.public.addresses import absolute, sentence_anchor, wiki_address
from babad.public.api import shapes
from babad.public.api.stories import Told, words_of
from babad.public.feeds import absolute_links, travelling_pictures
from babad.public.gathering.origins import story_key
from babad.record import answers


def passages_of(line: Any) -> Iterable[answers.Passage]:
    """Return every passage of an answer: its origins are to be looked up before it can be shaped."""
    match line:
        case answers.EventLine():
            yield from line.passages
            yield from (one.passage for one in line.dates)
            yield from (one.passage for one in line.figures)
        case answers.QuoteLine():
            yield from line.passages
        case answers.FigureLine():
            yield line.passage
        case answers.EntityCard():
            for role in line.roles:
                yield from role.passages
            for step in line.legal:
                yield step.passage


@dataclass(frozen=True, slots=True)
class Shaping:
    """Shapes one answer: in the house's zone, with the addresses (by origin) of the stories that readers have."""

    zone: ZoneInfo
    addresses: Mapping[str, str]

    def time(self, moment: datetime) -> datetime:
        return moment.astimezone(self.zone)

    def maybe(self, moment: datetime | None) -> datetime | None:
        return moment and self.time(moment)

    # ---- Pieces ------------------------------------------------------------------------------------------------------

    def passage(self, passage: answers.Passage) -> shapes.Passage:
        address = self.addresses.get(passage.origin)
        return shapes.Passage(
            text=passage.text,
            story=story_key(passage.origin) if address else None,
            url=f"{address}#{sentence_anchor(passage.statement)}" if address else outside(passage.origin),
            published=self.time(passage.published),
            title=passage.title,
            source=passage.source,
            block=passage.block,
            start=passage.start,
            end=passage.end,
            prefix=passage.prefix,
            suffix=passage.suffix,
        )

    def passages(self, several: Iterable[answers.Passage]) -> list[shapes.Passage]:
        return [self.passage(one) for one in several]

    def named(self, one: answers.Named) -> shapes.Named:
        return shapes.Named(slug=one.slug, name=one.name, role=one.role or None, kind=one.kind or None, id=one.id)

    # ---- Items -------------------------------------------------------------------------------------------------------

    def event(self, line: answers.EventLine) -> shapes.Event | shapes.Tombstone:
        if line.gone:
            return self._tombstone(line.id, line.changed, line.merged_into)
        return shapes.Event(
            id=line.id,
            type=line.type,
            date=line.date or None,
            date_precision=line.precision,
            start=line.start,
            end=line.end,
            status=line.status,
            place=self.named(line.place) if line.place else None,
            participants=[self.named(one) for one in line.participants],
            passages=self.passages(line.passages),
            dates=[
                shapes.ReportedDate(date=one.date, newest=one.newest, passages=[self.passage(one.passage)])
                for one in line.dates
            ],
            figures=[self.figure(one) for one in line.figures],
            changed=self.maybe(line.changed),
            merged_into=line.merged_into,
        )

    def figure(self, line: answers.FigureLine) -> shapes.Figure:
        return shapes.Figure(
            id=line.id,
            text=line.text,
            low=line.low,
            high=line.high,
            unit=line.unit,
            newest=line.newest,
            event=line.event,
            about=[self.named(one) for one in line.about],
            passages=[self.passage(line.passage)],
        )

    def quotation(self, line: answers.QuoteLine) -> shapes.Quotation | shapes.Tombstone:
        if line.gone:
            return self._tombstone(line.id, line.changed)
        return shapes.Quotation(
            id=line.id,
            text=line.text,
            kind=line.kind,
            cue=line.cue or None,
            via=line.via or None,
            said_on=line.said_on,
            speaker=self.named(line.speaker) if line.speaker else None,
            passages=self.passages(line.passages),
            changed=self.maybe(line.changed),
        )

    def entity_row(self, row: answers.EntityRow) -> shapes.EntityRow | shapes.Tombstone:
        if row.gone or row.merged_into:
            return self._tombstone(row.id, row.changed, row.merged_into)
        return shapes.EntityRow(
            id=row.id,
            slug=row.slug,
            kind=row.kind,
            name=row.name,
            role=row.role or None,
            url=_page(row.slug),
            changed=self.time(row.changed),
        )

    def entity(self, card: answers.EntityCard) -> shapes.Entity:
        return shapes.Entity(
            id=card.id,
            slug=card.slug,
            kind=card.kind,
            name=card.name,
            aliases=list(card.aliases),
            wikidata=card.wikidata or None,
            role=card.role or None,
            roles=[
                shapes.Role(
                    role=one.role,
                    of=one.of or None,
                    first=one.first,
                    last=one.last,
                    judged=one.judged,
                    passages=self.passages(one.passages),
                )
                for one in card.roles
            ],
            legal=[
                shapes.LegalStep(status=one.status, day=one.day, passages=[self.passage(one.passage)])
                for one in card.legal
            ],
            first_day=card.first_day,
            last_day=card.last_day,
            stories=card.stories,
            url=_page(card.slug),
            changed=self.maybe(card.changed),
            merged_into=card.merged_into,
        )

    def source(self, view: answers.SourceView) -> shapes.Source:
        address = self.addresses.get(view.origin)
        return shapes.Source(
            id=view.id,
            story=story_key(view.origin) if address else None,
            origin=view.origin,
            url=address or outside(view.origin),
            version=view.version,
            language=view.language,
            title=view.title,
            published=self.time(view.published),
            ended=self.maybe(view.ended),
            ending=view.ending or None,
            why=view.why or None,
            owned=view.owned,
            blocks=[shapes.Block(id=key, text=words) for key, words in view.blocks],
        )

    def version(self, view: answers.SourceView) -> shapes.Version:
        return shapes.Version(
            source=view.id,
            version=view.version,
            published=self.time(view.published),
            ended=self.maybe(view.ended),
            ending=view.ending or None,
            why=view.why or None,
        )

    # ---- Stories -----------------------------------------------------------------------------------------------------

    def story(self, told: Told) -> shapes.Story:
        """Shape a story: with its page of now, or with the words of the version asked about and what else is known now."""
        page, then = told.page, told.then
        owned = then.owned if then else page is not None and page.rights == "own"
        first = told.versions[-1].published if told.versions else None
        if then is not None:
            headline, standfirst, words = words_of(then)
            body: list[Any] = [_text_block(text) for text in words]
            photos: list[shapes.Photo] = []
            language = then.language
            published = page.published if page and page.published else first or then.published
            updated = then.published if then.version > 1 and then.published > published else None
        else:
            assert page is not None
            assert page.published is not None
            headline, standfirst, language = page.headline, page.standfirst, page.frame.language
            body = [shaped for block in page.body if (shaped := _block(block, page.head.canonical))]
            photos = [_photo(picture) for picture in travelling_pictures(page)]
            published, updated = page.published, page.updated
        rights = page.rights if page else "own" if owned else "licensed"
        return shapes.Story(
            id=told.key,
            url=page.head.canonical if page else None,
            headline=headline,
            standfirst=(standfirst or None) if owned else None,
            kicker=(page.kicker or None) if page else None,
            language=language,
            section=_section(page.section) if page else None,
            rights=rights,
            agency=(page.agency or None) if page else None,
            advertorial=page.advertorial if page else False,
            published=self.time(published),
            updated=self.maybe(updated),
            changed=self.time(told.changed),
            bylines=[_byline(one) for one in page.bylines] if page else [],
            topics=[shapes.Topic(name=one.title, url=absolute(one.address)) for one in page.topics] if page else [],
            about=[self.named(one) for one in told.named.about],
            mentions=[self.named(one) for one in told.named.mentions],
            photos=photos,
            body=body if owned else None,
            versions=[self.version(one) for one in told.versions],
        )

    def story_tombstone(self, key: int, changed: datetime) -> shapes.StoryTombstone:
        return shapes.StoryTombstone(id=key, gone=True, changed=self.time(changed))

    def _tombstone(self, key: Any, changed: datetime | None, merged_into: Any = None) -> shapes.Tombstone:
        return shapes.Tombstone(id=key, gone=True, merged_into=merged_into, changed=self.maybe(changed))


def outside(origin: str) -> str | None:
    """Return the address of an outside text, which is its origin; None of a story."""
    return origin if origin.startswith(("https://", "http://")) else None


def _page(slug: str) -> str:
    return absolute(wiki_address(settings.LANGUAGE_CODE, slug))


def _section(link: contexts.Link) -> shapes.Section | None:
    return shapes.Section(name=link.title, url=absolute(link.address)) if link.address else None


def _byline(byline: contexts.Byline) -> shapes.Byline:
    return shapes.Byline(name=byline.name, role=byline.label, url=absolute(byline.address) if byline.address else None)


def _photo(picture: contexts.Picture) -> shapes.Photo:
    return shapes.Photo(
        url=absolute(picture.large),
        width=picture.large_width,
        height=picture.large_height,
        alt=picture.alt,
        caption=picture.caption,
        credit=picture.credit,
        rights=picture.rights,
        archive_date=picture.archive_date,
    )


def _text_block(words: str) -> shapes.TextBlock:
    html = "".join(f"<p>{escape(line)}</p>" for line in words.split("\n"))
    return shapes.TextBlock(type="text", html=html, text=words)


def _block(block: contexts.Block, base: str) -> shapes.BodyBlock | None:
    """Return a block as it goes out, its links absolute; None if nothing of it may."""
    match block:
        case contexts.TextBlock():
            html = absolute_links(block.html, base)
            return shapes.TextBlock(type="text", html=html, text=plain_text(html).text)
        case contexts.HeadingBlock():
            return shapes.HeadingBlock(type="heading", text=block.text)
        case contexts.PhotoBlock() | contexts.GalleryBlock():
            pictures = (block.picture,) if isinstance(block, contexts.PhotoBlock) else block.pictures
            photos = [_photo(picture) for picture in pictures if picture.may_travel]
            return shapes.PhotoBlock(type="photo", photos=photos) if photos else None
        case contexts.ReadAlsoBlock():
            return shapes.ReadAlsoBlock(type="read_also", title=block.title, url=urljoin(base, block.address))
        case contexts.QuoteBlock():
            return shapes.QuoteBlock(
                type="quote",
                text=block.text,
                speaker=block.speaker,
                role=block.role or None,
                source=block.source or None,
            )
        case contexts.EmbedBlock():
            return shapes.EmbedBlock(
                type="embed", title=block.title, url=block.address, provider=block.provider or None
            )
        case contexts.ListBlock():
            items = [absolute_links(item, base) for item in block.items]
            return shapes.ListBlock(type="list", ordered=block.ordered, items=items)
        case contexts.TableBlock():
            rows = [list(row) for row in block.rows]
            return shapes.TableBlock(type="table", caption=block.caption or None, head=list(block.head), rows=rows)
