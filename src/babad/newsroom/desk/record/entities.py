"""Entities on the desk: their list, one's own page, what it is called, which roles it held, whether readers see it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext_lazy, pgettext_lazy
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Locale

from babad.newsroom.addresses import address_of
from babad.newsroom.desk.record.access import JUDGE, Decision, RecordView, attempt, decide, undo
from babad.newsroom.desk.record.words import (
    ENTITY_KINDS,
    FACT_STATES,
    PAGE_STATES,
    decision_rows,
    text_links,
)
from babad.newsroom.models import Edition, WikiArticle
from babad.newsroom.operations import articles_about, begin_article
from babad.record import addresses, dossiers
from babad.record.dossiers import Brief, Dossier, Mention
from babad.record.models import Entity

PER_PAGE = 50
SHOWN = 10
"""How many mentions and decisions an entity's page shows; the rest is one click away."""


class EntityFilterForm(forms.Form):
    """What the list of entities is asked for."""

    q = forms.CharField(required=False, label=gettext_lazy("Name or alias"))
    kind = forms.ChoiceField(required=False, label=gettext_lazy("Kind"))
    state = forms.ChoiceField(required=False, label=gettext_lazy("For readers"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Any")), *ENTITY_KINDS.items()]
        self.fields["state"].choices = [("", _("Any")), *PAGE_STATES.items()]

    def wanted(self) -> dict[str, str]:
        """Return what was asked for; what can't be is as if it had not been said."""
        self.is_valid()
        data = self.cleaned_data
        return {"text": data.get("q", ""), "kind": data.get("kind", ""), "state": data.get("state", "")}


class EntitiesView(RecordView):
    """All entities, found by name or alias."""

    page_title = gettext_lazy("Entities")
    header_icon = "group"
    template_name = "newsroom/desk/record/entities.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = EntityFilterForm(self.request.GET)
        page = Paginator(dossiers.search(**form.wanted()), PER_PAGE).get_page(self.request.GET.get("p"))
        return {
            **super().get_context_data(**kwargs),
            "form": form,
            "page_obj": page,
            "elided_page_range": page.paginator.get_elided_page_range(page.number),
            "count": page.paginator.count,
            "rows": [brief_row(one) for one in dossiers.briefs(page)],
        }


@dataclass(frozen=True)
class BriefRow:
    """An entity in a list, in the reader's language."""

    brief: Brief
    kind: str
    state: str

    @property
    def address(self) -> str:
        return reverse("record_entity", args=[self.brief.key])


def brief_row(brief: Brief) -> BriefRow:
    state = "public" if brief.is_public else "hidden" if brief.decision == "hide" else "other"
    return BriefRow(brief, str(ENTITY_KINDS[brief.kind]), str(PAGE_STATES[state]))


class OneEntityView(RecordView):
    """A page about one entity."""

    header_icon = "group"

    @cached_property
    def dossier(self) -> Dossier:
        found = dossiers.dossier(self.kwargs["key"])
        if found is None or found.redacted:
            raise Http404
        return found

    @cached_property
    def entity(self) -> Entity:
        return Entity.objects.get(key=self.kwargs["key"])

    @property
    def home(self) -> str:
        return reverse("record_entity", args=[self.kwargs["key"]])

    def get_page_subtitle(self) -> str:
        return self.dossier.brief.name if self.page_title else ""

    def way_here(self) -> list[dict[str, Any]]:
        way = [
            {"url": reverse("record"), "label": _("Record")},
            {"url": reverse("record_entities"), "label": _("Entities")},
        ]
        if self.get_page_title() != self.dossier.brief.name:
            way.append({"url": self.home, "label": self.dossier.brief.name})
        return way

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return {
            **super().get_context_data(**kwargs),
            "dossier": self.dossier,
            "back": self.home,
            "row": brief_row(self.dossier.brief),
        }

    def decide_and_return(self, decisions: Sequence[Decision], said: str) -> HttpResponse:
        """Make the decisions and go back to the entity's page, which says how it went."""
        attempt(self.request, lambda now: decide(decisions, author=self.request.user, now=now), said)
        return redirect(self.home)


@dataclass(frozen=True)
class MentionRow:
    """A mention, in the reader's language, with its text."""

    mention: Mention
    state: str
    text: Any


def mention_rows(mentions: Sequence[Mention]) -> list[MentionRow]:
    links = text_links({one.sentence.origin: one.sentence.title for one in mentions})
    return [MentionRow(one, str(FACT_STATES[one.state]), links[one.sentence.origin]) for one in mentions]


@dataclass(frozen=True)
class ArticleRow:
    """The article about an entity in one edition, or the way to begin it."""

    edition: Edition
    language: str
    article: WikiArticle | None
    may_begin: bool


class EntityView(OneEntityView):
    """What is known of an entity, and what has been decided about it."""

    template_name = "newsroom/desk/record/entity.html"

    def get_page_title(self) -> str:
        return self.dossier.brief.name

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        key = self.kwargs["key"]
        mentions, history = dossiers.mentions(key), dossiers.history(key)
        everything = "all" in self.request.GET
        cut = slice(None, 500 if everything else SHOWN)
        role_links = text_links(
            {passage.origin: passage.title for role in self.dossier.roles for passage in role.passages}
        )
        return {
            **super().get_context_data(**kwargs),
            "mentions": mention_rows(dossiers.as_mentions(mentions[cut])),
            "mentions_count": mentions.count(),
            "history": decision_rows(dossiers.told(history[cut])),
            "history_count": history.count(),
            "shown": SHOWN,
            "everything": everything,
            "roles": [
                (role, [(passage, role_links[passage.origin]) for passage in role.passages])
                for role in self.dossier.roles
            ],
            "different": decision_rows(self.dossier.different),
            "articles": self.articles(),
            "live_address": self.address_for_readers(),
            "names": [
                (one.name, Locale(language_code=one.language).get_display_name() if one.language else "")
                for one in self.dossier.names
            ],
            "member_kinds": ENTITY_KINDS,
        }

    def address_for_readers(self) -> str:
        """Return where readers find it, in the language of whoever looks if there is an edition in it; empty: nowhere."""
        languages = list(Edition.objects.live().order_by("path").values_list("locale__language_code", flat=True))
        own = [language for language in languages if language == get_language()] or languages
        return address_of(self.entity, own[0]) if own and self.dossier.brief.is_public else ""

    def articles(self) -> list[ArticleRow]:
        """Return each edition with its article, in the order of the editions."""
        there: dict[int, WikiArticle] = {}
        for article in articles_about(self.entity).defer("body"):
            there.setdefault(article.locale_id, article)
        return [
            ArticleRow(
                edition=edition,
                language=edition.locale.get_display_name(),
                article=there.get(edition.locale_id),
                may_begin=may_begin_article(self.request, edition),
            )
            for edition in Edition.objects.select_related("locale").order_by("path")
        ]


def may_begin_article(request: HttpRequest, edition: Edition) -> bool:
    """Tell whether somebody may write articles: whoever may write in that edition."""
    permissions = edition.permissions_for_user(request.user)
    return request.user.is_superuser or "add" in permissions.permissions


class BeginArticleView(OneEntityView):
    """Begins the article about an entity in an edition, and goes to its editor."""

    http_method_names = ["post"]
    permission_to_send = "record.view_judgement"

    def post(self, request: HttpRequest, key: UUID, edition_id: int) -> HttpResponse:
        edition = Edition.objects.filter(pk=edition_id).first()
        if edition is None or self.dossier.merged_into:
            raise Http404
        if not may_begin_article(request, edition):
            raise PermissionDenied
        article = begin_article(self.entity, edition=edition, user=request.user)
        return redirect("wagtailadmin_pages:edit", article.pk)


# ---- What it is called -----------------------------------------------------------------------------------------------


class DescribeForm(forms.Form):
    """What an entity is called. Other names are one a line, by language."""

    name = forms.CharField(max_length=200, label=gettext_lazy("Name"))
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))
    slug = forms.CharField(
        max_length=200,
        label=gettext_lazy("Address"),
        help_text=gettext_lazy("The last part of the page’s address. The old address goes on leading here."),
    )
    wikidata = forms.RegexField(
        r"^Q[1-9]\d{0,18}$",
        required=False,
        label=gettext_lazy("Wikidata"),
        help_text=gettext_lazy("Like Q252. Empty: none."),
        error_messages={"invalid": gettext_lazy("A Wikidata id looks like Q252.")},
    )

    def __init__(self, *args: Any, dossier: Dossier, **kwargs: Any) -> None:
        brief = dossier.brief
        initial = {"name": brief.name, "kind": brief.kind, "slug": brief.slug, "wikidata": dossier.wikidata}
        self.dossier = dossier
        self.languages = {"": _("Other names")} | {
            locale.language_code: _("Other names in: %(language)s") % {"language": locale.get_display_name()}
            for locale in Locale.objects.order_by("pk")
        }
        for language in self.languages:
            names = [one.name for one in dossier.names if one.language == language and one.name != brief.name]
            initial[f"names_{language}"] = "\n".join(names)
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["kind"].choices = list(ENTITY_KINDS.items())
        for language, label in self.languages.items():
            self.fields[f"names_{language}"] = forms.CharField(
                required=False,
                label=label,
                widget=forms.Textarea(attrs={"rows": 3}),
                help_text=_("One a line. Texts that use one of them mean this entity.") if not language else "",
            )

    def clean_slug(self) -> str:
        slug: str = self.cleaned_data["slug"].strip().lower()
        if (
            not slug
            or slug.strip("-") != slug
            or not all(part.isascii() and part.isalnum() for part in slug.split("-"))
        ):
            raise forms.ValidationError(_("An address is made of small letters, digits and hyphens."))
        if not addresses.is_free(slug, entity=Entity.objects.get(key=self.dossier.brief.key)):
            raise forms.ValidationError(_("This address is taken."))
        return slug

    def value(self) -> dict[str, Any]:
        """Return what was changed, as a description keeps it; empty if nothing was."""
        data = self.cleaned_data
        fields = ["name", "kind", "slug", "wikidata"]
        value: dict[str, Any] = {field: data[field] for field in fields if field in self.changed_data}
        named = [(name, language) for language in self.languages for name in _lines(data[f"names_{language}"])]
        before = {(one.name, one.language) for one in self.dossier.names if one.name != self.dossier.brief.name}
        if set(named) != before:
            value["aliases"] = [{"name": name, "language": language} for name, language in named]
        return value


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(filter(None, (" ".join(line.split()) for line in text.splitlines()))))


