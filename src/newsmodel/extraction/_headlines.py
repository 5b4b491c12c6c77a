"""Names in a line with a capital on every word, where capitals tell nothing."""

from newsmodel.extraction._found import Found
from newsmodel.extraction._groups import known_at
from newsmodel.extraction._kinds import is_acronym, is_person_name
from newsmodel.extraction._making import Maker
from newsmodel.extraction._runs import Word
from newsmodel.model import NameKind

__all__ = ["read_headline"]


def read_headline(words: list[Word], maker: Maker) -> list[Found]:
    """Return the known names of a run, those that the text has elsewhere among them, and clear people and acronyms."""
    out: list[Found] = []
    at = 0
    while at < len(words):
        known = None if words[at].small else known_at(words, at, maker.lexicon)
        size = 1
        if known is not None:
            size = known[0]
            out.append(maker.known(words[at : at + size], known[1]))
        elif maker.shouted:
            pass
        elif is_acronym(words[at].text, maker.lexicon):
            out.append(maker.name(words[at : at + 1], NameKind.ORGANIZATION, "acronym"))
        elif is_person_name(words[at : at + 2], maker.lexicon):
            size = 2
            out.append(maker.name(words[at : at + 2], NameKind.PERSON, "first name"))
        at += size
    return out
