"""The public API under ``/api/v1/``: what is public, for machines (docs/reference/api.md).

The edge is thin: :mod:`asking` says what may be asked, :mod:`endpoints` makes one call each, :mod:`shaping` turns the answer
into one of :mod:`shapes`, :mod:`edge` speaks HTTP (methods, CORS, ETag), :mod:`problems` says what went wrong.
"""
