"""What a web page says around a story, in English and Spanish: lines that are furniture, and class names that hold it.

A table of whole-line patterns, not of words: a line is furniture only when all of it is. `certain` patterns can hardly
stand in prose and show that a text was cut from a page; the others count only once something shows that.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_NETWORK = (
    r"(?:facebook|fb|twitter|x|whats ?app|linked ?in|pinterest|reddit|google ?\+|google plus|telegram|tumblr|bluesky|"
    r"threads|messenger|instagram|tik ?tok|you ?tube|flipboard|pocket|digg|stumbleupon|copy link|copiar enlace|rss|"
    r"e-?mail|correo(?: electr[oó]nico)?|print|imprimir|sms|link|enlace|more|m[aá]s)"
)
_PIECE = r"(?:article|story|post|page|news|nota|noticia|art[ií]culo|p[aá]gina|historia|entrada)"


@dataclass(frozen=True, slots=True)
class LinePattern:
    """A kind of furniture line. `why` says in words what it is; `section` that lines of the same furniture follow it."""

    why: str
    expression: re.Pattern[str]
    certain: bool
    section: bool = False
    words: int = 14
    """Longest line, in words, that may be one of these."""


def _line(why: str, expression: str, *, certain: bool, section: bool = False, words: int = 14) -> LinePattern:
    return LinePattern(why, re.compile(expression, re.IGNORECASE), certain, section, words)


PATTERNS: tuple[LinePattern, ...] = (
    _line(
        "share button",
        rf"(?:click to |haz clic para |haga clic para )?(?:share|post|tweet|pin|send|compart[ei]r?|comp[aá]rtelo|compartilo|"
        rf"tuitear|publicar|enviar|recomendar)(?: this| it| esta| este)?(?: {_PIECE})?"
        rf" (?:on|to|via|by|in|en|por|v[ií]a|con|a) {_NETWORK}(?: \(.{{0,40}}\))?",
        certain=True,
    ),
    _line("share button", rf"(?:share|compart[ei]r?)(?: this| esta| este) {_PIECE}", certain=True),
    _line("share button", r"(?:share|tweet|like|compartir|tuitear|me gusta|shares?)(?: this| esto)?:?", certain=False),
    _line("share button", rf"(?:(?:share|compartir)\W+)?{_NETWORK}(?:[\W_]+{_NETWORK})+", certain=True),
    _line("share count", r"[\d.,]+ ?k? (?:shares?|likes|tweets|retweets|views|compartidos|vistas)", certain=True),
    _line(
        "follow button",
        rf"(?:follow|like|find|join|s[ií]guenos|s[ií]ganos|siga|sigue|dale me gusta)(?: us| a [\w ]{{1,30}}| [\w ]{{1,30}})? "
        rf"(?:on|en|a trav[eé]s de) {_NETWORK}(?:[\W_]+(?:and |y |e )?{_NETWORK})*",
        certain=True,
    ),
    _line("follow button", r"(?:follow|s[ií]gu?e(?:nos)?)(?: @\w+)?", certain=False),
    _line(
        "newsletter",
        r"(?:please )?(?:subscribe|sign up|sign me up|suscr[ií]b(?:ete|ase|irse)|reg[ií]strate|an[oó]tate|inscr[ií]bete)"
        r"\b.{0,80}\b(?:newsletters?|bolet[ií]n(?:es)?|updates|alerts|alertas|inbox|emails?|correo|bandeja)\b.{0,80}",
        certain=True,
        words=30,
    ),
    _line(
        "newsletter",
        r"(?:get|receive|recib[ea]|reciba).{0,80}\b(?:in your inbox|to your inbox|newsletter|en tu correo|en su correo|en tu bandeja)\b.{0,40}",
        certain=True,
        words=25,
    ),
    _line(
        "newsletter",
        r"(?:subscribe|suscr[ií]bete|suscribirse|sign up|subscribe now|suscr[ií]bete ya|newsletter|bolet[ií]n)",
        certain=False,
    ),
    _line(
        "newsletter",
        r"(?:enter )?your e-?mail(?: address)?:?|(?:ingresa |escribe )?tu (?:correo|e-?mail).{0,20}",
        certain=True,
    ),
    _line(
        "cookie notice",
        r"(?:we|this (?:web ?)?site|our (?:web ?)?site|utilizamos|usamos|este sitio(?: web)?|esta p[aá]gina|nuestro sitio)\b"
        r".{0,60}\bcookies?\b.{0,200}",
        certain=True,
        words=50,
    ),
    _line(
        "cookie notice",
        r"(?:accept|reject|manage|aceptar|rechazar|acepto|configurar)(?: all| todas)?(?: las)? (?:cookies|preferences).{0,20}",
        certain=True,
    ),
    _line(
        "navigation",
        r"(?:trending|trending now|tendencias|breaking|hot topics|lo [uú]ltimo|en tendencia) ?:? ?[|»›>]+.{0,80}|(?:trending|trending now|tendencias|en tendencia):.{3,80}",
        certain=True,
    ),
    _line(
        "navigation",
        r"(?:trending|trending now|tendencias|menu|men[uú]|search|buscar|home|inicio|portada|close|cerrar|secciones|sections)[|:]?",
        certain=False,
    ),
    _line(
        "navigation",
        r"(?:skip|jump) to (?:main )?(?:content|navigation)|(?:ir|saltar) al contenido(?: principal)?",
        certain=True,
    ),
    _line(
        "navigation",
        r"(?:you are here: |est[aá]s? (?:en|aqu[ií]): )?(?:home|inicio|portada)(?: ?[>»›/|] ?[\w&’' .,-]{2,60}){1,5}",
        certain=True,
    ),
    _line(
        "navigation",
        r"(?:back to top|volver arriba|ir arriba|subir|toggle navigation|show menu|mostrar men[uú])",
        certain=True,
    ),
    _line(
        "navigation",
        r"(?:previous|next|older|newer)(?: (?:article|post|story|page))|(?:art[ií]culo|nota|entrada|p[aá]gina) (?:anterior|siguiente)",
        certain=True,
    ),
    _line(
        "comments",
        r"please (?:let us know|report|contact us|tell us)\b.{0,60}\bcomment(?:s|ing)?\b.{0,40}",
        certain=True,
        words=20,
    ),
    _line(
        "comments",
        r"(?:\d+ )?(?:reader )?(?:comments?|responses?|replies|comentarios?|respuestas?)(?: \(\d+\)|: ?\d+)?:?",
        certain=False,
        section=True,
    ),
    _line(
        "comments",
        r"(?:leave|post|add|write|make) (?:a|your) (?:comment|reply)|(?:deja|dej[aá]|escribe|agrega|a[nñ]ade|publica)(?:r)? (?:un|tu|una|su) (?:comentario|respuesta)|join the (?:conversation|discussion)|[uú]nete a la conversaci[oó]n",
        certain=True,
        section=True,
    ),
    _line(
        "comments",
        r"(?:you must |please )?(?:be )?(?:log(?:ged)?|sign(?:ed)?) in (?:to|or register to) (?:post a |leave a )?(?:comment|reply|post).{0,30}|"
        r"(?:debes? )?(?:iniciar?|inicia) sesi[oó]n para (?:comentar|responder|escribir).{0,30}",
        certain=True,
    ),
    _line(
        "comments",
        r"(?:view|show|load|read|see|hide|ver|mostrar|cargar|leer)(?: all| the| more| los| todos los| m[aá]s)*(?: \d+)? (?:comments|replies|comentarios|respuestas)(?: \(\d+\))?",
        certain=True,
    ),
    _line(
        "comments",
        r"(?:comments (?:are )?(?:now )?closed|comments (?:are )?off|los comentarios est[aá]n cerrados).{0,30}",
        certain=True,
    ),
    _line(
        "comments",
        r"(?:comments powered by|please enable javascript to view|blog comments powered).{0,60}",
        certain=True,
    ),
    _line(
        "comments",
        r"your e-?mail address will not be published.{0,60}|tu (?:direcci[oó]n de )?correo electr[oó]nico no ser[aá] publicad[ao].{0,60}",
        certain=True,
        words=20,
    ),
    _line(
        "related stories",
        r"(?:related|recommended|more|featured|latest|popular|other)(?: related)? (?:stories|articles|posts|content|news|coverage|videos|reading|topics)|"
        r"related|recommended(?: for you)?|relacionad[ao]s?|recomendad[ao]s?|(?:notas|noticias|art[ií]culos|contenidos?|historias|temas) relacionad[ao]s?|"
        r"(?:m[aá]s )(?:noticias|notas|historias|informaci[oó]n|art[ií]culos)",
        certain=False,
        section=True,
    ),
    _line(
        "related stories",
        r"(?:you (?:may|might) (?:also )?(?:like|be interested in)|(?:also|read|see) next|up next|most (?:read|popular|viewed|shared|commented)|don.t miss|editor.s picks|"
        r"(?:tambi[eé]n )?(?:te|le) (?:puede|podr[ií]a) (?:interesar|gustar)|te recomendamos|le recomendamos|lo m[aá]s (?:le[ií]do|visto|compartido|popular)|m[aá]s le[ií]das|no te (?:lo )?pierdas|"
        r"around the web|from the web|sponsored links|promoted (?:stories|content))[:.]?",
        certain=True,
        section=True,
    ),
    _line(
        "related stories",
        r"(?:more from|more on|m[aá]s de|m[aá]s en|m[aá]s sobre) [\w’' .&-]{2,40}",
        certain=False,
        section=True,
    ),
    _line(
        "related stories",
        r"(?:read (?:more|also|next)|also read|also see|more|watch|related(?: story| article)?|must read|lee tambi[eé]n|lea tambi[eé]n|leer tambi[eé]n|"
        r"lee m[aá]s|leer m[aá]s|te puede interesar|le puede interesar|te recomendamos|tambi[eé]n lee|puedes leer|ver tambi[eé]n|vea tambi[eé]n|"
        r"sigue leyendo|nota relacionada|m[aá]s informaci[oó]n) ?[:|»›>→-]+ ?\S.{3,160}",
        certain=True,
        words=28,
    ),
    _line(
        "related stories",
        r"(?:read|lee|leer|ver|see) (?:more|m[aá]s|full story|the full story|nota completa)(?: ?[»›>→.…]+)?",
        certain=True,
    ),
    _line(
        "advertisement",
        r"[-—– ]*(?:advertisements?|publicidad|anuncio|sponsored(?: content)?|patrocinado|contenido patrocinado|advertisement ?[-—–] ?continue reading below)[-—– :]*",
        certain=False,
    ),
    _line(
        "advertisement",
        r"(?:(?:story|article|post) continues (?:below|after)|(?:la nota|el art[ií]culo) contin[uú]a (?:abajo|despu[eé]s)|continue reading below|scroll to continue).{0,40}",
        certain=True,
    ),
    _line(
        "page tool",
        r"(?:print|email|e-?mail|save|listen|imprimir|guardar|escuchar|text size|a[-+] ?a[-+]|loading\W*|cargando\W*)(?: (?:this|esta|este) \w+)?",
        certain=False,
    ),
    _line(
        "page tool",
        r"(?:\d+[- ]min(?:ute)?s?(?: de)? (?:read|lectura)|tiempo de lectura:? .{1,20}|reading time:? .{1,20}|lectura de \d+ min\w*)",
        certain=True,
    ),
    _line(
        "tags",
        r"(?:tags|etiquetas|filed under|archivado en|categor(?:y|ies)|categor[ií]as?|topics|temas|palabras clave|keywords) ?:.{1,120}",
        certain=False,
    ),
    _line(
        "legal notice",
        r"(?:copyright )?(?:©|\(c\)|copyright) ?(?:©|\(c\))? ?(?:19|20)\d\d\b.{0,120}|.{0,80}(?:all rights reserved|todos los derechos reservados|derechos reservados)\b.{0,80}",
        certain=False,
        words=30,
    ),
    _line(
        "legal notice",
        r"(?:terms (?:of (?:use|service))?|privacy policy|cookie policy|aviso (?:legal|de privacidad)|pol[ií]tica de (?:privacidad|cookies)|t[eé]rminos(?: y condiciones)?|contact us|about us|contacto|qui[eé]nes somos)(?:\W+(?:terms (?:of (?:use|service))?|privacy policy|cookie policy|aviso (?:legal|de privacidad)|pol[ií]tica de (?:privacidad|cookies)|t[eé]rminos(?: y condiciones)?|contact us|about us|contacto|qui[eé]nes somos|advertise|careers))*",
        certain=False,
    ),
)

REPORTING = re.compile(
    r"\b(?:said|says|say|saying|told|tells|stated|states|announced|reported|reports|claimed|claims|alleged|alleges|denied|"
    r"denies|confirmed|confirms|admitted|admits|testified|declared|declined|insisted|added|according to|argued|warned|"
    r"dijo|dice|dijeron|se[nñ]al[oó]|afirm[oó]|asegur[oó]|declar[oó]|inform[oó]|explic[oó]|sostuvo|neg[oó]|confirm[oó]|"
    r"denunci[oó]|agreg[oó]|a[nñ]adi[oó]|seg[uú]n|de acuerdo con|manifest[oó]|indic[oó]|reconoci[oó]|acus[oó]|revel[oó])\b",
    re.IGNORECASE,
)
"""Verbs that report speech: a sentence with one is never furniture."""

COMMENT_MACHINERY = re.compile(
    r"^(?:reply|responder|report(?: abuse)?|reportar|like|me gusta|share|permalink|quote|citar|edit|flag|view replies|"
    r"upvote|downvote|\d+ (?:likes?|replies|me gusta)|log ?in|sign in|register|guest|invitado|an[oó]nimo|anonymous)\W*$|"
    r"\b\d+ (?:second|minute|hour|day|week|month|year)s? ago\b|\bhace (?:\d+|un|una) (?:segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|a[nñ]os?)\b|"
    r"^[\w .’'-]{2,40} (?:says|dice|wrote|escribi[oó]|coment[oó]):$|\bat \d{1,2}:\d\d ?(?:am|pm)\b.{0,20}$|\ba las \d{1,2}:\d\d\b.{0,20}$",
    re.IGNORECASE,
)
"""What stands between readers' comments."""

_DECORATION = " \t\u00a0|•·*»›>→←«‹–—-+▶►▼▲✉☰✕×🔗\u200b\ufeff"


def furniture(line: str) -> LinePattern | None:
    """The pattern that all of a line fits, if one does. A line that reports speech in a sentence fits none."""
    bare = " ".join(line.split())
    stripped = bare.strip(_DECORATION)
    if not bare or len(bare) > 400:
        return None
    words = len(bare.split())
    for pattern in PATTERNS:
        if words > pattern.words:
            continue
        if pattern.expression.fullmatch(bare) or (stripped and pattern.expression.fullmatch(stripped.rstrip("."))):
            return None if words > 5 and pattern.why != "related stories" and reports(bare) else pattern
    return None


def reports(line: str) -> bool:
    """Whether a line has a verb of reporting and the length of a sentence."""
    return len(line.split()) > 5 and REPORTING.search(line) is not None


def prose(line: str) -> bool:
    """Whether a line reads as running text: long, or a sentence of some length that ends as sentences do."""
    bare = line.strip()
    words = len(bare.split())
    return words >= 25 or (words >= 9 and bare.endswith((".", "!", "?", "”", '."', "…", ":", "»", ".'", ".’", ";")))
