"""The API's page for people: made of its own schema, loading nothing from elsewhere."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
from markupsafe import Markup, escape
from ninja import NinjaAPI
from ninja.openapi.docs import DocsBase

from babad.public.addresses import absolute


class Reference(DocsBase):
    """Shows every address, its parameters and the shapes of its answers. In English, as the schema's own words are."""

    def render_page(self, request: HttpRequest, api: NinjaAPI, **kwargs: Any) -> HttpResponse:
        """Answer with the page."""
        schema = api.get_openapi_schema(path_params=kwargs)
        # django-stubs knows Django's own engine only; this one is settings.TEMPLATES' "public".
        engine: Any = engines["public"]
        html = engine.env.get_template("public/pages/api.html").render(
            schema=schema, schema_address=absolute(self.get_openapi_url(api, kwargs)), kind=kind, words=words
        )
        return HttpResponse(html, headers={"Content-Language": "en"})


def words(text: str) -> Markup:
    """Return a description with what stands between backticks as code."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(text))))  # noqa: S704 - escaped


def kind(schema: dict[str, Any]) -> Markup:
    """Return what a schema demands in few words, with links to shapes: "date or null", "list of Passage"."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Markup('<a href="#{0}">{0}</a>').format(name)
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return Markup(" or ").join(dict.fromkeys(kind(part) for part in schema[several]))
    if "enum" in schema:
        return Markup(", ").join(f"“{word}”" for word in schema["enum"])
    if "const" in schema:
        return escape("true" if schema["const"] is True else f"“{schema['const']}”")
    if schema.get("type") == "array":
        return Markup("list of {}").format(kind(schema["items"]))
    return escape(schema.get("format") or schema.get("type", "anything"))
