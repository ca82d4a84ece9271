"""Forgetting: a name, a passage or a photo that goes out of everything stored, and stays out.

What is stored is changed, not only what is shown: published texts and drafts, every revision, captions, topics, remarks,
histories, the search index, and the record (:mod:`babad.record.operations.redacting`). docs/concepts/redaction.md says what is
reached, and what isn't.
"""

import json
import logging
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from secrets import token_hex
from typing import Any

from django.apps import apps
from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.core.serializers.json import DjangoJSONEncoder
from django.db import connection, models, transaction
from django.db.models import Q, QuerySet, TextField, Value
from django.db.models.functions import Cast
from django.utils import translation
from django.utils.translation import gettext
from taggit.models import Tag
from wagtail.admin.models import FormState
from wagtail.contrib.redirects.models import Redirect
from wagtail.embeds.models import Embed
from wagtail.models import CommentReply, Page, Revision, TaskState, get_default_page_content_type
from wagtail.search import index

from babad.newsroom import photographs
from babad.newsroom.addresses import address_of
from babad.newsroom.models import Byline, Person, PersonProfile, Photo, Story, Topic
from babad.record import ledger
from babad.record.errors import RecordError
from babad.record.masking import Mask, is_blotted
from babad.record.models import Redaction
from babad.record.operations import redacting as in_record
from babad.record.redactions import candidates, forms_for, in_force, keep_gone

logger = logging.getLogger(__name__)

OTHERS = frozenset({"record", "auth", "contenttypes", "sessions", "wagtailusers"})
"""Apps whose rows are not looked into: the record looks into its own; accounts are people's own names for themselves."""

OF_AUTHORS = (Person, PersonProfile, Byline)
"""What is about authors of the house, who may be namesakes: only where a redaction says so."""

DELETED = (Redirect, Tag, Embed)
"""Rows that are nothing but words, and are deleted rather than left with blotted ones."""

LOOKS = 3
"""How often is looked again for what was written while the first look went on."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that has words to be removed, and what its fields are to be."""

    model: type[models.Model]
    pk: Any
    places: int
    values: dict[str, Any]
    page: int | None  # whose page it belongs to


@dataclass(frozen=True, slots=True)
class Preview:
    """What a redaction would change. ``left`` is how often the words stand over stories as an author's name."""

    places: int
    stories: tuple[tuple[int, str], ...]
    kinds: tuple[tuple[str, int], ...]  # (what, places), the most first
    entities: tuple[str, ...]
    also: tuple[tuple[str, int], ...]  # other ways in which the texts write the name, and in how many
    left: int = 0
    files: int = 0


# ---- Asking ----------------------------------------------------------------------------------------------------------


def preview(redaction: Redaction) -> Preview:
    """Return what a redaction would change; nothing is changed. RecordError for a photo that isn't there."""
    if redaction.kind == Redaction.Kind.PHOTO:
        photo = _photo(redaction)
        captions = list(_caption_hits(photo.pk))
        stories = {hit.page for hit in captions if hit.page}
        return Preview(
            places=1 + len(captions),
            stories=_titles(stories),
            kinds=((str(Photo._meta.verbose_name), 1),),
            entities=(),
            also=(),
            files=len(_files_of(photo)),
        )
    in_texts = in_record.look(redaction)
    where = _find(redaction, origins=in_texts.origins)
    hits = list(_hits(redaction, where))
    kinds: Counter[str] = Counter()
    for hit in hits:
        kinds[str(hit.model._meta.verbose_name)] += hit.places
    left = 0
    if not redaction.authors:
        mask = Mask(tuple(redaction.forms))
        left = sum(len(list(_hits_in(model, model._base_manager.all(), mask, ()))) for model in OF_AUTHORS)
    return Preview(
        places=sum(hit.places for hit in hits) + in_texts.places,
        stories=_titles(where.pages),
        kinds=tuple(kinds.most_common()),
        entities=in_texts.entities,
        also=in_texts.also,
        left=left,
    )


def _titles(pages: Iterable[int]) -> tuple[tuple[int, str], ...]:
    return tuple(Story.objects.filter(pk__in=set(pages)).order_by("-pk").values_list("pk", "title"))


# ---- Doing it --------------------------------------------------------------------------------------------------------


