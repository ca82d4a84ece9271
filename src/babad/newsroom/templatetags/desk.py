"""What the desk's templates ask for."""

from django import template

from babad.newsroom import queries

register = template.Library()


@register.simple_tag
def house_name() -> str:
    """Return the house's name, or the product's before a newsroom is founded."""
    house = queries.house()
    return house.name if house else "Babad"
