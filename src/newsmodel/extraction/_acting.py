"""Whether a state, or a place that may stand for one, acts where the text names it."""

import re
from collections.abc import Iterator
from typing import Final

from newsmodel.model import Name, NameKind, Quote

__all__ = ["acting", "governs", "takes_part"]

_AROUND: Final = 40
_BEFORE: Final = re.compile(r"([^\W\d_]+)\s+(?:the\s+)?\Z")
_GOVERNMENT: Final = re.compile(
    r"\s(?:(?:central|federal|national|interim|transitional|military|security|state|city)\s)?"
    r"(?:[Gg]overnment|officials?|authorities|administration|regime|military|army|forces|troops|cabinet|leadership"
    r"|parliament|lawmakers|soldiers|diplomats?|delegation|navy|air\sforce|gouvernement|gobierno|Regierung)\b"
    r"(?!\s(?:bases?|aid|action|operations?|strikes?|exercises?|courts?|campaigns?|spending|vehicles?|aircraft|hospitals?"
    r"|service|budgets?|hardware|equipment|sources|buildings?)\b)",
)
_GOVERNMENT_OF: Final = re.compile(
    r"\b(?:government|authorities|army|armed forces|parliament|legislature)\sof\s(?:the\s)?\Z"
)
# Those who speak for a state, though they have no name: ``ministers from`` Norway.
_SPEAKERS_OF: Final = re.compile(
    r"\b(?:presidents?|(?:prime |foreign |finance |defen[cs]e )?ministers?|leaders?|officials?|representatives"
    r"|delegates|delegations?|diplomats|envoys|ambassadors?|attorneys\sgeneral|governors?|lawmakers|senators|negotiators|troops"
    r"|soldiers|forces|heads\sof\s(?:state|government))\s(?:of|from)\s(?:the\s)?\Z",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"\b(?:sanctions|tariffs|attacks?|assaults?|war|pressure|strikes|embargo|blockade)\s(?:on|against)\s(?:the\s)?\Z"
    r"|\b(?:invasion|annexation|occupation|bombing|blockade|defeat)\sof\s(?:the\s)?\Z"
    r"|\b(?:independence|support|aid|pressure|threats|attacks)\sfrom\s(?:the\s)?\Z"
)
# Of the land, and nobody who could act.
_FEATURE: Final = re.compile(
    r"\b(?:Coast|River|Lake|Sea|Ocean|Bay|Gulf|Mountains?|Mount|Hills?|Valley|Desert|Strait|Street|Road|Avenue|Square|Park"
    r"|Airport|Station|Bridge|Stadium|Beach|Forest|Peninsula)\b"
)
_ALONE_BEFORE: Final = re.compile(r"(?:\A|\n)[ \t]{0,8}\Z")
_ALONE_AFTER: Final = re.compile(r"[ \t]{0,8}(?:\r?\n|\Z)")
_STATE_OF: Final = re.compile(r"(?:state|republic|kingdom|province|city|island|nation)\sof\s\Z")
_PRESS: Final = frozenset(
    "Reuters AP AFP Xinhua TASS Tass Interfax BBC CNN NBC CBS ABC NPR MSNBC UPI Bloomberg Press Presse Times Post News "
    "Herald Gazette Tribune Journal Guardian Telegraph Mail Mirror Star Chronicle Globe Inquirer Observer Independent "
    "Daily Radio Television TV Jazeera Spiegel Monde Magazine Media Network Newspaper Zeitung Agency".split()
)
# What an organization only lends its name to: a Pentagon ``budget``, a Senate ``seat``.
_OF_ANOTHER: Final = re.compile(
    r"\s[0-9]|\s(?:[a-z]+\s)?(?:budgets?|nominations?|seats?|candidates?|candidacy|races?|elections?|primary|headquarters|buildings?|offices?"
    r"|trials?|drugs?|vaccines?|studies|study|games?|matches|match|stadium|hearings?|floor|membership|bids?|website|site|page|account"
    r"|reports?|documents?|stocks?|shares?|standards?|rules|guidelines|treaty|convention|summits?|meetings?)\b"
)
_LISTED: Final = re.compile(r",\s{1,3}|(,?\s{1,3}(?:and|or|&|und|et|y)\s{1,3}(?:the\s)?)")
_APPOSED: Final = re.compile(r"[\w)],\s\Z")
_MERELY: Final = frozenset(
    "in at on from within outside inside via through into near throughout like than joining left per founded".split()
)
_ACCORDING: Final = re.compile(
    r"\b(?:[Aa]ccording to|reports? (?:by|from|in)|quoted by|told|cited by|reported by|citing)\s(?:the\s)?\Z"
)
_LOCATIVE: Final = frozenset(
    "in at near from outside inside across throughout through around into within over of off toward towards to "
    "en à dans aus nach".split()
)
_VERB: Final = re.compile(
    r"(?:,[^,.;]{1,60},)?\s(?:(?:also|now|still|later|already|currently|never|recently|has|have|had|is|was|will|would)\s){0,3}"
    r"(?:said|says|told|announced|refused|refuses|agreed|agrees|accused|accuses|wants|wanted|rejected|rejects|claimed|claims|denied|denies"
    r"|called|calls|signed|signs|joined|voted|limits|passed|bans|banned|held|holds|took|takes|gave|gives|made|makes|sued|sues|kept|keeps|invaded|attacked|launched|occupies|occupied|withdrew|offered|imposed|threatened"
    r"|warned|demanded|demands|supports|supported|opposes|opposed|condemned|recognizes|recognized|recognised|sent|plans|planned|hopes"
    r"|welcomes|welcomed|hails|hailed|praises|praised|denounces|denounced|criticises|criticised|criticizes|criticized"
    r"|condemns|applauded|applauds|deplored|protested"
    r"|won|lost|beat|defeated|decided|declared|asked|urged|has|have|had|is|are|was|were|will|would|may|might|must|can|could)\b",
)
# A state that is the subject of its clause in German, French or Spanish: where the clause begins, before a verb.
_CLAUSE: Final = re.compile(
    r"(?:\A|\n|[.!?;:]\s|,\s|\b(?:dass|que|qu['\u2019])\s?)(?:(?:[Ll]a|[Ll]e|[Ll]es|[Ee]l)\s|[Ll]['\u2019])?\Z"
)
_FOREIGN_VERB: Final = re.compile(
    r"\s(?:(?:werde|wird|hat|habe|wolle|sagte|lehnte|k\u00fcndigte|forderte|erkl\u00e4rte|warnte|wies|stimmte|beschloss"
    r"|unterst\u00fctzt|unterst\u00fctzte|verurteilte|drohte|bot|unterzeichnete|schickte)"
    r"|(?:a|n['\u2019]a\spas)\s(?!\u00e9t\u00e9)(?:[a-z\u00e0-\u00ff]{3,}\u00e9|dit|promis)|(?:refuse|rejette|condamne|propose|exige)"
    r"|(?:ofreci\u00f3|dijo|rechaz\u00f3|anunci\u00f3|pidi\u00f3|acus\u00f3|conden\u00f3|firm\u00f3|acept\u00f3|propuso|exigi\u00f3|neg\u00f3|envi\u00f3))\b"
)
# What a state has without doing anything: a border, a capital, a north.
_OWNS: Final = re.compile(
    r"['\u2019]s?\s(?!north|south|east|west|largest|capital|most|second|border|territor|biggest|oldest|history|main|city)"
)
_ACTED_ON: Final = frozenset(
    "with against between and by for urged accused told asked joined supports supported invaded attacked criticised "
    "criticized praised denounced condemned".split()
)