def redact(redaction: Redaction, *, now: datetime) -> Redaction:
    """Remove what a redaction names from everything, and keep the redaction. May be done again.

    One transaction; the ledger is written before it ends, files go after it. RecordError, and nothing is changed, if nothing
    is found. Looking through a large archive takes its time, and keeps nobody from writing: the database is locked only while
    what was found is changed.
    """
    if redaction.kind == Redaction.Kind.PHOTO:
        with transaction.atomic():
            _redact_photo(redaction, now=now)
        return redaction
    if redaction.origin and not _pages([redaction.origin]):
        raise RecordError(f"“{redaction.origin}” is no story of this house; say it as story:12.")
    _redact_words(redaction, now=now)
    if not redaction.places:
        raise RecordError(
            f"“{redaction.forms[0]}” stands nowhere. Give the words exactly as they were published, in every form."
        )
    return redaction


def apply_ledger(*, now: datetime, again: bool = False) -> list[Redaction]:
    """Do what the ledger says and the database doesn't know of (after a backup was restored); with `again`, all of it.

    Files of redacted photos that are there again are deleted in any case. RecordError if the ledger can't be read.
    """
    entries = ledger.entries()
    known = dict(Redaction.objects.filter(pk__in=[one.pk for one in entries]).values_list("pk", "lifted_at"))
    done = []
    for one in entries:
        if one.pk not in known or (again and not one.lifted_at):
            if one.kind != Redaction.Kind.PHOTO:
                _redact_words(one, now=now, keep=False)
            else:
                with transaction.atomic():
                    _redact_photo(one, now=now, keep=False)
            done.append(one)
        elif known[one.pk] != one.lifted_at:
            one.save()
        if one.kind == Redaction.Kind.PHOTO:
            _delete_files(one.files)
    return done


def lift(redaction: Redaction, *, by: str, now: datetime) -> None:
    """Let the words be written again from now on. What was removed stays removed."""
    if redaction.lifted_at:
        raise RecordError("This redaction was lifted already.")
    if redaction.kind == Redaction.Kind.PHOTO:
        raise RecordError("A photo's file is gone for good; upload another.")
    with transaction.atomic():
        redaction.lifted_at, redaction.lifted_by = now, by[:200]
        redaction.save(update_fields=["lifted_at", "lifted_by"])
        ledger.keep(redaction)


def _redact_words(redaction: Redaction, *, now: datetime, keep: bool = True) -> None:
    """Find the words and take them out, until none is found: somebody may write them while it is being looked."""
    _overwrite_what_is_deleted()
    for number in range(LOOKS):
        in_texts = in_record.look(redaction)
        where = _find(redaction, origins=in_texts.origins)
        if number and not where.rows and not in_texts.places:
            break
        with transaction.atomic():
            redaction.origins = sorted(
                {*redaction.origins, *in_texts.origins, *(f"story:{key}" for key in where.pages)}
            )
            hits = list(_hits(redaction, where))
            places = sum(hit.places for hit in hits) + in_record.redact_words(redaction, now=now).places
            if keep and not places:
                return
            _change(hits, now=now)
            redaction.places = redaction.places or places
            redaction.save()
            if keep:
                ledger.keep(redaction)
    _empty_the_log()


# ---- Looking through all that is stored ------------------------------------------------------------------------------


@dataclass(frozen=True)
class _Where:
    """The rows that have the words, by model, and the stories in which one of the full forms stands."""

    rows: dict[type[models.Model], set[Any]]
    pages: frozenset[int]


def _find(redaction: Redaction, *, origins: Iterable[str]) -> _Where:
    """Return where the words stand, but in the record's own rows and those of `OTHERS`."""
    mask, leave = Mask(tuple(redaction.forms)), _left(redaction)
    rows: dict[type[models.Model], set[Any]] = defaultdict(set)
    pages = set(_pages([*redaction.origins, *origins]))
    for model in _models(redaction):
        own = _rows_of(model, _pages([redaction.origin])) if redaction.origin else model._base_manager.all()
        if own is not None:
            for hit in _hits_in(model, own, mask, leave):
                rows[model].add(hit.pk)
                pages |= {hit.page} if hit.page else set()
    if redaction.short_forms:
        short = Mask(tuple(redaction.short_forms))
        for model in _models(redaction):
            if (of_pages := _rows_of(model, pages)) is not None:
                rows[model] |= {hit.pk for hit in _hits_in(model, of_pages, short, leave)}
    return _Where({model: keys for model, keys in rows.items() if keys}, frozenset(pages))


