"""What was redacted, by whom and why, and redacting: for administrators alone."""

from typing import Any

from django import forms
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.core.signing import Signer
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.widgets import AdminAutoHeightTextInput

from babad.newsroom import redacting
from babad.newsroom.desk.record.access import RecordView
from babad.newsroom.models import Photo, Story
from babad.newsroom.times import house_time, house_zone
from babad.record.errors import RecordError
from babad.record.masking import BLOT, letters
from babad.record.models import Redaction
from babad.record.operations.redacting import FEWEST_LETTERS, LONGEST_FORM, ask

SEE_REDACTIONS = "record.view_redaction"
REDACT = "record.add_redaction"
NEWEST = 200
STORIES_SHOWN = 50

KINDS = {
    Redaction.Kind.NAME: gettext_lazy("a name"),
    Redaction.Kind.PASSAGE: gettext_lazy("a passage"),
    Redaction.Kind.PHOTO: gettext_lazy("a photo"),
}

_signer = Signer(salt="babad.newsroom.redaction")


class RedactionForm(forms.Form):
    """What is to be removed. Of a passage its words stand in one form, line breaks and all."""

    kind = forms.ChoiceField(
        choices=list(KINDS.items()), label=gettext_lazy("What"), widget=forms.RadioSelect, initial="name"
    )
    words = forms.CharField(
        label=gettext_lazy("The words"),
        required=False,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy(
            "A name in every form, one a line; or a passage exactly as it was published. Gone from everywhere."
        ),
    )
    short_forms = forms.CharField(
        label=gettext_lazy("Short forms"),
        required=False,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy(
            "One a line. Gone only from texts that have one of the words above: a family name alone."
        ),
    )
    story = forms.IntegerField(
        label=gettext_lazy("Only in story"),
        required=False,
        min_value=1,
        help_text=gettext_lazy("Its number, as it stands in the editor’s address. Empty: everywhere."),
    )
    photo = forms.IntegerField(
        label=gettext_lazy("Photo"),
        required=False,
        min_value=1,
        help_text=gettext_lazy("Its number, as it stands in its address on the desk. Only to remove a photo."),
    )
    authors = forms.BooleanField(label=gettext_lazy("Also as the name of an author of the house"), required=False)
    allow_short = forms.BooleanField(label=gettext_lazy("Forms with fewer than four letters are meant"), required=False)
    asked_by = forms.CharField(label=gettext_lazy("Asked by"), max_length=300)
    reason = forms.CharField(
        label=gettext_lazy("Why"),
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("Only administrators see who asked, and why."),
    )

    def clean_words(self) -> str:
        return str(self.cleaned_data["words"]).strip()

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Redaction.Kind.PHOTO:
            if cleaned.get("photo") is None:
                self.add_error("photo", _("Say which photo."))
            elif not Photo.objects.filter(pk=cleaned["photo"]).exists():
                self.add_error("photo", _("There is no such photo."))
            return cleaned
        if not cleaned.get("words"):
            self.add_error("words", _("Say which words."))
        if cleaned.get("story") and not Story.objects.filter(pk=cleaned["story"]).exists():
            self.add_error("story", _("There is no such story."))
        for name, lines in (("words", self.forms()), ("short_forms", self.short())):
            for one in lines:
                if objection := self._objection(one, allow_short=bool(cleaned.get("allow_short"))):
                    self.add_error(name, objection)
        return cleaned

    def _objection(self, form: str, *, allow_short: bool) -> ValidationError | None:
        count = letters(form)
        if BLOT in form:
            return ValidationError(_("“%(form)s” was redacted already: give the words as they were.") % {"form": form})
        if count == 0 or len(form) > LONGEST_FORM:
            return ValidationError(_("“%(form)s” has no letters, or is too long.") % {"form": form[:40]})
        if count < FEWEST_LETTERS and not allow_short:
            return ValidationError(
                _("“%(form)s” is so short that it stands in other people’s names. Say below if it is meant.")
                % {"form": form}
            )
        return None

    def forms(self) -> list[str]:
        words = self.cleaned_data.get("words") or ""
        return [words] if self.cleaned_data.get("kind") == Redaction.Kind.PASSAGE else words.splitlines()

    def short(self) -> list[str]:
        return [one for one in (self.cleaned_data.get("short_forms") or "").splitlines() if one.strip()]

    def redaction(self, user: AbstractUser) -> Redaction:
        """Return the redaction, not made yet. RecordError if it can't be."""
        cleaned = self.cleaned_data
        is_photo = cleaned["kind"] == Redaction.Kind.PHOTO
        return ask(
            cleaned["kind"],
            forms=[] if is_photo else self.forms(),
            short_forms=[] if is_photo else self.short(),
            origin=f"story:{cleaned['story']}" if cleaned["story"] and not is_photo else "",
            authors=cleaned["authors"] and not is_photo,
            photo=cleaned["photo"] if is_photo else None,
            asked_by=cleaned["asked_by"],
            reason=cleaned["reason"],
            made_by=user.get_full_name() or user.get_username(),
            now=timezone.now(),
            allow_short=cleaned["allow_short"],
        )

    def seal(self) -> str:
        """Return what says that these very words were looked for."""
        return _signer.signature(repr(sorted((name, str(value)) for name, value in self.cleaned_data.items())))