class DescribeView(OneEntityView):
    page_title = gettext_lazy("Names")
    template_name = "newsroom/desk/record/form.html"

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        return self.show(DescribeForm(dossier=self.dossier))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        form = DescribeForm(request.POST, dossier=self.dossier)
        if not form.is_valid():
            return self.show(form)
        value = form.value()
        if not value:
            return redirect(self.home)
        return self.decide_and_return([Decision("describe", key, value=value)], _("It is kept what this is called."))

    def show(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, submit=_("Save")))


# ---- Roles -----------------------------------------------------------------------------------------------------------


class RoleForm(forms.Form):
    """A role that somebody has or had, as an editor knows it."""

    role = forms.CharField(max_length=200, label=gettext_lazy("Role"))
    of = forms.CharField(max_length=200, required=False, label=gettext_lazy("Of what or whom"))
    since = forms.DateField(
        required=False, label=pgettext_lazy("role", "From"), widget=forms.DateInput(attrs={"type": "date"})
    )
    until = forms.DateField(
        required=False,
        label=pgettext_lazy("role", "To"),
        help_text=gettext_lazy("Empty: still."),
        widget=forms.DateInput(attrs={"type": "date"}),
    )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("since") and cleaned.get("until") and cleaned["since"] > cleaned["until"]:
            self.add_error("until", _("A role can’t end before it begins."))
        return cleaned

    def value(self, passages: Sequence[str]) -> dict[str, Any]:
        """Return the role as a judgement keeps it."""
        data = self.cleaned_data
        value = {
            "role": data["role"].strip(),
            "of": data["of"].strip(),
            "from": data["since"].isoformat() if data["since"] else "",
            "to": data["until"].isoformat() if data["until"] else "",
            "passages": list(passages),
        }
        return {name: part for name, part in value.items() if part}


