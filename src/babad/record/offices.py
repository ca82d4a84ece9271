def is_office(role, language):
    return any(w in role.casefold() for w in ("presiden", "bupati", "menteri", "president", "mayor"))
