"""Who is who in English: joins, forms of address, offices and pronouns."""

from babad.reading.resolve import ResolveRules

RESOLVE = ResolveRules()
