"""What Wagtail's admin finds of the newsroom; one module a concern."""

from babad.newsroom.wagtail_hooks import (
    appearance,
    documents,
    home,
    lists,
    menu,
    publishing,
    reports,
    stories,
)

__all__ = ["appearance", "documents", "home", "lists", "menu", "publishing", "reports", "stories"]