def governs(text: str, name: Name) -> Quote | None:
    """Return the words that name a government by its people or its state: ``Norwegian officials``."""
    if name.kind not in {NameKind.STATE, NameKind.PLACE}:
        return None
    found = _GOVERNMENT.match(text, name.quote.end, name.quote.end + _AROUND)
    if found is None:
        return None
    return Quote(text[name.quote.start : found.end()], start=name.quote.start)


def _word_before(text: str, start: int) -> str:
    before = _BEFORE.search(text, max(0, start - _AROUND), start)
    return before[1].lower() if before is not None else ""


def takes_part(text: str, name: Name) -> bool:
    """Return whether an organization is more here than a place, a source of a figure, or part of other words."""
    start, end = name.quote.start, name.quote.end
    if _is_press(name.quote.exact) and _ACCORDING.search(text, max(0, start - _AROUND), start):
        return False
    if _ALONE_BEFORE.search(text, max(0, start - 9), start) and _ALONE_AFTER.match(text, end):
        return False  # a line of its own: who signs
    return _word_before(text, start) not in _MERELY and _OF_ANOTHER.match(text, end, end + _AROUND) is None


def _is_press(words: str) -> bool:
    return words in _PRESS or words.rpartition(" ")[2] in _PRESS


def acting(text: str, names: tuple[Name, ...]) -> frozenset[int]:
    """Return the places, among all names, of the states and places that do something, or have it done to them.

    Of a list, ``Norway, Sweden and Denmark``, all do what the text says of the first or of the last.
    """
    found: set[int] = set()
    for places in _lists(text, names):
        first, last = names[places[0]], names[places[-1]]
        if len(places) == 1:
            found.update(places if acts(text, first) else ())
        elif _for_all(text, first, last):
            found.update(places)
    return frozenset(found)


