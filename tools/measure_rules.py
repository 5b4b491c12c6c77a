"""Measures how often each rule of names, groups and times is right, on annotated texts.

    python tools/measure_rules.py FOLDER [--half unread|read|all]

FOLDER holds the published sets, each in a folder of its own as ``docs.jsonl``; those that are missing are left out.
Half of each set, by the last bit of the SHA-256 of its ids, was never read while rules were written: that half is
measured where nothing is said. Rules that were right at nine of ten places or more, at twenty places or more, are
those that the level ``high`` keeps; where the tables say otherwise, exit code 1.

What counts as right:

- a name: an annotated name that it overlaps has its kind. Places count in CrossNER and WikiNEuRal alone; elsewhere
  states count, and are right as organizations too, since the other sets mark those that act so. Not counted are
  demonyms, which no two sets mark alike, and names inside of an event, an election or a work. In ECB+ and the
  stories only what is annotated counts: they mark those who take part, not every name.
- people without a name: an annotated person, group or organization overlaps them.
- a time: its value, and that of the annotation, are the same or have the same bounds, as far as the annotation says
  them (``1998-WXX``). A bare weekday of TempEval-3, whose expressions stand without their sentence, may be a week off;
  ends of ranges of Recognizers-Text are outside of them.
"""

import argparse
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from newsmodel import parse
from newsmodel.extraction import Facts, times_with_rules
from newsmodel.extraction._found import PROVEN
from newsmodel.extraction._names import found_in, lexicon_of, names_of
from newsmodel.extraction._people import PROVEN_OF_PEOPLE, people_in
from newsmodel.extraction._time_rules import PROVEN_OF_TIMES
from newsmodel.extraction._time_values import bounds
from newsmodel.extraction._units import all_units, prose_units

ENOUGH: Final = 20
GOOD: Final = 0.9
KINDS: Final = {"person": "PER", "organization": "ORG", "group": "ORG", "state": "LOC", "place": "LOC"}
NER: Final = {
    "gold_ner_crossner_politics": {
        "politician": "PER",
        "person": "PER",
        "organisation": "ORG",
        "politicalparty": "ORG",
        "country": "LOC",
        "location": "LOC",
    },
    "gold_ner_wikineural": {"PER": "PER", "ORG": "ORG", "LOC": "LOC"},
    "gold_ner_re3d": {"Person": "PER", "Organisation": "ORG", "Location": "LOC"},
}
SAME: Final = {"acronym in brackets": "acronym"}
"""Rules that are two ways to see the same thing, measured as one."""
HUMAN: Final = ("Person", "Organisation", "Nationality")

Span = tuple[int, int, str]
Tally = dict[str, Counter[bool]]


def is_unread(key: str) -> bool:
    """Return whether a text is of the half that nobody read."""
    return bool(hashlib.sha256(key.encode()).digest()[-1] & 1)


def lines(folder: Path, name: str, half: str, file: str = "docs.jsonl") -> Iterator[dict[str, Any]]:
    """Yield the documents of a half of a set."""
    path = folder / name / file
    if path.is_file():
        for line in filter(None, path.read_text(encoding="utf-8").split("\n")):
            document = json.loads(line)
            if half == "all" or is_unread(str(document["id"])) == (half == "unread"):
                yield document


def spans(gold: Any) -> list[Span]:  # noqa: ANN401  (as the sets have it)
    """Return what a set of names annotates: begin, end, type."""
    entities = gold["entities"] if isinstance(gold, dict) else gold
    return [(one["start"], one["end"], one["type"]) for one in entities if one.get("start") is not None]


def told_lines(document: dict[str, Any]) -> list[tuple[int, int]]:
    """Return the lines of a text of ECB+ that are annotated."""
    found, at = [], 0
    for line in document["text"].split("\n"):
        found.append((at, at + len(line)))
        at += len(line) + 1
    return [found[number] for number in document["gold"]["annotated_sentences"] if number < len(found)]


def near(gold: list[Span], start: int, end: int) -> set[str]:
    """Return the types of what overlaps a stretch."""
    return {kind for begin, stop, kind in gold if begin < end and start < stop}


def folded(words: str) -> str:
    """Return words in lower case, without an article and punctuation."""
    return " ".join(re.findall(r"\w+", words.lower())).removeprefix("the ")


# Names.