class RoleView(OneEntityView):
    """A role is stated by an editor, beside those that texts give; the passages that give it are kept with it."""

    page_title = gettext_lazy("Role")
    template_name = "newsroom/desk/record/form.html"

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        asked = {name: request.GET.get(name, "") for name in ("role", "of", "since", "until")}
        return self.show(RoleForm(initial=asked))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        form = RoleForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        passages = [
            str(passage.statement)
            for role in self.dossier.roles
            if (role.role, role.of) == (form.cleaned_data["role"].strip(), form.cleaned_data["of"].strip())
            for passage in role.passages
        ]
        return self.decide_and_return([Decision("role", key, value=form.value(passages))], _("The role is kept."))

    def show(self, form: forms.Form) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, submit=_("Save")))


# ---- Decisions about the whole ---------------------------------------------------------------------------------------


class PageDecisionView(OneEntityView):
    """Whether an entity may have a page."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        name = self.dossier.brief.name
        if "show" in request.POST:
            return self.decide_and_return([Decision("show", key)], _("“%(name)s” may have a page.") % {"name": name})
        reason = request.POST.get("reason", "").strip()
        if "hide" in request.POST and reason:
            return self.decide_and_return(
                [Decision("hide", key, reason=reason)], _("“%(name)s” is kept from readers.") % {"name": name}
            )
        messages.error(request, _("Say why it is kept from readers: whoever comes later must understand it."))
        return redirect(self.home)


class TakeBackView(RecordView):
    """Takes judgements back, all or none; the way back for every decision of the desk."""

    http_method_names = ["post"]
    permission_to_send = JUDGE

    def post(self, request: HttpRequest) -> HttpResponse:
        try:
            judgements = [UUID(one) for one in request.POST.getlist("judgement")]
        except ValueError as error:
            raise Http404 from error
        if judgements:
            said = _("Taken back.")
            attempt(request, lambda now: undo(judgements, author=request.user, now=now), said)
        return redirect(get_valid_next_url_from_request(request) or reverse("record"))
