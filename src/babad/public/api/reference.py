"""The API's page for people: made of its own schema, loading nothing from elsewhere."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template import engines
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
            schema=schema, schema_address=absolute(self.get_openapi_url(api, kwargs)), kind_of=kind_of
        )
        return HttpResponse(html, headers={"Content-Language": "en"})


def kind_of(schema: dict[str, Any]) -> str:
    """Return what a schema demands in few words: "string (date), null", "list of Passage"."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    for name in ("anyOf", "oneOf"):
        if name in schema:
            return ", ".join(dict.fromkeys(kind_of(part) for part in schema[name]))
    if "enum" in schema:
        return ", ".join(f"“{word}”" for word in schema["enum"])
    if "const" in schema:
        return str(schema["const"]).lower() if isinstance(schema["const"], bool) else f"“{schema['const']}”"
    if schema.get("type") == "array":
        return f"list of {kind_of(schema['items'])}"
    form = schema.get("format") or schema.get("pattern")
    return f"{schema.get('type', 'anything')} ({form})" if form else str(schema.get("type", "anything"))
