"""The house's rules of the record, for administrators."""

from typing import Any

from django.forms import ModelForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.log_actions import log

from babad.newsroom.desk.record.access import SET_RULES, RecordView
from babad.newsroom.tasks import reconsider_pages_of_people
from babad.record.models import Policy
from babad.record.operations import ruling


class PolicyForm(ModelForm):
    class Meta:
        model = Policy
        fields = ["stories_for_a_person"]
        labels = {"stories_for_a_person": gettext_lazy("Stories for a page")}
        help_texts = {
            "stories_for_a_person": gettext_lazy(
                "A person without public office gets a page when named in a role in this many stories. "
                "Until then only an editor gives one."
            )
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["stories_for_a_person"].min_value = 1
        self.fields["stories_for_a_person"].widget.attrs["min"] = 1

    def clean_stories_for_a_person(self) -> int:
        number: int = self.cleaned_data["stories_for_a_person"]
        if number < 1:
            self.add_error("stories_for_a_person", _("At least one story must name somebody who gets a page."))
        return number


class RulesView(RecordView):
    """Shows and changes the rules."""

    page_title = gettext_lazy("Rules of the record")
    header_icon = "cogs"
    template_name = "newsroom/desk/record/form.html"
    permission_to_see = SET_RULES
    permission_to_send = SET_RULES

    def way_here(self) -> list[dict[str, Any]]:
        return [{"url": reverse("record"), "label": _("Record")}]

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(PolicyForm(instance=ruling.policy()))

    def post(self, request: HttpRequest) -> HttpResponse:
        before = ruling.policy().stories_for_a_person
        form = PolicyForm(request.POST, instance=ruling.policy())
        if not form.is_valid():
            return self.show(form)
        number = form.cleaned_data["stories_for_a_person"]
        if number != before:
            row = ruling.set_policy(stories_for_a_person=number)
            log(row, "wagtail.edit", user=request.user, data={"stories_for_a_person": [before, number]})
            reconsider_pages_of_people.enqueue()
            messages.success(request, _("Kept. Who has a page follows in the background."))
        return redirect("record_rules")

    def show(self, form: PolicyForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, submit=_("Save"), back=reverse("record")))
