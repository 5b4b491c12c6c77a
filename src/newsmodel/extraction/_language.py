"""Which language a text is in, guessed from its small words."""

import re
from typing import Final

__all__ = ["language_of"]

_HEAD: Final = 4000
_FEWEST: Final = 2  # a single word of another language may stand in a name
_WORD: Final = re.compile(r"[^\W\d_]+")
_SMALL_WORDS: Final = (
    ("en", "the of and to in that is was for with by on at from has have had were are be its said it he she who a met"),
    (
        "de",
        "der die das und den von zu mit sich auf für ist im dem nicht ein eine als auch es an werden aus bei wird in",
    ),
    (
        "fr",
        "le la les et des du de est dans qui une pour sur au par pas plus avec il ce sont aux été cette ses ou un en",
    ),
    ("es", "el la los las y de del se por con para una su al lo como más pero sus fue ha este sobre también en un que"),
    ("pt", "o os a e do da dos de em um uma não com por mais foi ao na são pelo pela que se"),
    ("it", "il la di che e è della gli del per una con sono nel dei alla non delle anche più si in un"),
    ("nl", "de het een van en in is dat op te zijn voor met niet aan door ook bij werd naar"),
    ("pl", "w i na z do się nie jest że o po przez od za oraz jego był roku a"),
)
_SPOKEN: Final = {
    word: tuple([language for language, words in _SMALL_WORDS if word in words.split()])
    for _, listed in _SMALL_WORDS
    for word in listed.split()
}


def language_of(text: str) -> str:
    """Return the code of the language that most small words of the beginning of ``text`` speak for, else ``""``.

    A word speaks for each language that has it; of two with as many, the one that is listed first is taken. English
    is taken where fewer than two speak for another and the letters are Latin ones: a headline has few.

    >>> language_of("Der Hafen ist wieder offen."), language_of("Port reopens"), language_of("Порт открыт")
    ('de', 'en', '')
    """
    votes: dict[str, int] = {}
    words = [word.casefold() for word in _WORD.findall(text[:_HEAD])]
    for word in words:
        for language in _SPOKEN.get(word, ()):
            votes[language] = votes.get(language, 0) + 1
    best = max(votes, key=lambda language: votes[language], default="")
    if best == "en" or votes.get(best, 0) >= _FEWEST:
        return best
    latin = sum([char < "\u0250" for word in words for char in word[:1]])
    return "en" if latin * 2 > len(words) else ""
