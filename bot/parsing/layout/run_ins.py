"""What runs into a paragraph of the article and is none of it: headings, captions, desk notes, sign-offs."""

import re

SIGN_OFF = re.compile(
    r"\(\({0,2}\s{0,3}(?:[Aa]ddit\w+ )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ee]dited|[Cc]ompiled)(?:,? and \w+)? by\s"
    r"|\(\({0,2}\s{0,3}[\w.\\+-]{1,64}@[\w.-]{1,64}\.\w{2,}"
    r"|\((?:END\)\s*(?:Dow Jones|$)|(?:MORE|END)\)\s*$)|--With assistance from\b|-0-\s"
    r"|___ .{3,80}(?:The Associated Press|contributed)"
    r"|Disclaimer:\s?(?=[A-Z])"
)
"""Where a paragraph that runs on into its credits stops being the article."""

MAIL_AT_END = re.compile(r"\s[\w.]{1,64}@[\w.-]{1,64}\.\w{2,9}\s?(?:\(END\))?$")
"""A reporter's address that a paragraph ends with."""

DESK_NOTE = re.compile(
    r"\((?:Adds|Updates|Corrects|Recasts|Refiles|Repeats|Rewrites|Releads|Removes|Changes|Fixes|Clarifies|Writes"
    r"|For a live blog|For other|Previously|In paragraph)[^()]{0,300}\)\s*",
)
"""A desk's note before the article, or at the end of its bullets."""

GLUED_HEADING = re.compile(
    r"(?:(?:[A-Z][A-Z'’&\-]+|A|I)[ ,?!:]+){2,10}"
    r"(?=\[[A-Z]{3}:|(?:The|A|An|In|On|At|It|But|And|Meanwhile|While|As|For|With|However|After|Among|Shares|Stocks|This|That|There|Some"
    r"|Many|Analysts|Investors|Traders|Still|Yields|Oil|Gold)\s[a-zA-Z])"
)
"""A heading in capitals that lost its line break."""

CAPTION_SIGNS = ("hutterstock", "Getty Images", "REUTERS/", " via AP", "Unsplash")
"""Words one of which credits a photograph whose caption runs into a paragraph."""
RUN_IN_CAPTION = re.compile(
    r"[^\n]{10,220}?(?:(?:via )?Shutterstock(?:\.com)?|Getty Images|via AP|Unsplash|REUTERS/[A-Z]\w+ [A-Z]\w+)[)./]?\s+"
    r"(?=(?:The|A|An|In|On|At|It|But|US|U\.S\.|Wall|Stocks|Shares|Oil|Gold"
    r"|[A-Z][a-z]+(?:['’]s)? (?:shares|stocks?|[a-z]+ed))\s)"
)
"""A photograph's caption and credit before a paragraph's own words."""
