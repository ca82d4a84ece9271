"""What is asked once a story has been published: three questions at most, which nobody has to answer."""

from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.generic import WagtailAdminTemplateMixin

from babad.newsroom import judging
from babad.newsroom.depositing import text_for_record
from babad.newsroom.desk.findings import candidate_row
from babad.newsroom.models import Story
from babad.newsroom.times import house_zone
from babad.record.questions import Question, questions
from babad.record.understanding import understand
from babad.record.understood import Understood

ASKED = "babad_questions_asked"
REMEMBERED = 200


class QuestionsView(WagtailAdminTemplateMixin, TemplateView):
    """Asks about the story as it was just published or scheduled; with nothing to ask it leads on at once."""

    template_name = "newsroom/desk/questions.html"
    header_icon = "help"
    _show_breadcrumbs = True
    http_method_names = ("get", "post")

    @staticmethod
    def address(story_id: int, *, then: str = "") -> str:
        """Return where one is asked about a story, and led on to `then`."""
        return reverse("story_questions", args=[story_id]) + (f"?{urlencode({'next': then})}" if then else "")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.story = get_object_or_404(Story.objects.select_related("latest_revision"), pk=kwargs["page_id"])
        self.now = timezone.now()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not judging.may_judge(self.story, request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        _understood, self.questions = self._ask()
        return super().get(request, *args, **kwargs) if self.questions else self._lead_on()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        understood, asked = self._ask()
        noted = 0
        for question in asked:
            decision = judging.decision_of(question, request.POST.get(f"answer-{question.id}", ""))
            if decision and "later" not in request.POST:
                judging.decide(understood, decision, author=request.user, now=self.now)
                noted += 1
        self._remember(asked)
        if noted:
            messages.success(request, ngettext("%d answer noted.", "%d answers noted.", noted) % noted)
        return self._lead_on()

    def _ask(self) -> tuple[Understood, tuple[Question, ...]]:
        version = self.story.get_latest_revision_as_object()
        understood = understand(text_for_record(version, zone=house_zone(), published_at=self.now), now=self.now)
        asked_before = frozenset(UUID(one) for one in self.request.session.get(ASKED, ()))
        asked = questions(understood, asked_before=asked_before)
        if not judging.may_judge_everything(self.request.user):
            asked = tuple(one for one in asked if one.kind != "new_person")
        return understood, asked

    def _remember(self, asked: tuple[Question, ...]) -> None:
        """Ask nobody the same twice: what was left open stays open, in the story's panel."""
        before = self.request.session.get(ASKED, [])
        self.request.session[ASKED] = [*before, *(str(one.id) for one in asked)][-REMEMBERED:]

    def _lead_on(self) -> HttpResponse:
        return redirect(get_valid_next_url_from_request(self.request) or reverse("wagtailadmin_home"))

    def get_page_title(self) -> str:
        number = len(self.questions)
        if self.story.live and not self.story.has_unpublished_changes:
            return ngettext("Published. %d quick question", "Published. %d quick questions", number) % number
        return ngettext("Scheduled. %d quick question", "Scheduled. %d quick questions", number) % number

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.story.pk])
        way = [
            {"url": edit, "label": self.story.get_admin_display_title()},
            {"url": "", "label": self.get_page_title()},
        ]
        return [*self.breadcrumbs_items, *way]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["questions"] = [question_row(question) for question in self.questions]
        context["next"] = get_valid_next_url_from_request(self.request)
        return context


def question_row(question: Question) -> dict[str, Any]:
    """Return a question as its fieldset needs it: what is asked, the sentence, and (value, words, more words) to choose."""
    who = f"{question.name} ({question.about})" if question.about else question.name
    choices = [(str(number), one.name, one.about) for number, one in enumerate(map(candidate_row, question.choices), 1)]
    match question.kind:
        case "namesakes":
            asked = _("Which %(name)s is this?") % {"name": question.name}
            choices.append(("none", _("Somebody else of this name"), ""))
        case "speaker":
            asked = _("Who said this?")
            choices.append(("none", _("None of these"), ""))
        case _:
            asked = _("Should %(name)s have a page?") % {"name": who}
            choices = [
                ("yes", _("Yes, somebody with a public role"), ""),
                ("no", _("No, a private person"), ""),
            ]
    return {
        "name": f"answer-{question.id}",
        "asked": asked,
        "sentence": question.finding.sentence,
        "choices": choices,
    }
