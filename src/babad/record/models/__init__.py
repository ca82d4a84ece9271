"""What the record stores.

Three things are given: sources, judgements and redactions; entities keep their keys and addresses for good. Everything else is
derived from these and can be made again (``babad rebuild_record``).
"""

from babad.record.models.entities import Entity, EntityAddress, EntityName, StatedRole
from babad.record.models.facts import (
    Appearance,
    Event,
    Fact,
    Figure,
    FigureAbout,
    Involvement,
    LegalStep,
    Participant,
    Quotation,
    Report,
)
from babad.record.models.judgements import GoneAddress, Judgement, Redaction
from babad.record.models.policy import Policy
from babad.record.models.sources import FOREVER, Source, Statement

__all__ = [
    "FOREVER",
    "Appearance",
    "Entity",
    "EntityAddress",
    "EntityName",
    "Event",
    "Fact",
    "Figure",
    "FigureAbout",
    "GoneAddress",
    "Involvement",
    "Judgement",
    "LegalStep",
    "Participant",
    "Policy",
    "Quotation",
    "Redaction",
    "Report",
    "Source",
    "StatedRole",
    "Statement",
]