def names(folder: Path, half: str) -> Tally:
    """Return how often each rule of names is right."""
    tally: Tally = defaultdict(Counter)
    for name, kinds in NER.items():
        for document in lines(folder, name, half):
            if document.get("lang", "en") == "en":
                gold = [(start, end, kinds.get(kind, kind)) for start, end, kind in spans(document["gold"])]
                count_names(document["text"], gold, tally, places=name != "gold_ner_re3d", whole=True)
    for document in lines(folder, "gold_ecbplus", half):
        within = told_lines(document)
        humans = [(one["start"], one["end"], one["type"]) for one in document["gold"]["mentions"]]
        gold = [
            (start, end, "PER" if "PART_PER" in kind else "ORG" if "HUMAN" in kind else kind)
            for start, end, kind in humans
            if any(begin <= start < stop for begin, stop in within)
        ]
        count_names(document["text"], gold, tally, places=False, whole=False)
    for document, gold in stories(folder, half):
        count_names(document["text"], gold, tally, places=False, whole=False)
    return tally


def stories(folder: Path, half: str) -> Iterator[tuple[dict[str, Any], list[Span]]]:
    """Yield the annotated stories, each with where the words of its people, organizations and groups stand."""
    told = {one["id"]: one for one in lines(folder, "gold_stories", half, "gold.jsonl")}
    for document in lines(folder, "gold_stories", half):
        text, gold = document["text"], []
        for one in told[document["id"]]["participants"]:
            kind = KINDS.get(one["kind"], "other")
            for words in {one["name"], *one["mentions"]}:
                places = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
                gold += [(place.start(), place.end(), kind) for place in places]
        yield document, gold


def count_names(text: str, gold: list[Span], tally: Tally, *, places: bool, whole: bool) -> None:
    """Count the names of one text; where not the whole of it is annotated, only those that overlap an annotation."""
    for name in found_in(all_units(parse(text, language="en")), lexicon_of(text, "en")):
        kind = KINDS.get(str(name.kind), "")
        kinds = near(gold, name.start, name.end)
        of_others = kinds and kinds.isdisjoint(KINDS.values())
        if kind and not name.demonym and not of_others and (places or name.kind != "place") and (whole or kinds):
            right = {kind} if places or kind != "LOC" else {"LOC", "ORG"}
            tally[SAME.get(name.rule, name.rule)][not right.isdisjoint(kinds)] += 1


# People without a name.


def people(folder: Path, half: str) -> Tally:
    """Return how often each rule of people without a name is right."""
    tally: Tally = defaultdict(Counter)
    for document in lines(folder, "gold_ecbplus", half):
        within = told_lines(document)
        mentions = document["gold"]["mentions"]
        gold = [(one["start"], one["end"], "") for one in mentions if one["type"].startswith("HUMAN")]
        count_people(document["text"], gold, tally, lambda at, within=within: any(a <= at < b for a, b in within))
    for document in lines(folder, "gold_ner_re3d", half):
        gold = [one for one in spans(document["gold"]) if one[2] in HUMAN]
        count_people(document["text"], gold, tally, lambda _: True)
    for document, gold in stories(folder, half):
        count_people(document["text"], gold, tally, lambda _: True)
    return tally


def count_people(text: str, gold: list[Span], tally: Tally, counts: Callable[[int], bool]) -> None:
    """Count the people without a name of one text, at the places that count."""
    article = parse(text, language="en")
    named = {name.quote.end: name for name in names_of(article, Facts())}
    for one in people_in(prose_units(article), lexicon_of(text, "en"), named):
        end = one.start + len(one.text)
        if one.rule and counts(end - 1):
            tally[one.rule][bool(near(gold, one.start, end))] += 1


# Times.


def same_value(value: str | None, other: str) -> bool:
    """Return whether two values of times mean the same, as far as an annotation says it: ``1998-WXX``, ``19``."""
    if value is None:
        return False
    other = re.sub(r"-W([0-9])\Z", r"-W0\1", re.sub(r"\A[0-9]{2}\Z", r"\g<0>XX", other)).removesuffix("-XX")
    value = re.sub(r"(T[0-9:]+)(?:Z|[+-][0-9]{2}:[0-9]{2})\Z", r"\1", value) if "T" in other else value
    if other.endswith("-WXX"):
        return value.startswith(other.removesuffix("XX"))
    one, two = bounds(value), bounds(other)
    return value == other or (one == two != (None, None))