def _hits(redaction: Redaction, where: _Where) -> Iterator[Hit]:
    """Yield what the rows that were found are to be, as they are now."""
    leave = _left(redaction)
    for model, keys in where.rows.items():
        rows = model._base_manager.filter(pk__in=keys)
        in_pages: set[Any] = set()
        if redaction.short_forms and (condition := _condition(model, where.pages)) is not None:
            both = Mask((*redaction.forms, *redaction.short_forms))
            for hit in _hits_in(model, rows.filter(condition), both, leave):
                in_pages.add(hit.pk)
                yield hit
        yield from (hit for hit in _hits_in(model, rows, Mask(tuple(redaction.forms)), leave) if hit.pk not in in_pages)


def _models(redaction: Redaction) -> list[type[models.Model]]:
    return [
        model
        for model in apps.get_models()
        if model._meta.app_label not in OTHERS
        and model._meta.managed
        and not model._meta.db_table.endswith("_fts")
        and model is not FormState
        and (redaction.authors or model not in OF_AUTHORS)
    ]


def _left(redaction: Redaction) -> tuple[str, ...]:
    return () if redaction.authors else ("bylines",)


def _words_in(model: type[models.Model]) -> list[Any]:
    """Return a model's own fields that hold words."""
    return [
        one
        for one in model._meta.local_concrete_fields
        if not one.primary_key
        and not one.choices
        and not one.is_relation
        and not isinstance(one, models.FileField)
        and one.get_internal_type() in {"CharField", "TextField", "SlugField", "URLField", "EmailField", "JSONField"}
        and (model, one.name) != (Page, "url_path")  # is made of the slugs
    ]


def _is_json(one: Any) -> bool:
    return bool(one.get_internal_type() == "JSONField")


def _hits_in(model: type[models.Model], rows: QuerySet[Any], mask: Mask, leave: Iterable[str]) -> Iterator[Hit]:
    fields = _words_in(model)
    if not fields or not mask.forms:
        return
    names = [one.name for one in fields]
    raw = {f"raw_{one.name}": Cast(one.name, TextField()) for one in fields if _is_json(one)}
    found = candidates(rows, names, mask).order_by("pk").annotate(**raw)
    columns = [f"raw_{one.name}" if _is_json(one) else one.name for one in fields]
    for pk, *values in found.values_list("pk", *columns).iterator(chunk_size=200):
        changed: dict[str, Any] = {}
        places = 0
        for one, value in zip(fields, values, strict=True):
            if not value:
                continue
            if _is_json(one):
                masked, count = mask.value(json.loads(value), leave=frozenset(leave), slug=partial(_slug_in, model, pk))
            else:
                masked, count = mask.text(value)
                if count and isinstance(one, models.SlugField):
                    masked = _neutral_slug(model, pk)
            if count:
                changed[one.name] = masked
                places += count
        if changed:
            yield Hit(model, pk, places, changed, _page_of(model, pk))


def _neutral_slug(model: type[models.Model], pk: Any) -> str:
    name = "page" if issubclass(model, Page) else model._meta.model_name
    return f"{name}-{pk or token_hex(6)}"


def _slug_in(model: type[models.Model], pk: Any) -> str:
    """Return the address that a row's JSON holds: in a revision, that of the page it is of."""
    if model is Revision:
        return _neutral_slug(Page, Revision._base_manager.values_list("object_id", flat=True).get(pk=pk))
    return _neutral_slug(model, pk)


# ---- What belongs to a story -----------------------------------------------------------------------------------------


def _pages(origins: Iterable[str]) -> list[int]:
    """Return the keys of the stories among some origins."""
    keys = [int(one[6:]) for one in origins if one.startswith("story:") and one[6:].isdecimal()]
    return list(Story.objects.filter(pk__in=keys).values_list("pk", flat=True)) if keys else []