class RedactionsView(RecordView):
    """What was redacted: when, what kind, who asked, why. The words themselves stand nowhere."""

    page_title = gettext_lazy("Redactions")
    header_icon = "cross"
    template_name = "newsroom/desk/record/redactions.html"
    permission_to_see = SEE_REDACTIONS
    permission_to_send = REDACT

    def way_here(self) -> list[dict[str, Any]]:
        return [{"url": reverse("record"), "label": _("Record")}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        zone = house_zone()
        rows = [
            {
                "when": house_time(one.made_at, zone),
                "what": KINDS[Redaction.Kind(one.kind)],
                "places": one.places,
                "asked_by": one.asked_by,
                "reason": one.reason,
                "made_by": one.made_by,
                "lifted": house_time(one.lifted_at, zone) if one.lifted_at else "",
            }
            for one in Redaction.objects.order_by("-made_at")[:NEWEST]
        ]
        return {**super().get_context_data(**kwargs), "rows": rows}


class RedactView(RecordView):
    """Asks what is to be removed, shows what that would hit, and removes it once that was seen."""

    page_title = gettext_lazy("Redact")
    header_icon = "cross"
    template_name = "newsroom/desk/record/redact.html"
    permission_to_see = REDACT
    permission_to_send = REDACT

    def way_here(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("record"), "label": _("Record")},
            {"url": reverse("record_redactions"), "label": _("Redactions")},
        ]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(RedactionForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = RedactionForm(request.POST)
        if not form.is_valid():
            return self.show(form)
        try:
            redaction = form.redaction(request.user)
            if "again" in request.POST or request.POST.get("seen") != form.seal():
                return self.show(form, self.seen(form, redaction))
            redacting.redact(redaction, now=timezone.now())
        except RecordError as error:
            form.add_error(None, str(error))
            return self.show(form)
        said = ngettext("Removed from %(places)s place.", "Removed from %(places)s places.", redaction.places)
        messages.success(request, said % {"places": redaction.places})
        return redirect("record_redactions")

    def seen(self, form: RedactionForm, redaction: Redaction) -> redacting.Preview | None:
        """Return what would be hit; None, with an objection in the form, if that is nothing."""
        preview = redacting.preview(redaction)
        if preview.places == 0:
            form.add_error(
                "words", _("These words stand nowhere. Give them exactly as they were published, in every form.")
            )
            return None
        return preview

    def show(self, form: RedactionForm, preview: redacting.Preview | None = None) -> HttpResponse:
        context = self.get_context_data(form=form, back=reverse("record_redactions"))
        if preview is not None:
            context |= {
                "preview": preview,
                "stories": preview.stories[:STORIES_SHOWN],
                "more": max(0, len(preview.stories) - STORIES_SHOWN),
                "seen": form.seal(),
            }
        return self.render_to_response(context)