def same_weekday(rule: str, value: str | None, other: str) -> bool:
    """Return whether a bare weekday is a week off: which one is meant, only the sentence around it says."""
    days = [re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", one or "") for one in (value, other)]
    if rule not in ("weekday", "part of day") or None in days:
        return False
    one, two = (date.fromisoformat(day[0]) for day in days if day is not None)
    return abs((one - two).days) == 7 and (value or "")[10:] == other[10:]  # noqa: PLR2004


def times(folder: Path, half: str) -> Tally:
    """Return how often each rule of times is right."""
    tally: Tally = defaultdict(Counter)
    for document in lines(folder, "gold_timex_tempeval3_expressions", half):
        found = times_with_rules(document["text"], date.fromisoformat(document["dct"]), language="en")
        for rule, time in sorted(found, key=lambda one: -len(one[1].quote.exact))[:1]:
            other = document["gold"]["value"]
            tally[rule][same_value(time.value, other) or same_weekday(rule, time.value, other)] += 1
    for document in lines(folder, "gold_dates_recognizers", half):
        count_times(document, tally)
    for document in lines(folder, "gold_dates_single", half):
        anchor, gold = date.fromisoformat(document["reference"][:10]), document["gold"]
        begin = document["text"].lower().find(gold["expression"].lower())
        span = (begin, begin + len(gold["expression"])) if begin >= 0 else (0, len(document["text"]))
        for rule, time in times_with_rules(document["text"], anchor, language=document["lang"][:2]):
            if span[0] < time.quote.end and time.quote.start < span[1]:
                tally[rule][str(time.earliest)[:10] in (gold["future"], gold["past"])] += 1
    return tally


def count_times(document: dict[str, Any], tally: Tally) -> None:
    """Count the times of one sentence of Recognizers-Text; one that no annotation overlaps is wrong."""
    anchor = datetime.fromisoformat(document["reference"])
    gold = [one for one in document["gold"] if one["start"] is not None]
    for rule, time in times_with_rules(document["text"], anchor, language=document["lang"][:2]):
        start, end = time.quote.start, time.quote.end
        beside = [one for one in gold if one["start"] < end and start < one["end"]]
        tally[rule][any(is_one_of(time.value, one["values"]) for one in beside)] += 1


def spelled(moment: str) -> str:
    """Return a moment in one spelling: hours and minutes, without the day where that is not said."""
    hour = re.search(r"T?(\d\d)(?::(\d\d))?(?::\d\d)?$", moment) if "T" in moment or ":" in moment else None
    day = re.match(r"\d{4}-\d\d-\d\d", moment)
    return f"{day[0] if day else ''}T{hour[1]}:{hour[2] or '00'}" if hour else moment


def is_one_of(value: str | None, values: list[dict[str, str]]) -> bool:
    """Return whether a value is one that Recognizers-Text takes: ends of its ranges are outside of them."""
    early, late = bounds(value)
    ours = "/".join([spelled(part) for part in (value or "").split("/")])
    undated = re.sub(r"\d{4}-\d\d-\d\dT", "T", ours)
    for one in values:
        theirs = [spelled(one[key].replace(" ", "T")) for key in ("timex", "value") if key in one]
        if "start" in one and "end" in one:
            theirs.append("/".join([spelled(one[key].replace(" ", "T")) for key in ("start", "end")]))
        if {ours, undated} & set(theirs) or any(same_value(value, other) for other in theirs):
            return True
        if "start" in one and "end" in one and early is not None and late is not None and ":" not in one["end"]:
            last = date.fromisoformat(one["end"]) - timedelta(days=1)
            without = bounds((value or "").partition("/")[2])[0]  # it may leave out the last month or year
            ends = {last.isoformat(): str(late)[:10], one["end"]: str(without)[:10]}
            if str(early)[:10] == one["start"] and any(end == mine for end, mine in ends.items()):
                return True
    return False


def table(title: str, tally: Tally, proven: frozenset[str]) -> bool:
    """Print the figures of the rules, and return whether the level ``high`` has just those that are good."""
    print(f"\n{title}\n")
    print("| rule | right | |\n| --- | ---: | --- |")
    held = True
    for rule, counted in sorted(tally.items(), key=lambda one: (-one[1].total(), one[0])):
        right, fired = counted[True], counted.total()
        good = fired >= ENOUGH and right >= GOOD * fired
        says = "high" if rule in proven else "all"
        if good != (rule in proven):
            says += ", but measured otherwise"
            held = False
        print(f"| {rule} | {right} of {fired} | {says} |")
    return held


def main() -> int:
    """Measure all rules."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--half", choices=("unread", "read", "all"), default="unread")
    chosen = options.parse_args()
    held = [
        table("Names", names(chosen.folder, chosen.half), PROVEN),
        table("People without a name", people(chosen.folder, chosen.half), PROVEN_OF_PEOPLE),
        table("Times", times(chosen.folder, chosen.half), PROVEN_OF_TIMES),
    ]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