def _condition(model: type[models.Model], pages: Iterable[int]) -> Q | None:
    """Return what rows of a model belong to some pages; None if none ever do."""
    keys = list(pages)
    if issubclass(model, Page):
        return Q(pk__in=keys)
    if model is Revision:
        # Kept as text.
        return Q(base_content_type=get_default_page_content_type(), object_id__in=[str(key) for key in keys])
    if model is CommentReply:
        return Q(comment__page__in=keys)
    if model is TaskState:
        return Q(revision__in=Revision.objects.filter(_condition(Revision, keys)))
    for one in model._meta.local_concrete_fields:
        if one.is_relation and isinstance(one.related_model, type) and issubclass(one.related_model, Page):
            return Q(**{f"{one.name}__in": keys})
    return None


def _rows_of(model: type[models.Model], pages: Iterable[int]) -> QuerySet[Any] | None:
    condition = _condition(model, pages)
    return None if condition is None else model._base_manager.filter(condition)


def _page_of(model: type[models.Model], pk: Any) -> int | None:
    """Return the page that a row belongs to, if that is a story."""
    if issubclass(model, Page):
        key: Any = pk
    elif model is Revision:
        key = Revision._base_manager.filter(pk=pk, base_content_type=get_default_page_content_type()).values_list(
            "object_id", flat=True
        )
    elif model is CommentReply:
        key = CommentReply._base_manager.filter(pk=pk).values_list("comment__page", flat=True)
    elif model is TaskState:
        key = TaskState._base_manager.filter(pk=pk).values_list("revision__object_id", flat=True)
    else:
        relation = next(
            (
                one.name
                for one in model._meta.local_concrete_fields
                if one.is_relation and isinstance(one.related_model, type) and issubclass(one.related_model, Page)
            ),
            None,
        )
        if relation is None:
            return None
        key = model._base_manager.filter(pk=pk).values_list(relation, flat=True)
    if isinstance(key, QuerySet):
        key = key.first()
    if key is None or not Story.objects.filter(pk=int(key)).exists():
        return None
    return int(key)


# ---- Changing what was found -----------------------------------------------------------------------------------------


@dataclass
class _After:
    """What must be put right once the rows are changed."""

    indexed: set[tuple[type[models.Model], Any]] = field(default_factory=set)
    stories: set[int] = field(default_factory=set)


def _change(hits: Iterable[Hit], *, now: datetime) -> None:
    """Write what the rows are to be, past whatever happens when they are saved; put right what hangs on them."""
    after = _After()
    by_model: dict[type[models.Model], list[Hit]] = defaultdict(list)
    for hit in hits:
        by_model[hit.model].append(hit)
    FormState.objects.all().delete()  # what editors' windows keep for a preview; it is made anew
    for model, of_model in by_model.items():
        fields = {one.name: one for one in _words_in(model)}
        for hit in of_model:
            if model in DELETED:
                _delete_words(hit)
                continue
            if model is Topic and is_blotted(hit.values.get("name", "")):
                topic = Topic._base_manager.select_related("locale").get(pk=hit.pk)
                keep_gone([address_of(topic, topic.locale.language_code)])
                topic.delete()
                continue
            _remember_addresses(hit)
            values = {
                name: Value(value, output_field=models.JSONField(encoder=DjangoJSONEncoder))
                if _is_json(fields[name])
                else value
                for name, value in hit.values.items()
            }
            model._base_manager.filter(pk=hit.pk).update(**values)
            if model is Page and "slug" in hit.values:
                _move(hit.pk)
            after.indexed.add((model, hit.pk))
            if issubclass(model, Page):
                after.stories.add(hit.pk)
    for story in Story.objects.filter(pk__in=after.stories):
        digest = story.digest_for_readers()
        if story.reader_digest and digest != story.reader_digest:
            Story.objects.filter(pk=story.pk).update(reader_digest=digest, updated_at=now)
    _reindex(after.indexed)


def _delete_words(hit: Hit) -> None:
    for row in hit.model._base_manager.filter(pk=hit.pk):
        if isinstance(row, Redirect):
            keep_gone([row.old_path, f"{row.old_path}/"])
        row.delete()


