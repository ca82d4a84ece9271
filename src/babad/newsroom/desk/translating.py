"""Translating a story: its draft in another edition, with everything that does not depend on the language."""

from typing import Any

from django import forms
from django.contrib.auth.base_user import AbstractBaseUser
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page

from babad.newsroom import queries
from babad.newsroom.models import Section, Story, StoryTopic


@transaction.atomic
def translate_story(story: Story, *, to: Section, user: AbstractBaseUser) -> Story:
    """Make the draft of `story`'s translation in the section `to`, as its latest revision stands, and return it.

    Topics become their translations, and those that have none are left out. A read-also to a story that has no
    translation keeps its headline and waits for a target.
    """
    source = story.get_latest_revision_as_object()
    draft: Story = source.copy(
        to=to,
        update_attrs={
            "locale": to.locale,
            "slug": find_available_slug(to, source.slug),
            "go_live_at": None,
            "expire_at": None,
        },
        copy_revisions=False,
        keep_live=False,
        reset_translation_key=False,
        user=user,
        log_action="wagtail.copy_for_translation",
    )
    draft = Story.objects.get(pk=draft.pk)
    translated = {
        topic.translation_key: topic
        for topic in queries.translations_of([link.topic for link in source.story_topics.all()], to.locale)
    }
    topics = [translated.get(link.topic.translation_key) for link in source.story_topics.order_by("sort_order")]
    draft.story_topics = [StoryTopic(topic=topic, sort_order=order) for order, topic in enumerate(filter(None, topics))]
    draft.body = [_translated_block(block, to.locale) for block in draft.body.raw_data]
    draft.save()
    draft.save_revision(user=user, changed=False)
    return draft


def _translated_block(block: dict[str, Any], locale: Locale) -> dict[str, Any]:
    if block["type"] != "read_also" or not block["value"].get("story"):
        return dict(block)
    target = Story.objects.filter(pk=block["value"]["story"]).first()
    translation = target.get_translation_or_none(locale) if target else None
    value = {
        "story": translation.pk if translation else None,
        "url": "",
        "title": "" if translation else (block["value"].get("title") or (target.title if target else "")),
    }
    return {**block, "value": value}


class TranslateStoryForm(forms.Form):
    """Where the translation goes: a section of an edition that does not have this story yet."""

    section = forms.ModelChoiceField(Section.objects.none(), label=_("Section"), empty_label=None)

    def __init__(self, *args: Any, story: Story, user: AbstractBaseUser, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        has = set(story.get_translations(inclusive=True).values_list("locale_id", flat=True))
        editions = [one for one in queries.sections_to_write_in(user) if one.edition.locale_id not in has]
        field = self.fields["section"]
        field.queryset = Section.objects.filter(pk__in=[section.pk for one in editions for section in one.sections])
        choices = [
            (one.edition.locale.get_display_name(), [(section.pk, section.title) for section in one.sections])
            for one in editions
        ]
        field.choices = choices
        own = Section.objects.filter(translation_key=story.section.translation_key, pk__in=field.queryset).first()
        field.initial = own.pk if own else None
        self.possible = bool(choices)


class TranslateStoryView(WagtailAdminTemplateMixin, FormView):
    template_name = "newsroom/desk/translate_story.html"
    form_class = TranslateStoryForm
    page_title = _("Translate")
    header_icon = "globe"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.story = get_object_or_404(Story, pk=kwargs["page_id"])

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        allowed = request.user.has_perm("simple_translation.submit_translation")
        if not allowed or not self.story.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self) -> str:
        return self.story.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *self.breadcrumbs_items,
            {"url": reverse("wagtailadmin_pages:edit", args=[self.story.pk]), "label": self.get_page_subtitle()},
            {"url": "", "label": self.page_title},
        ]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "story": self.story, "user": self.request.user}

    def form_valid(self, form: TranslateStoryForm) -> HttpResponse:
        section = form.cleaned_data["section"]
        draft = translate_story(self.story, to=section, user=self.request.user)
        language = section.locale.get_display_name()
        messages.success(
            self.request, _("This is the draft of the translation: %(language)s.") % {"language": language}
        )
        return redirect("wagtailadmin_pages:edit", draft.pk)


def translate_page(request: HttpRequest, page_id: int) -> HttpResponseBase:
    """Translate a story in the newsroom's way, any other page in Wagtail's: whoever makes sections translates them."""
    page = get_object_or_404(Page, pk=page_id).specific
    if isinstance(page, Story):
        return TranslateStoryView.as_view()(request, page_id=page_id)
    if not page.permissions_for_user(request.user).can_publish():
        raise PermissionDenied
    return SubmitPageTranslationView.as_view()(request, page_id=page_id)
