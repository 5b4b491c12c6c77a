"""find_times: the times of a text, each with the words that say it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from newsmodel.extraction import (
    _time_clock,
    _time_compounds,
    _time_dates,
    _time_frames,
    _time_lengths,
    _time_offsets,
    _time_pointing,
    _time_ranges,
)
from newsmodel.extraction._facts import LEVELS, Facts
from newsmodel.extraction._time_clock import Clock
from newsmodel.extraction._time_grammar import CLASSES, Node, Stage
from newsmodel.extraction._time_lexicon import LANGUAGES, guess_language, lexicon
from newsmodel.extraction._time_meaning import When, resolve
from newsmodel.extraction._time_numbers import NUMBERS
from newsmodel.extraction._time_rules import PROVEN_OF_TIMES, RULE_OF
from newsmodel.extraction._time_setting import Setting
from newsmodel.extraction._time_values import bounds, day_of, interval, moved, precision
from newsmodel.model import Article, Quote, TimeExpression

__all__ = ["find_times", "times_of", "times_with_rules"]

_STAGES: Final = (
    NUMBERS,
    Stage((*_time_dates.DATES, *_time_pointing.POINTING, *_time_clock.CLOCKS, *_time_lengths.LENGTHS)),
    Stage((*_time_clock.HALVES, *_time_lengths.MORE_LENGTHS)),
    Stage(_time_ranges.CLOCK_RANGES),
    Stage((*_time_frames.FRAMES, *_time_clock.HALVES)),
    Stage(_time_compounds.DAY_PARTS),
    Stage(_time_compounds.ADJOINING),
    Stage(_time_offsets.OFFSETS),
    Stage(_time_compounds.ADJOINING),
    Stage(_time_ranges.DATE_RANGES),
    Stage(_time_compounds.RELATIONS),
)
_DATE, _CLOCK, _DURATION, _RECURS, _REFERENCE = [
    CLASSES[name] for name in ("DATE", "CLOCK", "DURATION", "RECURS", "REFERENCE")
]


_NO_TIMES: Final = "$€£¥#_&="


def find_times(
    text: str, anchor: date | datetime | None = None, *, language: str | None = None, level: str = "all"
) -> tuple[TimeExpression, ...]:
    """Find the times that a text tells: dates, clock times, durations, recurring times, ranges, vague words.

    Rules read them, and nothing is guessed: without an anchor, what counts from today has the value None.
    The page on times names every rule.

    Args:
        text: Any str; English, German, French and Spanish words are known.
        anchor: The day or moment that "Friday" and "two weeks ago" count from, for news its publication.
        language: A BCP 47 tag; guessed from the commonest words where it is None. A language whose words are
            not known finds what needs none: ISO dates, numeric dates, clock times, a year in round brackets.
        level: ``all`` keeps everything; ``high`` keeps what rules of proven precision read.

    Returns:
        The times in the order of the text, none overlapping. Quotes count code points. Values follow EDTF level 1
        and ISO 8601, and TIMEX3 where these have no form (``2025-Q3``, ``2025-08-15TMO``, ``PAST_REF``,
        ``XXXX-WXX-5``). ``earliest`` and ``latest`` are the bounds of the value alone; ``mod`` bends it.

    Raises:
        TypeError: The text is no str, or the anchor no date.
        ValueError: The level is none of those above.

    >>> from datetime import date
    >>> for time in find_times("They met on Friday for over three hours.", date(2025, 8, 16)):
    ...     print(time.quote.exact, time.type, time.value, time.mod)
    Friday date 2025-08-15 None
    over three hours duration PT3H MORE_THAN
    >>> [time.value for time in find_times("They met on March 3 and in 2022.")]
    ['XXXX-03-03', '2022']
    """
    if level not in LEVELS:
        raise ValueError(f"level is {level!r}, not one of {', '.join(LEVELS)}")
    found = times_with_rules(text, anchor, language=language)
    return tuple([time for rule, time in found if level == "all" or rule in PROVEN_OF_TIMES])


def times_of(article: Article, facts: Facts) -> tuple[TimeExpression, ...]:
    """Return the times of an article; the pass ``times``, for passes that need them.

    They count from the day of publication; at the level ``high`` there are only those of proven rules.

    >>> from newsmodel import parse
    >>> [time.value for time in times_of(parse("They met on 5 May 2025, and twice in March."), Facts())]
    ['2025-05-05']
    """
    return find_times(article.text, facts.published, language=article.metadata.language, level=facts.level)


def times_with_rules(
    text: str, anchor: date | datetime | None = None, *, language: str | None = None
) -> tuple[tuple[str, TimeExpression], ...]:
    """Return what ``find_times`` does, each time behind the name of the rule that read it.

    The page on times lists the rules, and how often each is right.

    Args:
        text: As ``find_times`` takes it.
        anchor: The same.
        language: The same.

    Raises:
        TypeError: The text is no str, or the anchor no date.

    >>> [(rule, time.value) for rule, time in times_with_rules("They met for three hours in 2022.")]
    [('length', 'PT3H'), ('year', '2022')]
    """
    if not isinstance(text, str):
        raise TypeError(f"text must be a str, not {type(text).__name__}")
    if anchor is not None and not isinstance(anchor, date):
        raise TypeError(f"anchor must be a date, a datetime or None, not {type(anchor).__name__}")
    tag = guess_language(text) if language is None else language
    base = (tag or "").replace("_", "-").partition("-")[0].lower()
    words = lexicon(base if base in LANGUAGES else None)
    setting = Setting(text, anchor, words, tag)
    found: list[tuple[str, TimeExpression]] = []
    for nodes in words.islands(text):
        for stage in _STAGES:
            nodes = stage.read(nodes, setting)  # noqa: PLW2901
        for node in nodes:
            time = _expression(node, setting)
            if time is not None and _whole(node, setting):
                found.append((RULE_OF[node.rule.strip("_").replace("_", " ")], time))
    return tuple(found)


def _whole(node: Node, setting: Setting) -> bool:
    """Return whether no word goes on at either end, and no sign makes an amount or a name of it."""
    before, after = setting.before(node.start), setting.after(node.end)
    return not (before.isalnum() or after.isalnum() or (before in _NO_TIMES and before))


def _expression(node: Node, setting: Setting) -> TimeExpression | None:
    meaning = node.value
    if getattr(meaning, "weak", False) and setting.whole(node.start, node.end):
        meaning = meaning._replace(weak=False)
    if node.kind == _DATE and not meaning.weak:
        return _date(node, meaning, setting)
    if node.kind == _CLOCK:
        return _clock(node, meaning, setting)
    if node.kind == _DURATION and not meaning.weak:
        return _made(node, setting, "duration", str(meaning), meaning.mod)
    if node.kind == _RECURS:
        return _made(node, setting, "set", meaning.value, None)
    if node.kind == _REFERENCE:
        return _made(node, setting, "date", meaning, None)
    return None


def _date(node: Node, when: When, setting: Setting) -> TimeExpression:
    value = resolve(when, setting, node.start, node.end)
    if value is not None:
        day = day_of(value)
        if day is not None and (precision(value) in ("day", "time")) and "/" not in value:
            setting.speak_of(day, node.end)
        if value[:1].isdigit() and "/" not in value and (when.cycle != "told" or when.turn != -1):
            setting.tell(value, node.end)
        setting.quarter = (
            value if precision(value) == "quarter" and when.form != "ago" and value[:1].isdigit() else setting.quarter
        )
    clock = when.clock or (value is not None and "T" in value)
    return _made(node, setting, "time" if clock else "date", value, when.mod or None)


def _clock(node: Node, meaning: Clock | tuple[Clock, Clock], setting: Setting) -> TimeExpression | None:
    clocks: tuple[Clock, ...] = (meaning,) if isinstance(meaning, Clock) else meaning
    if clocks[-1].weak:
        return None
    spoken = setting.day_near(node.start) or setting.today
    day = spoken.isoformat() if spoken else ""
    values = [f"{day}{one}" for one in clocks]
    if day and len(values) > 1 and interval(*values) is None:  # past midnight
        values[1] = f"{moved(day, 1, 'day')}{clocks[1]}"
    return _made(node, setting, "time", "/".join(values), clocks[0].mod)


def _made(node: Node, setting: Setting, kind: str, value: str | None, mod: str | None) -> TimeExpression:
    early, late = bounds(value)
    words = Quote(setting.text[node.start : node.end], start=node.start)
    return TimeExpression(words, type=kind, value=value, mod=mod, earliest=early, latest=late)
