def legal_steps(text, reading):
    return []
