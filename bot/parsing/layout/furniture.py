r"""What a page says that is not the article: buttons, credits, disclaimers, captions, links; data, one line each.

A line is matched whole by `BUTTONS`, from its start by `OPENINGS`, anywhere by `INSIDE`, all without regard to case; a
space in a pattern stands for any white space. To cut one more button away, add it to `BUTTONS`; a disclaimer's first
words go to `OPENINGS`; words after which nothing of the article follows go to `CLOSINGS`.
"""

import re

BUTTONS = frozenset(
    phrase.strip()
    for phrase in """
    advertisement | ad | ads | sponsored | bookmark | share | share this | share article | save | saved | print |
    comment | comments | whatsapp | telegram | facebook | twitter | x | email | e-mail | linkedin | reddit |
    copy link | follow | follow us | subscribe | subscribe here | subscribe now | sign up | sign in | log in |
    login | register | menu | home | search | close | skip to content | read more | more | show more | show less |
    load more | view comments | more info | see all | view all | listen | play | watch now | watch | video |
    gallery | photo | photos | image | join here | top | join our channel | download here | download app |
    get the app | newsletter | newsletters | newspapers in english | most read | trending | trending now |
    terms and privacy policy | privacy policy | privacy dashboard | info | content | your privacy choices |
    terms of use | cookie policy | cookie settings | accept all | accept | reject all | i agree | manage cookies |
    manage preferences | fast | content is loading... | loading... | full article | original article | in english
    | live | premium | exclusive for subscribers | free | translate | font size | a a a | back to top | next |
    previous | prev | up next | tags | topics | key points | us markets closed | us markets open |
    physical address | end | listen to this article | gift this article | get our free app | the author |
    about the author | editor's picks | (end) | (more) | markets | business | finance | economy | companies |
    stocks | companies & markets | world | news
    """.replace("\n", " ").split("|")
    if phrase.strip()
)


def _any(lines: str) -> str:
    """Return one alternation of the patterns in `lines`, a space standing for any white space."""
    patterns = (line.strip() for line in lines.splitlines())
    return "|".join(pattern.replace(" ", r"\s+") for pattern in patterns if pattern)