def _remember_addresses(hit: Hit) -> None:
    """Keep, hashed, the addresses that had the words in them."""
    if "slug" not in hit.values:
        return
    if hit.model is Page:
        path = hit.model._base_manager.values_list("path", flat=True).get(pk=hit.pk)
        below = list(_pages_below(path))
        keep_gone(parts[2] for one in below if (parts := one.get_url_parts()))
    elif hit.model in (Topic, Person):
        row = hit.model._base_manager.get(pk=hit.pk)
        keep_gone(address_of(row, language) for language, _name in settings.WAGTAIL_CONTENT_LANGUAGES)


def _pages_below(path: str) -> Iterable[Page]:
    """Return the page at a place in the tree, and those below it."""
    pages: Iterable[Page] = Page.objects.filter(path__startswith=path).specific()
    return pages


def _move(key: int) -> None:
    """Set the path of a page with another slug, and of all below it."""
    page = Page.objects.get(pk=key)
    old, new = page.url_path, page.set_url_path(page.get_parent())
    Page.objects.filter(pk=page.pk).update(url_path=new)
    page._update_descendant_url_paths(old, new)


def _reindex(rows: Iterable[tuple[type[models.Model], Any]]) -> None:
    """Bring the search index to what the rows are now."""
    pages, others = set(), set()
    for model, pk in rows:
        if issubclass(model, Page):
            pages.add(pk)
        elif issubclass(model, index.Indexed):
            others.add((model, pk))
        elif model is PersonProfile:
            continue
        elif model._meta.label == "wagtailsearch.IndexEntry":
            entry = model._base_manager.filter(pk=pk).values_list("content_type", "object_id").first()
            if entry is None:  # it went with its row
                continue
            content_type, key = entry
            kind = ContentType.objects.get_for_id(content_type).model_class()
            if kind and issubclass(kind, Page):
                pages.add(int(key))
            elif kind:
                others.add((kind, key))
    for page in Page.objects.filter(pk__in=pages).specific():
        index.insert_or_update_object(page)
    for model, pk in others:
        for row in model._base_manager.filter(pk=pk):
            index.insert_or_update_object(row)


# ---- Photos ----------------------------------------------------------------------------------------------------------


def _photo(redaction: Redaction) -> Photo:
    photo = Photo.objects.filter(pk=redaction.photo).first()
    if photo is None:
        raise RecordError(f"There is no photo {redaction.photo}; its number stands in its address on the desk.")
    return photo


def _files_of(photo: Photo) -> list[list[str]]:
    """Return every file of a photo as [storage, name]."""
    files = [] if photo.missing else [["default", photo.file.name], ["originals", photo.original.name]]
    files += [["default", copy["file"]] for copy in photo.copies]
    files += [["default", row.file.name] for row in photo.renditions.all()]
    return [one for one in files if one[1]]


def _redact_photo(redaction: Redaction, *, now: datetime, keep: bool = True) -> None:
    photo = Photo.objects.filter(pk=redaction.photo).first()
    if photo is None and not keep:
        redaction.save()  # a backup from before it was there
        return
    photo = photo or _photo(redaction)
    files = _files_of(photo)
    redaction.files = [*redaction.files, *(one for one in files if one not in redaction.files)]
    captions = list(_caption_hits(photo.pk))
    redaction.origins = sorted({*redaction.origins, *(f"story:{hit.page}" for hit in captions if hit.page)})
    _change(captions, now=now)
    for row in photo.renditions.all():
        row.delete()
    with translation.override(settings.LANGUAGE_CODE):
        photo.title = gettext("Redacted photo")
    photo.description = photo.caption = photo.photographer = photo.agency = photo.distributor = photo.source_url = ""
    photo.is_archive, photo.archive_date, photo.rights, photo.rights_expire_on = False, None, "unknown", None
    photo.focal_point_x = photo.focal_point_y = photo.focal_point_width = photo.focal_point_height = None
    photo.copies, photo.copies_made_for = [], ""
    photo.tags.clear()
    photo.file.save("redacted.png", ContentFile(photographs.placeholder()), save=False)
    photo.original_name = ""
    photo.save()
    redaction.places = redaction.places or 1 + len(captions)
    redaction.save()
    if keep:
        ledger.keep(redaction)
    transaction.on_commit(partial(_delete_files, redaction.files))


