"""What people do on the desk, as the requests that their browser sends.

``follow=True`` goes on to the page that the answer leads to, which takes as long again.
"""

import json
from datetime import datetime
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.http import HttpResponse, QueryDict
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from babad.newsroom.models import Story

BODY = streamfield([("text", rich_text("<p>Hujan turun di Sagara sejak Senin pagi.</p>"))])


def desk(user: AbstractUser) -> Client:
    """Return a browser in which `user` has signed in."""
    client = Client()
    client.force_login(user)
    return client


def form_of(client: Client, address: str, form_id: str) -> QueryDict | None:
    """Return what the form at `address` would send unchanged, None if that page isn't for this account."""
    response = client.get(address)
    if response.status_code != 200:
        return None
    form = querydict_from_html(response.content.decode(), form_id=form_id)
    form._mutable = True
    return form


def typed(moment: datetime) -> str:
    """Return a moment as it is typed on the desk: in the house's zone, without naming it."""
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M")


def edit(user: AbstractUser, page: Page, *buttons: str, follow: bool = False, **changes: Any) -> HttpResponse:
    """Open the page in the editor, change fields, press a button (as ``action-publish``; none saves a draft).

    Whoever may not open the editor sends the form all the same.
    """
    client, address = desk(user), reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = form_of(client, address, "page-edit-form")
    if form is None:
        form = QueryDict(mutable=True)
        form.update({"title": page.title, "slug": page.slug})
        for formset in ("bylines", "story_topics", "comments"):
            form.update({f"{formset}-{name}": "0" for name in ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS")})
        form["rights"] = "own"
    return _send(client, address, form, buttons, changes, follow)


def begin(user: AbstractUser, section: Page, *buttons: str, kind: str = "story", **changes: Any) -> HttpResponse:
    """Open the form for a new page under `section`, fill it and press a button."""
    client, address = desk(user), reverse("wagtailadmin_pages:add", args=["newsroom", kind, section.pk])
    form = form_of(client, address, "page-edit-form")
    if form is None:
        form = QueryDict(mutable=True)
    return _send(client, address, form, buttons, {"title": "Cerita baru", "slug": "cerita-baru", **changes}, False)


def _send(
    client: Client, address: str, form: QueryDict, buttons: tuple[str, ...], changes: dict[str, Any], follow: bool
) -> Any:
    for name in [name for name in form if name.startswith("action-") or name == "workflow-action-name"]:
        del form[name]
    data = nested_form_data({"body": BODY, "outlets_cited": streamfield([])} | changes)
    for name, value in data.items():
        form[name] = value
    for button in buttons:
        form[button] = button
    return client.post(address, form, follow=follow)


def approve_in_editor(user: AbstractUser, story: Story, **changes: Any) -> HttpResponse:
    """Press Approve in the editor."""
    return edit(user, story, "action-workflow-action", **{"workflow-action-name": "approve", **changes})


def answer_from_list(user: AbstractUser, story: Story, answer: str, *, follow: bool = False) -> HttpResponse:
    """Press "approve" or "reject" beside the story in the list of the desk's first page."""
    story = Story.objects.get(pk=story.pk)
    state = story.current_workflow_task_state
    address = reverse("wagtailadmin_pages:workflow_action", args=[story.pk, answer, state.pk if state else 0])
    return desk(user).post(address, {"comment": "Tolong diperbaiki."}, follow=follow)


def autosave(user: AbstractUser, story: Story, **changes: Any) -> dict[str, Any]:
    """Save as the editor does by itself every few seconds; return its answer."""
    client, address = desk(user), reverse("wagtailadmin_pages:edit", args=[story.pk])
    form = form_of(client, address, "page-edit-form")
    assert form is not None
    for name, value in nested_form_data({"body": BODY, "outlets_cited": streamfield([])} | changes).items():
        form[name] = value
    return json.loads(client.post(address, form, headers={"accept": "application/json"}).content)


def press(user: AbstractUser, name: str, *arguments: Any, **data: Any) -> HttpResponse:
    """Send a form to one of the editor's other addresses, as ``unpublish``."""
    return desk(user).post(reverse(f"wagtailadmin_pages:{name}", args=arguments), data)


def in_bulk(user: AbstractUser, action: str, *pages: Page, follow: bool = False, **data: Any) -> HttpResponse:
    """Do something to several pages chosen from a list."""
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return desk(user).post(f"{address}?{'&'.join(f'id={page.pk}' for page in pages)}", data, follow=follow)


def by_api(user: AbstractUser, page: Page, action: str, **data: Any) -> HttpResponse:
    """Do something to a page through Wagtail's own API."""
    address = reverse("wagtailadmin_api:pages:action", args=[page.pk, action])
    return desk(user).post(address, json.dumps(data), content_type="application/json")
