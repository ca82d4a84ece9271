"""The page *Record*: what waits for an eye, list by list. Every line can be answered, none has to be."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any
from uuid import UUID

from django import forms
from django.db.models import CharField, Value
from django.db.models.functions import Cast, Concat
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from babad.newsroom.depositing import ORIGIN
from babad.newsroom.desk.record.access import RecordView, attempt
from babad.newsroom.desk.record.answering import answer
from babad.newsroom.desk.record.lines import LISTS, Listed, with_texts
from babad.newsroom.desk.record.words import decision_rows
from babad.newsroom.desk.record_words import REASONS
from babad.newsroom.models import Section, Story
from babad.newsroom.times import house_day, house_zone
from babad.record import dossiers, proposals
from babad.record.proposals import COUNTED, Wanted

PER_PAGE = 40


class LineFilterForm(forms.Form):
    """What a list is narrowed to."""

    q = forms.CharField(
        required=False, label=gettext_lazy("Words or a name"), widget=forms.TextInput(attrs={"type": "search"})
    )
    kind = forms.ChoiceField(required=False, label=gettext_lazy("Kind"))
    section = forms.ModelChoiceField(
        Section.objects.none(), required=False, label=gettext_lazy("Section"), empty_label=gettext_lazy("Any")
    )
    since = forms.DateField(
        required=False, label=gettext_lazy("Since"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, listed: Listed, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("", _("Any")), *listed.kinds.items()]
        self.fields["section"].queryset = Section.objects.select_related("locale").order_by("path")

    def wanted(self) -> Wanted:
        """Return what was asked for; what can't be is as if it had not been said. Days begin in the house's zone."""
        self.is_valid()
        data = self.cleaned_data
        section, since = data.get("section"), data.get("since")
        return Wanted(
            kind=data.get("kind", ""),
            text=data.get("q", ""),
            since=datetime.combine(since, time.min, house_zone()) if since else None,
            origins=Story.objects.filter(section=section)
            .annotate(name=Concat(Value(ORIGIN), Cast("pk", CharField())))
            .values("name")
            if section
            else None,
        )


@dataclass(frozen=True)
class Undo:
    """The last decision of whoever looks: in words, how many more were made with it, and what takes them back."""

    what: str
    more: int
    judgements: tuple[UUID, ...]


@dataclass(frozen=True)
class Tab:
    """A list, with how many lines there are; empty if nobody counted."""

    listed: Listed
    count: str


class RecordListView(RecordView):
    """One of the lists, and the answers to its lines."""

    page_title = gettext_lazy("Record")
    template_name = "newsroom/desk/record/record.html"

    @cached_property
    def listed(self) -> Listed:
        wanted = self.request.GET.get("list", "")
        return next((one for one in LISTS if one.name == wanted), LISTS[0])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        today = house_day(timezone.now(), house_zone())
        form = LineFilterForm(self.request.GET, listed=self.listed)
        wanted, after = form.wanted(), self.request.GET.get("after", "")
        found = self.listed.fetch(wanted, today, after, PER_PAGE)
        counts = proposals.counts(today=today, tomorrow=today + timedelta(days=1))
        query = self.request.GET.copy()
        query.pop("after", None)
        first = query.urlencode()
        query["after"] = found.next
        return {
            **super().get_context_data(**kwargs),
            "tabs": [Tab(one, _shown(one.count(counts)) if one.count else "") for one in LISTS],
            "chosen": self.listed,
            "form": form,
            "narrowed": any(form.cleaned_data.values()),
            "lines": with_texts(found.lines),
            "answered": any(line.yes or line.no for line in found.lines),
            "next": query.urlencode() if found.next else "",
            "first": first if after else "",
            "reasons": REASONS,
            "undo": self.undo(),
        }

    def undo(self) -> Undo | None:
        made = dossiers.last_decision(self.request.user.pk)
        if not made:
            return None
        (row,) = decision_rows(dossiers.told(made[:1]))
        sentence = f" – {row.decided.sentence}" if row.decided.sentence else ""
        return Undo(row.what + sentence, len(made) - 1, tuple(one.pk for one in made))

    def post(self, request: HttpRequest) -> HttpResponse:
        tokens = self.tokens(request)
        if tokens:
            number = len(tokens)
            said = ngettext("%(number)s line answered.", "%(number)s lines answered.", number) % {"number": number}
            reason = request.POST.get("own_reason", "").strip() or request.POST.get("reason", "").strip()
            attempt(request, lambda now: answer(tokens, reason=reason, author=request.user, now=now), said)
        return redirect(f"{reverse('record')}?{request.GET.urlencode()}")

    def tokens(self, request: HttpRequest) -> list[str]:
        """Return the answers that were given: that of the button that was pressed, or of all the lines that were selected."""
        if (every := request.POST.get("all")) in {"yes", "no"}:
            both = [choice.split(" ") for choice in request.POST.getlist("line")]
            return [pair[0 if every == "yes" else 1] for pair in both if len(pair) == 2]
        return [one for one in (request.POST.get("yes"), request.POST.get("no")) if one]


def _shown(count: int) -> str:
    return f"{COUNTED}+" if count >= COUNTED else str(count)