def _delete_files(files: Iterable[Iterable[str]]) -> None:
    """Delete files, those that are gone already passed over. One that can't be deleted is logged, and tried again at start."""
    for storage, name in files:
        if Photo.objects.filter(Q(file=name) if storage == "default" else Q(original=name)).exists():
            continue  # the same picture was brought in again
        try:
            Photo._meta.get_field("file" if storage == "default" else "original").storage.delete(name)
        except OSError:
            logger.exception("The file of a redacted photo could not be deleted; it is tried again at the next start")


def _caption_hits(photo: int) -> Iterator[Hit]:
    """Yield the rows that have a caption of their own for a photo, without it."""
    for story in Story.objects.filter(lead_photo=photo).exclude(lead_caption=""):
        yield Hit(Story, story.pk, 1, {"lead_caption": ""}, story.pk)
    wanted = [(model, one.name) for model in apps.get_models() for one in _words_in(model) if _holds_blocks(one)]
    for model, name in [*wanted, (Revision, "content")]:
        rows = model._base_manager.annotate(raw=Cast(name, TextField())).filter(
            Q(raw__contains=f'photo": {photo}') | Q(raw__contains=f'photo\\": {photo}')
        )
        for pk, raw in rows.values_list("pk", "raw").iterator(chunk_size=200):
            value, count = _without_captions(json.loads(raw), photo)
            if count:
                yield Hit(model, pk, count, {name: value}, _page_of(model, pk))


def _holds_blocks(one: Any) -> bool:
    return hasattr(one, "stream_block")


def _without_captions(value: Any, photo: int) -> tuple[Any, int]:
    """Return a JSON value without the captions that stand beside a photo's number."""
    match value:
        case str() if value[:1] in ("[", "{"):
            try:
                inner, count = _without_captions(json.loads(value), photo)
            except ValueError:
                return value, 0
            return (json.dumps(inner), count) if count else (value, 0)
        case list():
            parts = [_without_captions(one, photo) for one in value]
            return [part for part, _ in parts], sum(count for _, count in parts)
        case dict():
            answer, total = {}, 0
            for key, one in value.items():
                answer[key], count = _without_captions(one, photo)
                total += count
            for number, caption in (("photo", "caption"), ("lead_photo", "lead_caption")):
                if answer.get(number) == photo and answer.get(caption):
                    answer[caption] = ""
                    total += 1
            return answer, total
    return value, 0


# ---- What is written later -------------------------------------------------------------------------------------------


def blot_out(instance: models.Model) -> None:
    """Take out of something about to be saved the words that may not be written any more.

    So an editor's window that was open while a name was redacted brings it back no more than an old file that is imported
    again. One query; nothing else where nothing was ever redacted.
    """
    redactions = in_force()
    if not redactions:
        return
    page = instance.pk if isinstance(instance, Page) else None
    if isinstance(instance, Revision):
        page = instance.object_id
    origin = f"story:{page}" if page else ""
    authors = Mask(forms_for([one for one in redactions if one.authors], origin))
    mask = Mask(forms_for(redactions, origin))
    model = type(instance)
    for parent in (model, *model._meta.get_parent_list()):
        for one in _words_in(parent):
            value = instance.__dict__.get(one.attname)
            if not value:
                continue
            if hasattr(one, "stream_block"):
                value = one.get_prep_value(value)
            if _is_json(one):
                masked, count = mask.value(value, leave={"bylines"}, slug=partial(_neutral_slug, Page, page))
                if authors.forms:
                    masked, more = authors.value(masked)
                    count += more
            elif isinstance(value, str):
                masked, count = mask.text(value)
                if count and isinstance(one, models.SlugField):
                    masked = _neutral_slug(parent, instance.pk)
            else:  # a key that is kept as text
                continue
            if count:
                setattr(instance, one.name, masked)


# ---- What SQLite leaves behind ---------------------------------------------------------------------------------------
# Other databases overwrite what was deleted in their own time (docs/concepts/redaction.md).


def _overwrite_what_is_deleted() -> None:
    """Have SQLite write zeros over what is deleted, where it would leave it in its file until the room is needed."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA secure_delete=ON")


def _empty_the_log() -> None:
    """Have SQLite bring its log into its file and cut it off, and its search index forget words that stand nowhere.

    The log holds what rows were before, the index marks what was deleted instead of removing it.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                if table.endswith("_fts"):
                    cursor.execute(f"INSERT INTO {table}({table}) VALUES('optimize')")
            if not connection.in_atomic_block:
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
