"""What the record's kinds, types and statuses are called on readers' pages, in the language that is active.

The keys are those of :mod:`babad.record.answers`; what has no word here (a newer record's) is shown as "event", or not at all.
"""

from django.utils.functional import Promise
from django.utils.translation import pgettext, pgettext_lazy

_TYPES: dict[str, Promise | str] = {
    "call": pgettext_lazy("event", "Telephone call"),
    "meeting": pgettext_lazy("event", "Meeting"),
    "visit": pgettext_lazy("event", "Visit"),
    "statement": pgettext_lazy("event", "Statement"),
    "threat": pgettext_lazy("event", "Threat"),
    "demand": pgettext_lazy("event", "Demand"),
    "deny": pgettext_lazy("event", "Denial"),
    "accuse": pgettext_lazy("event", "Accusation"),
    "agree": pgettext_lazy("event", "Agreement"),
    "sanction": pgettext_lazy("event", "Sanction"),
    "deploy": pgettext_lazy("event", "Deployment"),
    "withdraw": pgettext_lazy("event", "Withdrawal"),
    "attack": pgettext_lazy("event", "Attack"),
    "arrest": pgettext_lazy("event", "Arrest"),
    "trial": pgettext_lazy("event", "Trial"),
    "election": pgettext_lazy("event", "Election"),
    "appoint": pgettext_lazy("event", "Appointment"),
    "disaster": pgettext_lazy("event", "Disaster"),
    "death": pgettext_lazy("event", "Death"),
    "protest": pgettext_lazy("event", "Protest"),
    "release": pgettext_lazy("event", "Release"),
    "match": pgettext_lazy("event", "Match"),
}

# Of what simply happened nothing is said.
_STATUSES: dict[str, Promise | str] = {
    "scheduled": pgettext_lazy("event status", "Scheduled"),
    "hypothetical": pgettext_lazy("event status", "Possible"),
    "alleged": pgettext_lazy("event status", "Alleged"),
    "denied": pgettext_lazy("event status", "Denied"),
    "cancelled": pgettext_lazy("event status", "Cancelled"),
    "postponed": pgettext_lazy("event status", "Postponed"),
}

_KINDS: dict[str, Promise | str] = {
    "person": pgettext_lazy("entity kind", "Person"),
    "organisation": pgettext_lazy("entity kind", "Organisation"),
    "place": pgettext_lazy("entity kind", "Place"),
    "topic": pgettext_lazy("entity kind", "Topic"),
    "thing": pgettext_lazy("entity kind", "Thing"),
}

_LISTS_OF_KINDS: dict[str, Promise | str] = {
    "": pgettext_lazy("entity kind", "All"),
    "person": pgettext_lazy("entity kind", "People"),
    "organisation": pgettext_lazy("entity kind", "Organisations"),
    "place": pgettext_lazy("entity kind", "Places"),
    "topic": pgettext_lazy("entity kind", "Topics"),
    "thing": pgettext_lazy("entity kind", "Things"),
}

_LEGAL: dict[str, Promise | str] = {
    "alleged": pgettext_lazy("legal status", "Alleged to be involved"),
    "suspect": pgettext_lazy("legal status", "Suspect"),
    "defendant": pgettext_lazy("legal status", "Defendant"),
    "convicted": pgettext_lazy("legal status", "Convicted"),
    "cleared": pgettext_lazy("legal status", "Cleared"),
}


def event_type(name: str) -> str:
    """Return what an event of a type is called: "Pertemuan"."""
    return str(_TYPES[name]) if name in _TYPES else pgettext("event", "Event")


def event_status(name: str) -> str:
    """Return what is said of an event that didn't simply happen: "Dijadwalkan"; empty for one that did."""
    return str(_STATUSES.get(name, ""))


def entity_kind(name: str) -> str:
    """Return what an entity is: "Tokoh"."""
    return str(_KINDS.get(name, ""))


def entity_kinds(name: str) -> str:
    """Return what a list of entities of a kind is called: "Tempat"; "" is all of them."""
    return str(_LISTS_OF_KINDS[name])


def legal_status(name: str) -> str:
    """Return where somebody stands before the law: "Terdakwa"."""
    return str(_LEGAL[name])
