"""Indonesian events."""

from babad.reading.events import EventRules

EVENTS = EventRules()
