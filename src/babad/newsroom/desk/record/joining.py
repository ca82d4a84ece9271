"""Merging two entities and splitting one: looked at before, decided as judgements, taken back as judgements."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages

from babad.newsroom.desk.record.access import Decision, attempt, decide
from babad.newsroom.desk.record.entities import BriefRow, OneEntityView, brief_row, mention_rows
from babad.newsroom.desk.record.words import ENTITY_KINDS
from babad.record import dossiers
from babad.record.dossiers import Dossier

CANDIDATES = 12
MENTIONS_A_PAGE = 100


def candidates(text: str, *, but: Dossier) -> list[BriefRow]:
    """Return the entities that a name or alias finds, without the one that is looked at."""
    if not text.strip():
        return []
    found = dossiers.search(text=text).exclude(key=but.brief.key)
    return [brief_row(one) for one in dossiers.briefs(found[:CANDIDATES])]


def _key(value: str) -> UUID | None:
    try:
        return UUID(value)
    except ValueError:
        return None


class MergeView(OneEntityView):
    """Says that this entity and another are the same, after a look at both. One stays; the other's address leads there."""

    page_title = gettext_lazy("Merge")
    template_name = "newsroom/desk/record/merge.html"

    def other(self, value: str) -> Dossier | None:
        key = _key(value)
        found = dossiers.dossier(key) if key and key != self.kwargs["key"] else None
        return found if found and not found.redacted else None

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        other = self.other(request.GET.get("with", ""))
        query = request.GET.get("q", "" if other else self.dossier.brief.name)
        return self.render_to_response(
            self.get_context_data(
                query=query,
                candidates=candidates(query, but=self.dossier) if not other else [],
                other=other,
                pair=self.pair(other) if other else (),
                objections=self.objections(other) if other else (),
            )
        )

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        other = self.other(request.POST.get("with", ""))
        if other is None:
            raise Http404
        stays = other.brief.key if request.POST.get("stays") != str(key) else key
        goes = key if stays == other.brief.key else other.brief.key
        reason = request.POST.get("reason", "").strip()
        if request.POST.get("answer") == "different":
            decision = Decision("different", key, other=other.brief.key, reason=reason)
            said = _("It is kept that these are two.")
        else:
            decision = Decision("same", goes, other=stays, reason=reason)
            said = _("Merged. You can take it apart again under “Decisions”.")
        done = attempt(request, lambda now: decide([decision], author=request.user, now=now), said)
        return redirect("record_entity", stays if done else key)

    def pair(self, other: Dossier) -> list[tuple[Dossier, BriefRow, Dossier]]:
        """Return both, each with the one that would go if it stayed; first the one that more stories name."""
        one = self.dossier
        both = [(other, brief_row(other.brief), one), (one, brief_row(one.brief), other)]
        return sorted(both, key=lambda pair: (-pair[0].tally.stories, str(pair[0].brief.key)))

    def objections(self, other: Dossier) -> list[str]:
        """Return what speaks against it: two kinds, roles side by side that nobody holds, an earlier decision."""
        one = self.dossier
        said = []
        if one.brief.kind != other.brief.kind:
            kinds = {"one": ENTITY_KINDS[one.brief.kind], "other": ENTITY_KINDS[other.brief.kind]}
            said.append(_("They are of two kinds: %(one)s and %(other)s.") % kinds)
        both = {one.brief.name, other.brief.name}
        for decided in one.different:
            if {decided.about, decided.other} == both:
                said.append(
                    _("%(who)s decided that these are two. Take that back first, under “Decisions”.")
                    % {"who": decided.author}
                )
        if one.brief.role and other.brief.role and one.brief.role != other.brief.role:
            roles = {"one": one.brief.role, "other": other.brief.role}
            said.append(_("Their roles differ: “%(one)s” and “%(other)s”.") % roles)
        return said


class NewEntityForm(forms.Form):
    """Somebody or something that the record doesn't know yet."""

    name = forms.CharField(max_length=200, required=False, label=gettext_lazy("Name"))
    kind = forms.ChoiceField(label=gettext_lazy("Kind"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = list(ENTITY_KINDS.items())


class SplitView(OneEntityView):
    """Gives some of the texts that name an entity to another, or to a new one."""

    page_title = gettext_lazy("Split")
    template_name = "newsroom/desk/record/split.html"

    def get(self, request: HttpRequest, key: UUID) -> HttpResponse:
        return self.show(request, _key(request.GET.get("to", "")))

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        known = {str(one) for one in dossiers.mentions(key).values_list("statement__fingerprint", flat=True)}
        chosen = [UUID(one) for one in request.POST.getlist("mention") if one in known]
        to = _key(request.POST.get("to", ""))
        form = NewEntityForm(request.POST)
        name = form.cleaned_data.get("name", "").strip() if form.is_valid() else ""
        if not chosen:
            messages.error(request, _("Choose the texts that mean somebody else."))
        elif to is None and not name:
            messages.error(request, _("Say who is meant in them: give a name, or choose somebody known."))
        else:
            decisions = []
            if to is None:
                to = uuid4()
                description = {"name": name, "kind": form.cleaned_data["kind"]}
                decisions.append(Decision("describe", to, value=description))
            decisions += [Decision("link", mention, other=to) for mention in chosen]
            number = len(chosen)
            said = ngettext(
                "%(number)s text given away. You can take that back under “Decisions”.",
                "%(number)s texts given away. You can take that back under “Decisions”.",
                number,
            ) % {"number": number}
            if attempt(request, lambda now: decide(decisions, author=request.user, now=now), said):
                return redirect("record_entity", to)
        return self.show(request, to, form=form, chosen=request.POST.getlist("mention"))

    def show(
        self, request: HttpRequest, to: UUID | None, *, form: forms.Form | None = None, chosen: Sequence[str] = ()
    ) -> HttpResponse:
        brief = self.dossier.brief
        query = request.GET.get("q", "")
        page = Paginator(dossiers.mentions(brief.key), MENTIONS_A_PAGE).get_page(request.GET.get("p"))
        target = dossiers.dossier(to) if to and to != brief.key else None
        return self.render_to_response(
            self.get_context_data(
                form=form or NewEntityForm(initial={"name": brief.name, "kind": brief.kind}),
                query=query,
                candidates=candidates(query, but=self.dossier),
                target=brief_row(target.brief) if target else None,
                mentions=mention_rows(dossiers.as_mentions(page)),
                chosen=set(chosen),
                page_obj=page,
                elided_page_range=page.paginator.get_elided_page_range(page.number),
            )
        )
