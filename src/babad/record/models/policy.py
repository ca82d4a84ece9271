"""What the house decides about the record as a whole."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Policy(models.Model):
    """The house's rules for what becomes public unread. One row, made when it is first asked for."""

    stories_for_a_person = models.PositiveSmallIntegerField(
        _("stories for a page"),
        default=3,
        help_text=_("A person without public office gets a page when named in a role in this many stories."),
    )

    class Meta:
        verbose_name = _("rules of the record")
        constraints = [models.CheckConstraint(condition=Q(id=1), name="record_policy_is_one")]
