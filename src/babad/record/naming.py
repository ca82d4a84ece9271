import re, unicodedata
from uuid import UUID, uuid5

NS = UUID("2f9f6f3e-0f0b-5c9b-9d0e-1a4d6d8b7c10")


def normal(name):
    return " ".join(re.sub(r"\(.*?\)", "", unicodedata.normalize("NFKC", name)).casefold().split())


def slug_of(name):
    from django.utils.text import slugify

    return slugify(name)[:100] or "x" + uuid5(NS, name).hex[:8]


def sort_name(name):
    return normal(name)


def entity_key(kind, name):
    return uuid5(NS, f"{kind}:{normal(name)}")


def is_full_person_name(n):
    return len(n.split()) > 1


def role_groups(roles):
    g = []
    for r in roles:
        w = set(r.casefold().split())
        hit = [x for x in g if any(w & set(y.casefold().split()) for y in x)]
        g = [x for x in g if x not in hit] + [set().union({r}, *hit)]
    return g