OPENINGS = re.compile(
    _any(r"""
    \(?(?:additional|additonal|further) (?:reporting|research|writing)
    \(?-*(?:reporting|writing|editing|compiled|graphics?|polling) (?:and \w+ )?(?:by|from)\b
    \(?-*(?:translated|edited|written|reported) (?:and \w+ )?by\b
    \(?-*with (?:assistance|reporting|contributions|files|inputs) (?:from|by)\b
    \(?with agency inputs\b
    --\s?with assistance\b
    \(end\)\s
    \(\(
    write to .{3,60} at \S+@
    (?:to )?contact the (?:reporter|editor|author|journalist)
    disclaimer\b
    disclosures?\s*(?::|$)
    disclosure (?:statement|of interest)
    copyright\b
    (?:\(c\)|©)
    all rights reserved
    this (?:content|article|story|report|data|post) (?:was|is|has) (?:not )?(?:been )?created
    this (?:content|article|story|report|material|post) (?:was|has been) (?:originally|first|auto|generated|produced)
    this (?:content|article|story|report|material|post) (?:is|does|may) (?:not|for info|intended|contain|provided)
    the (?:views|opinions|information|above content)\b.{0,80}\b(?:expressed (?:in|by|here|are)|should not|is for)\b
    (?:nothing|no part) (?:in|of) this\b
    past performance\b
    (?:investing|trading) (?:carries|involves) (?:\w+ )?risk
    not (?:financial|investment) advice
    on the date of publication
    readers should (?:not|do|seek|consult)\b
    we use cookies
    by (?:clicking|continuing|subscribing|signing up)\b.{0,80}\b(?:you|agree|accept)\b
    this (?:site|website) uses
    (?:please )?(?:enable|turn on) (?:javascript|cookies)
    sign up (?:for|to|now|here)\b
    subscribe (?:to|for)\b
    get (?:our|the|bite-sized|all the|unlimited|whatsapp)\b.{0,90}(?:news|app|inbox|alerts|stories|picks|interface)
    download (?:the|our) app\b
    join (?:our|the conversation)\b
    follow (?:us|our|@|more)\b
    stay (?:updated|informed|tuned)\b
    don['’]t miss\b
    (?:click|tap) here\b
    read (?:more|also|full|the full|next|a summary)\b
    (?:also read|see also)\b
    related(?: stories| articles| news| coverage| topics)?\s*(?::|$)
    recommended\b.{0,20}$
    more (?:from|on this)\b
    most (?:discussed|popular|read|viewed|commented)\b.{0,12}$
    also worth reading
    you (?:may|might) (?:also )?(?:like|be interested)
    trending (?:now|stories)
    (?:top|latest) (?:stories|picks|news|headlines)$
    editor['’]?s['’]? (?:picks?|note)\b
    set \w+ as your
    add \w+ as a trusted
    expand to read
    powered by\b
    sources?\s*:
    (?:first published|last updated|published|updated|posted)\s*:
    \*?(?:crawled at|content scraped|auto-generated)
    (?:file )?photo\s*:
    photo by\b
    (?:image|picture)\s*(?:credit|source|:)
    photographer\s*:
    (?:estimated )?reading time
    \d+\s*min(?:ute)?s? read
    \d+ comments?$
    (?:keep|continue) reading\b
    story continues
    \(?for (?:a )?(?:live blog|more (?:news|information)|related (?:news|prices)|the latest news)\b
    for (?:rates?|more|latest \w+) click\b
    related comment\b
    to (?:see|view|read|get|access)\b.{0,60} (?:click|double-click|type|please)\b
    \(?(?:interactive )?graphics?\s*(?::|on\b)
    live markets\b.{0,30}\bclick
    (?:\w+day['’]s )?other live markets posts
    get our latest analysis
    get a free report
    enjoying this (?:column|story|article)\?
    and listen to the .{3,40} podcast\b
    week in review$
    this (?:article|story) was released (?:as|on)\b
    [\w.]{2,40}@[\w.-]{3,40}\.\w{2,9}$
    (?:view|read) our latest
    our (?:standards\s*:|chief editor)
    published on\b.{0,30}$
    why you can trust\b
    home (?:/|>|»)\s
    en_us
    """),
)
"""Matched on lower case: a pattern that need not ignore case is tried several times faster."""

_LONGEST_NOTICE = 700
INSIDE = re.compile(
    _any(r"""
    \ball rights reserved\b
    \bcontributed to this (?:report|article|story)\b
    \bwriters? [^.]{3,200} contributed\.?$
    ^this (?:article|story|post) was (?:originally|first) (?:published|run) (?:on|by|in)\b
    \bauto-generated from\b
    \bclick here\s*\.?$
    \bno business standard journalist\b
    \bnot constitute (?:financial|investment) advice
    \bsolely for informational purposes\b
    \bbefore (?:taking|making) any (?:investment|financial) decision
    \bour telegram channel\b
    \bcontent is loading\b
    \bassume all risk\b
    \bopinions expressed (?:here|herein|in this)\b
    \bseek professional advice\b
    """),
)

CAPTION = re.compile(
    _any(r"""
    \bREUTERS/
    \b[Ff]ile (?:photo|image|picture|Photo)\b
    \bFILE PHOTO\b
    (?:\||/|\(|\bvia) ?(?:\w+/)?Getty Images
    Getty Images\)?\s*$
    \bPhotographer:
    \((?:AP )?Photo\b
    \bPhotos?(?: by\b|:)\s
    \bPhoto courtesy
    \| (?:Image|Representative image)s?\b
    \| (?:AFP|AP|Reuters|Bloomberg|EPA)\b
    \b(?:AFP|EPA|AP|Xinhua) ?/ ?[A-Z]
    \bvia (?:Shutterstock|Getty|REUTERS|AP)\s*$
    \b(?:Shutterstock(?:\.com)?|EPA-EFE)\s*$
    \b(?:Unsplash|Alamy|iStock)\b
    """),
)

