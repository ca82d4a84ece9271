"""The place in the story's editor where what Babad understood is shown."""

from wagtail.admin.panels import Panel


class UnderstoodPanel(Panel):
    """A panel without fields, which understood.js keeps filled while somebody writes."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "newsroom/desk/understood/panel.html"