def _lists(text: str, names: tuple[Name, ...]) -> Iterator[list[int]]:
    """Yield the states and places, each by itself or with those that ``and`` joins it to."""
    pending: list[int] = []
    joined = False
    for at, name in enumerate(names):
        if name.kind not in {NameKind.STATE, NameKind.PLACE}:
            continue
        link = _link(text, names[pending[-1]], name) if pending else None
        if link is None:
            yield from [pending] if joined else [[one] for one in pending]
            pending, joined = [], False
        pending.append(at)
        joined = joined or (link is not None and link[1] is not None)
    yield from [pending] if joined else [[one] for one in pending]


def _link(text: str, one: Name, other: Name) -> re.Match[str] | None:
    if one.demonym or other.demonym:
        return None
    return _LISTED.fullmatch(text, one.quote.end, other.quote.start)


def _for_all(text: str, first: Name, last: Name) -> bool:
    start, end = first.quote.start, last.quote.end
    if _has_speakers(text, start):
        return True
    if _word_before(text, start) in _LOCATIVE:
        return False
    return _does(text, end) or governs(text, last) is not None or _word_before(text, start) in _ACTED_ON


def _has_speakers(text: str, start: int) -> bool:
    before = (_GOVERNMENT_OF, _SPEAKERS_OF, _AGAINST)
    return any(pattern.search(text, max(0, start - _AROUND), start) is not None for pattern in before)


def _does(text: str, end: int) -> bool:
    """Return whether a verb, or what somebody owns, comes after a name."""
    return _VERB.match(text, end, end + 2 * _AROUND) is not None or _OWNS.match(text, end, end + _AROUND) is not None


def acts(text: str, name: Name) -> bool:
    """Return whether the text says that the one named does something, or has something done to it."""
    start, end = name.quote.start, name.quote.end
    if governs(text, name) is not None:
        return True
    if name.demonym or _FEATURE.search(name.quote.exact):
        return False
    if _has_speakers(text, start) or _is_foreign_subject(text, name):
        return True
    return not _is_located(text, name) and (
        _does(text, end) or (name.kind == NameKind.STATE and _word_before(text, start) in _ACTED_ON)
    )


def _is_foreign_subject(text: str, name: Name) -> bool:
    """Return whether a state does what a clause of another language tells: ``La France a proposé``."""
    start, end = name.quote.start, name.quote.end
    opens = name.kind == NameKind.STATE and _CLAUSE.search(text, max(0, start - _AROUND), start) is not None
    return opens and _FOREIGN_VERB.match(text, end, end + _AROUND) is not None


def _is_located(text: str, name: Name) -> bool:
    """Return whether it is where something is: in ``Oslo``; Lindmark, ``Norway``; not the state of ``Norway``."""
    start, end = name.quote.start, name.quote.end
    if _STATE_OF.search(text, max(0, start - _AROUND), start) is not None:
        return False
    if _word_before(text, start) in _LOCATIVE:
        return True
    return _APPOSED.search(text, max(0, start - 4), start) is not None and not text.startswith(",", end)
