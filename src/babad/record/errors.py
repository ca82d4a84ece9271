"""What goes wrong in the record."""


class RecordError(ValueError):
    """What was asked of the record can't be done; the message says why, and what to do."""
