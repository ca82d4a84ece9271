"""Who is who in Indonesian: joins, forms of address, offices and pronouns."""

from babad.reading.resolve import ResolveRules

RESOLVE = ResolveRules()
