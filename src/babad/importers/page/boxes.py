"""The boxes of a page by their markup: what kind of furniture an element holds, as its name and tag tell."""

import re

from lxml.html import HtmlElement

from babad.importers.page.flow import ancestors, names

_TAGS = {
    "nav": "navigation",
    "footer": "copyright",
    "form": "furniture",
    "aside": "furniture",
    "button": "furniture",
    "select": "navigation",
}
_ROLES = {
    "navigation": "navigation",
    "search": "navigation",
    "contentinfo": "copyright",
    "banner": "navigation",
    "dialog": "furniture",
}
# In their order: the first that fits names the box. Words are those of class and id.
_NAMES = tuple(
    (kind, re.compile(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])"))
    for kind, words in (
        ("comments", r"comments?|komentar|disqus|respond|commentlist|comment ?form|reply"),
        ("advertisement", r"ads?|adv|advert\w*|iklan|sponsor\w*|promo\w*|taboola|outbrain|dfp|gpt|adsense|banner ads?|"
                          r"adsbygoogle|adbox|parallax"),
        ("share", r"share\w*|sharing|socials?|social ?\w*|sosmed|addthis|addtoany|sharedaddy|share ?bar|medsos|a2a"),
        ("popular", r"popular|populer|terpopuler|most ?popular|mostread|most read|trending|trend|hot ?news|most"),
        ("related", r"related\w*|terkait|recommend\w*|rekomendasi|read ?more|baca ?juga|more ?stories|more ?news|also ?read|"
                    r"lihat ?juga|read ?also|jp relatedposts|yarpp|lainnya|artikel ?lain|berita ?terkait|linksisip|also|"
                    r"next ?article|prev ?next|recirc\w*|suggest\w*|teasers?"),
        ("latest", r"latest|terkini|terbaru|recent ?\w*|newest|just ?in|breaking|headlines?|ticker"),
        ("follow", r"follow\w*|ikuti|google ?news|wa ?channel|channel ?wa"),
        ("newsletter", r"newsletters?|subscribe\w*|subscription|langganan|sign ?up|mailchimp|paywall|piano"),
        ("topics", r"tags?|taglist|tag ?list|topics?|topik|keywords?|tag ?cloud|post ?tags|entry ?tags|cat ?links|tags ?links"),
        ("pagination", r"pagination|paging|pager|page ?numbers|nextpage|paging ?\w*|page ?links"),
        ("navigation", r"nav\w*|menus?|breadcrumbs?|topbar|masthead|site ?header|main ?header|global ?header|skip ?links?|"
                       r"hamburger|sitemap|search\w*|login"),
        ("copyright", r"footer|copyright|site ?footer|colophon|footnote ?site|page ?footer"),
        ("author", r"author ?box|author ?bio|about ?author|author ?info|post ?author ?box|bio|authorbox"),
        ("furniture", r"sidebar|widget\w*|cookies?|consent|gdpr|modal|popup|overlay|toolbar|tooltip|sticky|floating|"
                      r"notification|print ?only|no ?print|feedback|poll"),
    )
)  # fmt: skip
_ARTICLE = re.compile(
    r"(?<![a-z0-9])(?:article|story|post|entry|content|main|news|read|detail|body|single|page|wrapper|wrap|container|site|layout|grid|row|col\w*)(?![a-z0-9])"
)


def box(element: HtmlElement, *, within: HtmlElement | None = None) -> str | None:
    """Return the kind of the innermost box of furniture around `element`, or None.

    With `within`, only boxes inside that element count: the story's own container may be called anything.
    """
    inside = set(ancestors(within)) if within is not None else frozenset[HtmlElement]()
    for node in ancestors(element):
        if node in inside or node.tag in {"html", "body"}:
            return None
        if kind := own_box(node):
            return kind
    return None


def own_box(node: HtmlElement) -> str | None:
    """Return the kind of furniture that `node` is by its tag, role and names; not looking at what is around it."""
    if not isinstance(node.tag, str):
        return None
    if role := _ROLES.get(node.get("role") or ""):
        return role
    words = names(node)
    for kind, shape in _NAMES:
        if shape.search(words):
            # "article-content has-share-bar": a big container that only mentions a piece of furniture.
            if node.tag in {"article", "main"} or (
                len(words.split()) > 4
                and _ARTICLE.search(words)
                and kind in {"share", "latest", "topics", "advertisement"}
            ):
                continue
            return kind
    return _TAGS.get(node.tag)


def marked(
    element: HtmlElement, pattern: re.Pattern[str], *, levels: int = 3, within: HtmlElement | None = None
) -> bool:
    """Tell whether `element` or one of the next `levels` elements around it is named as `pattern` says.

    With `within`, neither that element nor what is around it counts.
    """
    inside = set(ancestors(within)) if within is not None else frozenset[HtmlElement]()
    for number, node in enumerate(ancestors(element)):
        if number > levels or node in inside:
            return False
        if isinstance(node.tag, str) and pattern.search(
            f"{names(node)} {node.get('itemprop') or ''} {node.get('rel') or ''}".lower()
        ):
            return True
    return False