CLOSINGS = re.compile(
    _any(r"""
    most (?:discussed|read|popular|viewed)\b
    also worth reading
    more from this section
    view comments$
    you (?:may|might) also like
    \(?end\) dow jones
    \(end\)$
    related (?:articles|stories|news|posts)$
    read next$
    recommended (?:for you|stories|articles)
    comments$
    leave a (?:reply|comment)
    copyright\s*(?:©|\(c\)|\d{4}|notice)
    ©\s*\d{4}
    table of contents$
    newspapers in english
    terms and privacy
    \*crawled at
    \*?content scraped
    what to read next
    """),
    re.IGNORECASE,
)

LINK_ONLY = re.compile(r"[-–—*•\s]*\[[^\]\n]{1,120}\]\((?:https?://|/)[^)\s]*\)\s*[.*_]*$|<?https?://\S+>?$|www\.\S+$")
IMAGE = re.compile(r"!\[")
METADATA = re.compile(
    r"[-*\s]*\*\*(?P<key>[A-Za-z][\w ()]{1,24}):?\*\*\s*:?\s*(?P<value>.*)$"
    r"|(?P<key2>Headline|Title|Source|Publisher|Authors?|Byline|Published(?: on| at)?|Date|Updated|URL|Link|Category"
    r"|Section|Tags|Language|Time|Dateline|Location)\s*:\s+(?P<value2>.*)$",
    re.DOTALL,
)
"""A field of a page turned to markdown: `**Published:** 2025-12-24`, `Source: Acme News`."""
CHART_TITLE = re.compile(r"Thomson Reuters[A-Z]\w")
"""A chart's title, glued to the name of who drew it."""
RULE = re.compile(r"(?:[-–—_=*~·.•#\\ ]{3,}|-|—|```\w*|<!--.*-->|\|)$")
_NAME = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+)"
NAME_ONLY = re.compile(rf"\({_NAME}{{0,3}}\)\s*$|-{{1,2}}\s?{_NAME}{{1,3}}(?: -{{1,2}}\s?{_NAME}{{1,3}})*$")
"""A writer's name as a credit: `(Jane Doe)`, `-Jane Doe -John Roe`."""


_MARK_WORDS = ("http", "www.", "Thomson")
"""What a link or a chart's title that opens with a letter begins with; other marks open with a sign."""
_INSIDE_HINTS = (
    "reserved",
    "contributed",
    "published on",
    "auto-generated",
    "click here",
    "standard journalist",
    "constitute",
    "solely for",
    "before taking",
    "before making",
    "telegram channel",
    "is loading",
    "assume all",
    "expressed",
    "professional advice",
)
"""Words without which `INSIDE` need not be tried; most paragraphs have none."""
_CAPTION_HINTS = (
    "hoto",
    "REUTERS/",
    "Getty",
    "Shutterstock",
    "EPA",
    "AFP",
    "AP",
    "Xinhua",
    "Unsplash",
    "Alamy",
    "iStock",
    "ile image",
    "ile picture",
    "| Reuters",
    "| Bloomberg",
)


def is_caption(paragraph: str) -> bool:
    """Tell whether a paragraph credits a photograph."""
    return any(map(paragraph.__contains__, _CAPTION_HINTS)) and bool(CAPTION.search(paragraph))


def is_furniture(paragraph: str) -> bool:
    """Tell whether a paragraph belongs to the page, not to the article, by its own words."""
    low = paragraph.lower()
    plain = low.strip("*_ \t#").rstrip(":")
    if plain in BUTTONS or not plain:
        return True
    hinted = len(plain) < _LONGEST_NOTICE and any(map(plain.__contains__, _INSIDE_HINTS))
    if OPENINGS.match(low.lstrip("*_# ")) or (hinted and INSIDE.search(plain)):
        return True
    if paragraph[0].isalnum() and not paragraph.startswith(_MARK_WORDS):
        return False
    return bool(
        LINK_ONLY.match(paragraph)
        or IMAGE.match(paragraph)
        or RULE.match(paragraph)
        or CHART_TITLE.match(paragraph)
        or NAME_ONLY.match(paragraph)
    )
