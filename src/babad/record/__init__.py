"""Keeps what was read, and from where: sources, statements, judgements, and the record that is folded from them.

``docs/concepts/record.md`` explains it. The record knows nothing of stories as pages: a text is deposited, a text is withdrawn.
"""
