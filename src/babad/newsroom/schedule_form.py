"""What the story's editor asks before it publishes or schedules: better refused there than announced later."""

from datetime import datetime
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _


class ChecksBeforePublishing(forms.ModelForm):
    """A page form that says at the fields what speaks against going live, when that is what its button does.

    A draft is saved whatever speaks against it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        from babad.newsroom.times import house_zone, zone_name

        for name in {"go_live_at", "expire_at"} & set(self.fields):
            self.fields[name].help_text = _("In %(zone)s.") % {"zone": zone_name(timezone.now(), house_zone())}

    def _post_clean(self) -> None:
        super()._post_clean()  # fills the instance with what was typed
        if not self._is_to_go_live():
            return
        from babad.newsroom.objections import explain, objections_to  # they ask the models, which ask this module
        from babad.newsroom.times import house_zone

        now = timezone.now()
        at: datetime | None = self.cleaned_data.get("go_live_at")
        if at and "go_live_at" in self.changed_data and at < now.replace(second=0, microsecond=0):
            self.add_error("go_live_at", self._error("go_live_past"))
        for objection in objections_to(self.instance, at=max(at or now, now), zone=house_zone()):
            # What a field says of itself (a headline that is empty, an address that is taken) is said once.
            if objection.blocks and objection.field not in self.errors:
                self.add_error(objection.field if objection.field in self.fields else None, explain(objection))

    @staticmethod
    def _error(code: str) -> str:
        from babad.newsroom.objections import Objection, explain

        return explain(Objection(code, blocks=True))

    def _is_to_go_live(self) -> bool:
        """Tell whether the button that was pressed publishes or schedules: Publish, or the last approval."""
        if self.data.get("action-publish"):
            return True
        if not self.data.get("action-workflow-action") or self.data.get("workflow-action-name") != "approve":
            return False
        state = self.instance.current_workflow_state if self.instance.pk else None
        return bool(state and state.is_at_final_task)
