"""What Wagtail's admin finds of the newsroom; one module a concern."""

from babad.newsroom.wagtail_hooks import (
    appearance,
    home,
    lists,
    menu,
    publishing,
    record,
    reports,
    stories,
    understanding,
)

__all__ = ["appearance", "home", "lists", "menu", "publishing", "record", "reports", "stories", "understanding"]
