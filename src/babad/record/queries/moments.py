"""When: what was public at a time. ``as_of`` is an aware time, or None for now."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from babad.record.errors import RecordError
from babad.record.models import FOREVER


@dataclass(frozen=True, slots=True)
class Moment:
    """A time asked about. Conditions take the prefix of the relation that leads to what they are about (``"report__"``)."""

    at: datetime | None

    def __post_init__(self) -> None:
        if self.at is not None and self.at.utcoffset() is None:
            raise RecordError(f"as_of must say its time zone: {self.at.isoformat()} does not; add an offset.")

    def public(self, prefix: str = "") -> Q:
        """Return the condition that a fact was public then."""
        if self.at is None:
            return Q(**{f"{prefix}public_until": FOREVER, f"{prefix}public_from__isnull": False})
        return Q(**{f"{prefix}public_from__lte": self.at, f"{prefix}public_until__gt": self.at})

    def in_force(self, prefix: str = "") -> Q:
        """Return the condition that a source was what readers had then."""
        if self.at is None:
            return Q(**{f"{prefix}ended_at": FOREVER})
        return Q(**{f"{prefix}published_at__lte": self.at, f"{prefix}ended_at__gt": self.at})

    def judged(self) -> Q:
        """Return the condition that a judgement was in force then."""
        if self.at is None:
            return Q(taken_back_at=None)
        return Q(made_at__lte=self.at) & (Q(taken_back_at=None) | Q(taken_back_at__gt=self.at))

    def refuse_changes(self, updated_since: datetime | None) -> None:
        """Raise RecordError if changes are asked for as of another time: a list of changes leads to what is so now."""
        if updated_since is not None and updated_since.utcoffset() is None:
            raise RecordError(
                f"updated_since must say its time zone: {updated_since.isoformat()} does not; add an offset."
            )
        if updated_since is not None and self.at is not None:
            raise RecordError("updated_since gives changes until now and goes with no as_of; leave out one of them.")
