"""Which elements of an HTML page hold its furniture, by the class names that English and Spanish sites give them."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

_TOKENS: dict[str, frozenset[str]] = {
    why: frozenset(tokens.split())
    for why, tokens in {
        "share buttons": "share sharing sharebar sharedaddy sharethis shareaholic addthis addtoany social socialmedia socials "
        "sociales compartir comparte redes",
        "related stories": "related relateds relatedposts recommended recommendation recommendations recirc trending popular mostread "
        "mostpopular relacionada relacionadas relacionado relacionados recomendado recomendados recomendadas masleidas "
        "masleido outbrain taboola teaser teasers",
        "readers' comments": "comment comments commentlist commentform respond disqus livefyre comentario comentarios",
        "newsletter": "newsletter newsletters subscribe signup mailchimp boletin suscripcion suscribete suscribirse",
        "navigation": "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs migas migajas pagination pager paginacion "
        "paginador skip masthead toolbar search searchform login topbar",
        "sidebar": "sidebar sidebars rail widget widgets barra lateral",
        "advertisement": "ad ads advert adverts advertisement advertising adsense adslot dfp banner sponsored sponsor promo promos promoted "
        "publicidad anuncio anuncios patrocinado",
        "cookie notice": "cookie cookies consent gdpr cookiebar onetrust",
        "page tool": "popup modal overlay lightbox print tooltip hidden sr-only",
        "tags": "tags taglist tagcloud etiquetas",
        "footer": "footer colophon copyright siteinfo",
    }.items()
}
_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (why, re.compile(expression))
    for why, expression in (
        (
            "author box",
            r"(?:about|bio|box|card|caja|ficha|info|profile|perfil|sobre)[-_ ]?(?:the[-_ ]?|del?[-_ ]?)?(?:author|autor|writer)|(?:author|autor|writer)[-_ ]?(?:box|bio|info|about|card|profile|ficha|caja|perfil|description|details|desc)|abh_box",
        ),
        (
            "related stories",
            r"(?:more|other|latest|top)[-_ ](?:stories|news|articles|posts|from|on)|most[-_ ](?:read|viewed|popular)|(?:also|read)[-_ ](?:read|also|next|more)|mas[-_ ](?:leid[ao]s?|vist[ao]s?|noticias)|lo[-_ ]mas|te[-_ ]puede|lee[-_ ]tambien|you[-_ ]may|jp-relatedposts",
        ),
        ("navigation", r"skip[-_ ](?:link|to)|site[-_ ]header|global[-_ ]header|page[-_ ]top"),
        ("footer", r"site[-_ ]footer|page[-_ ]footer|footer[-_ ]"),
        ("share buttons", r"sharing[-_ ]|share[-_ ](?:buttons?|bar|links?|tools?)|btn[-_ ]share"),
    )
)
_TAGS = {
    "nav": "navigation",
    "form": "form",
    "button": "button",
    "select": "form",
    "textarea": "form",
    "footer": "footer",
    "menu": "navigation",
    "dialog": "page tool",
}
UNSEEN_TAGS = frozenset(
    "script style noscript template iframe svg canvas object embed applet head math audio video map input datalist link meta".split()
)
_NEVER = frozenset({"html", "body", "main", "h1", "p", "em", "strong", "b", "i"})
_STORY_NAMES = re.compile(
    r"article[-_]?(?:body|content|text)|(?:entry|post|story|news|nota)[-_]?(?:body|content|text)|contenido[-_]nota|cuerpo|elementor"
)
_BYLINE = re.compile(
    r"(?<![a-z])(?:by-?line|author|autor|autora|firma|writer|contributor|credit-author|posted-by|posted-on|published|entry-date|post-date|article-date|pubdate|timestamp|fecha|date|post-meta|entry-meta|article-meta|meta-info|postmetadata)(?![a-z])"
)
_WORD_BREAK = re.compile(r"[\s_-]+|(?<=[a-z])(?=[A-Z])")


def _names(element: HtmlElement) -> str:
    return " ".join(element.get(attribute) or "" for attribute in ("class", "id", "role", "data-component"))


def furniture_element(element: HtmlElement, prose: dict[HtmlElement, int], whole: int) -> str | None:
    """Why an element is furniture, or None. `prose` is the running text (characters) in each element, `whole` in the page.

    Whatever holds the headline, a declared article body or two fifths of the page's running text is never furniture,
    whatever its class, save for comments, which can be longer than the story.
    """
    tag = element.tag
    if not isinstance(tag, str) or tag in _NEVER:
        return None
    if _hidden(element):
        return None if _holds_story(element) else "hidden by the page"
    why = _named_furniture(element)
    if why is None and tag in _TAGS:
        why = None if _inside(element, "blockquote") else _TAGS[tag]
    if why is None and tag == "aside" and _mostly_links(element):
        why = "related stories"
    if why is None or _holds_story(element):
        return None
    if why != "readers' comments" and (tag == "article" or prose.get(element, 0) * 5 > whole * 2):
        return None
    return why


def _hidden(element: HtmlElement) -> bool:
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or element.get("hidden") is not None


def _named_furniture(element: HtmlElement) -> str | None:
    names = _names(element)
    if not names.strip() or _STORY_NAMES.search(names.lower()):
        return None
    tokens = {token.lower() for token in _WORD_BREAK.split(names) if token}
    for why, stems in _TOKENS.items():
        if tokens & stems:
            return why
    lowered = names.lower()
    for why, expression in _NAMES:
        if expression.search(lowered):
            return why
    return None


def _holds_story(element: HtmlElement) -> bool:
    return bool(element.xpath('boolean(.//h1 | .//*[@itemprop="articleBody"] | self::*[@itemprop="articleBody"])'))


def _inside(element: HtmlElement, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _mostly_links(element: HtmlElement) -> bool:
    total = len(" ".join(element.text_content().split()))
    linked = sum(len(" ".join(link.text_content().split())) for link in element.iter("a"))
    return total == 0 or linked * 2 > total


def byline_element(element: HtmlElement) -> bool:
    """Whether an element's names, or its tag, say that it holds the by-line or the date of the page."""
    if (
        element.tag == "time"
        or element.get("rel") == "author"
        or element.get("itemprop") in {"author", "datePublished"}
    ):
        return True
    return _BYLINE.search(_names(element).lower()) is not None


def running_text(root: HtmlElement) -> dict[HtmlElement, int]:
    """Characters of running text (pieces of 60 characters or more) in each element."""
    amounts: dict[HtmlElement, int] = {}
    for element in root.iter(etree.Element):
        pieces = [element.text, *(child.tail for child in element)]
        own = sum(len(piece) for piece in pieces if piece and len(piece.strip()) >= 60)
        if own:
            amounts[element] = amounts.get(element, 0) + own
            for ancestor in element.iterancestors():
                amounts[ancestor] = amounts.get(ancestor, 0) + own
    return amounts
