"""What Babad understood of a story, live beside the text, and judging it from there."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.http.request import QueryDict
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View

from babad.newsroom import judging
from babad.newsroom.depositing import text_for_record
from babad.newsroom.desk.findings import findings_context, found_row, summary
from babad.newsroom.models import Story
from babad.newsroom.times import house_zone
from babad.record import dossiers
from babad.record.errors import RecordError
from babad.record.understanding import understand
from babad.record.understood import Understood

FOUND = 8


class JudgementForm(forms.Form):
    """A judgement as the panel's buttons send it, beside the editor's own form."""

    kind = forms.ChoiceField(choices=[(kind, kind) for kind in judging.KINDS])
    target = forms.UUIDField()
    other = forms.UUIDField(required=False)
    first_day = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    last_day = forms.DateField(required=False, input_formats=["%Y-%m-%d"])
    reason = forms.CharField(required=False, max_length=500)

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        first, last = cleaned.get("first_day"), cleaned.get("last_day")
        if last and (not first or last < first):
            raise ValidationError(_("The last day is before the first."))
        if cleaned.get("kind") == "reject" and not cleaned.get("reason", "").strip():
            raise ValidationError(_("Say why."))
        return cleaned

    def decision(self) -> judging.Decision:
        first, last = self.cleaned_data["first_day"], self.cleaned_data["last_day"]
        day = "" if first is None else f"{first}/{last}" if last and last != first else f"{first}"
        return judging.Decision(
            kind=self.cleaned_data["kind"],
            target=self.cleaned_data["target"],
            other=self.cleaned_data["other"],
            date=day,
            reason=self.cleaned_data["reason"].strip(),
        )


def story_as_typed(story: Story, posted: QueryDict, *, user: Any) -> Story:
    """Return `story` as the editor's form has it, unsaved. What can't be taken (a wrong time, say) stays as it was."""
    form = story.get_edit_handler().get_form_class()(
        posted, instance=story, parent_page=story.get_parent().specific, for_user=user
    )
    form.defer_required_fields()
    form.is_valid()
    for formset in form.formsets.values():
        if formset.is_valid():
            formset.save(commit=False)
    typed: Story = form.instance
    return typed


class UnderstoodView(View):
    """Answers the editor's form with what is understood of it; stores a judgement first if one is sent along.

    JSON: ``summary`` (a sentence), ``html`` (the list), ``error`` (what is wrong with the judgement; empty).
    """

    http_method_names = ("post",)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        story = editable_story(request, page_id)
        now = timezone.now()
        # Whoever may edit the saved story may judge it: a byline that is only typed gives nobody a right.
        may_judge = judging.may_judge(story, request.user)
        typed = story_as_typed(story, request.POST, user=request.user)
        text = text_for_record(typed, zone=house_zone(), published_at=now)
        understood = understand(text, now=now)
        error = ""
        if "judgement-kind" in request.POST:
            if not may_judge:
                raise PermissionDenied
            error = self._judge(request, understood, now=now)
            understood = understand(text, now=now)
        html = render_to_string(
            "newsroom/desk/understood/findings.html",
            findings_context(understood, typed, user=request.user, may_judge=may_judge),
            request,
        )
        return JsonResponse({"summary": summary(understood), "html": html, "error": error})

    def _judge(self, request: HttpRequest, understood: Understood, *, now: datetime) -> str:
        form = JudgementForm(request.POST, prefix="judgement")
        if not form.is_valid():
            return " ".join(message for messages in form.errors.values() for message in messages)
        try:
            judging.decide(understood, form.decision(), author=request.user, now=now)
        except RecordError as error:
            return str(error)
        return ""


class EntitiesView(View):
    """Answers with those whom the record knows by a name, as buttons to choose one."""

    http_method_names = ("get",)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        editable_story(request, page_id)
        words = request.GET.get("q", "").strip()
        html = render_to_string(
            "newsroom/desk/understood/entities.html",
            {
                "found": [found_row(one) for one in dossiers.briefs(dossiers.search(text=words)[:FOUND])]
                if words
                else [],
                "words": words,
            },
            request,
        )
        return JsonResponse({"html": html})


def editable_story(request: HttpRequest, page_id: int) -> Story:
    """Return the story as it was last saved. Http404 if there is none, PermissionDenied for who may not edit it."""
    page = get_object_or_404(Story.objects.select_related("latest_revision"), pk=page_id)
    version: Story = page.get_latest_revision_as_object()
    if not version.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    return version
