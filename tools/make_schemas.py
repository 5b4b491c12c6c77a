"""Write the JSON Schemas of newsmodel from its types: of own JSON, and of a story to ask for.

python tools/make_schemas.py          write them into src/newsmodel/schemas
python tools/make_schemas.py --check  exit with 1 where what stands there is not what would be written
"""

import argparse
import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

import newsmodel
from newsmodel import (
    Article,
    Block,
    Code,
    Evidence,
    Field,
    FieldName,
    Leaf,
    Link,
    Rule,
    Source,
)
from newsmodel.model import (
    TIME_VALUE,
    EventStatus,
    EventType,
    IssueStatus,
    Participant,
    ParticipantKind,
    Position,
    RelatedLink,
    Role,
    Stance,
    TimeExpression,
)

FOLDER: Final = Path(newsmodel.__file__).parent / "schemas"
Schema = dict[str, Any]

HIGHEST: Final = 999_999_999
SPACES: Final = "".join([char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace()])
END: Final = "(?![\\s\\S])"
DAY: Final = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])"
CLOCK: Final = "(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
FRACTION: Final = "(?:\\.(?!000000)[0-9]{6})?"
OFFSET: Final = (
    "(?:\\+00:00"
    "|[+-](?!00:00)(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?!00(?![.0-9]))[0-5][0-9](?:\\.(?!000000)[0-9]{6})?)?"
    "|[+-]00:00:(?!00(?![.0-9]))[0-5][0-9](?:\\.(?!000000)[0-9]{6})?)?"
)
MOMENT: Final = f"^{DAY}(?:T{CLOCK}{FRACTION}{OFFSET})?{END}"

LEAVES: Final[tuple[type, ...]] = tuple([kind for kind in get_args(Leaf) if kind is not str])
BLOCKS: Final[tuple[type, ...]] = get_args(Block)
LISTED: Final = (Source, RelatedLink)
WHOLE: Final = (Code, Rule)
IDS: Final = frozenset("id represents participant part_of holders according_to related speaker".split())
FILLED: Final = {(Evidence, "quotes"), (Participant, "mentions"), (Position, "holders")}
TIMES: Final = {(TimeExpression, "value")}
MAY_BE_EMPTY: Final = {(Link, "title"), (Link, "url")}


def ref(name: str) -> Schema:
    """Return a reference to a definition."""
    return {"$ref": f"#/$defs/{name}"}


def tag(kind: type) -> str:
    """Return the key that names a kind of block or leaf."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


def told(kind: type) -> tuple[str, dict[str, str]]:
    """Return what the docstring of a class says of it, and of each of its attributes."""
    first, _, rest = (kind.__doc__ or "").partition("\n")
    found: dict[str, str] = {}
    inside = re.search(r"Attributes:\n(.*?)(?:\n\s*\n|\Z)", rest, re.DOTALL)
    for part in re.split(r"\n(?= {8}\S)", inside[1]) if inside else []:
        name, _, text = part.strip().partition(": ")
        found[name] = spelled(" ".join(text.split()))
    return spelled(first), found


def spelled(words: str) -> str:
    """Return a docstring's words as JSON has them."""
    return re.sub(r"\bNone\b", "null", words.replace("``", "`"))


def simple(default: object) -> Schema:
    """Return the default of a field as a schema tells it."""
    if default == ():
        return {"default": []}
    if default is None or isinstance(default, (bool, int, str)):
        return {"default": default if not isinstance(default, StrEnum) else str(default)}
    return {}


class Maker:
    """Makes the definitions, each once."""

    def __init__(self) -> None:
        """Begin with those that are no type's."""
        texts = {"type": "array", "items": {"type": "string"}, "minItems": 2}
        split = "or, where a surrogate would join the next, the parts"
        self.made: dict[str, Schema] = {
            "text": {"description": f"A string; {split}", "anyOf": [{"type": "string"}, texts]},
            "words": {
                "description": f"A string that is not empty; {split}",
                "anyOf": [{"type": "string", "minLength": 1}, texts],
            },
            "id": {
                "description": "An id: 1 to 100 visible ASCII characters",
                "type": "string",
                "minLength": 1,
                "maxLength": 100,
                "not": {"pattern": "[^!-~]"},
            },
            "number": {"type": "integer", "minimum": 0, "maximum": HIGHEST},
            "spaces": {"type": "string", "not": {"pattern": f"[^{SPACES}]"}},
            "time": {
                "description": "A value of EDTF, ISO 8601 or TIMEX3",
                "type": "string",
                "pattern": f"^{TIME_VALUE}{END}",
            },
            "moment": {"description": "A date or datetime of ISO 8601", "type": "string", "pattern": MOMENT},
            "content": self._content([ref(kind.__name__) for kind in LEAVES]),
            "entry": self._content([ref("Field")]),
            "whole": {
                "description": "One string",
                "anyOf": [
                    {"type": "string", "minLength": 1},
                    {"type": "array", "items": ref("words"), "maxItems": 1},
                ],
            },
            "Field": {
                "description": told(Field)[0],
                "anyOf": [
                    {"type": "object", "properties": {name: ref("words")}, "required": [name]}
                    | {"additionalProperties": False}
                    for name in map(str, FieldName)
                ],
            },
            "Block": {
                "description": "A block: the key that names its kind holds its content",
                "anyOf": [ref(kind.__name__) for kind in BLOCKS],
            },
        }
        for kind in (*LEAVES, *BLOCKS):
            self.record(kind)

    def _content(self, leaves: list[Schema]) -> Schema:
        return {
            "description": "Content: its one string, or its parts, no two strings side by side",
            "anyOf": [
                {"type": "string", "minLength": 1},
                {"type": "array", "items": {"anyOf": [ref("words"), *leaves]}},
            ],
        }

    def record(self, kind: type[Any], **first: Schema) -> Schema:
        """Return a reference to the schema of a class, which is made the first time."""
        name = kind.__name__
        if name not in self.made:
            self.made[name] = {}
            description, attributes = told(kind)
            properties: dict[str, Schema] = dict(first)
            required = list(first)
            for field, key, schema in self._fields(kind):
                has_default = field.default is not attrs.NOTHING
                words = {"description": attributes[field.name]} if field.name in attributes else {}
                properties[key] = {**words, **schema, **(simple(field.default) if has_default else {})}
                required += [] if has_default else [key]
            self.made[name] = {
                "description": description,
                "type": "object",
                "properties": properties,
                "required": required,
                "additionalProperties": False,
            }
        return ref(name)

    def _fields(self, kind: type[Any]) -> Iterator[tuple[Any, str, Schema]]:
        hints = get_type_hints(kind)
        for field in attrs.fields(kind):
            key = tag(kind) if field.name in {"content", "raw"} and kind in (*LEAVES, *BLOCKS) else field.name
            yield field, key, self._of_field(kind, field.name, hints[field.name])

    def _of_field(self, kind: type, name: str, hint: Any) -> Schema:  # noqa: ANN401
        if name == "content":
            return ref("whole" if kind in WHOLE else "entry" if kind in LISTED else "content")
        if name == "gap":
            return ref("spaces")
        if name == "lead":
            return {"type": "string", "not": {"pattern": f"[^{SPACES}\ufeff]"}} if kind is Article else ref("text")
        if name == "level":
            return {"type": "integer", "minimum": 1, "maximum": 6}
        string = "id" if name in IDS else "time" if (kind, name) in TIMES else "words"
        schema = self.of(hint, ref("text" if (kind, name) in MAY_BE_EMPTY else string))
        return {**schema, "minItems": 1} if (kind, name) in FILLED else schema

    def of(self, hint: Any, string: Schema) -> Schema:  # noqa: ANN401
        """Return the schema of a type; ``string`` is that of the strings in it."""
        if hint == Block:
            return ref("Block")
        if get_origin(hint) is tuple:
            return {"type": "array", "items": self.of(get_args(hint)[0], string)}
        if type(None) in get_args(hint):
            rest = [part for part in get_args(hint) if part is not type(None)]
            return {"anyOf": [ref("moment") if set(rest) == {date, datetime} else self.of(rest[0], string), NULL]}
        if issubclass(hint, StrEnum):
            return self.word(hint)
        if attrs.has(hint):
            return self.record(hint)
        return {str: string, int: ref("number"), bool: {"type": "boolean"}}[hint]

    def word(self, kind: type[StrEnum]) -> Schema:
        """Return a reference to the schema of a vocabulary."""
        self.made[kind.__name__] = {"description": told(kind)[0], "type": "string", "enum": list(map(str, kind))}
        return ref(kind.__name__)


NULL: Final[Schema] = {"type": "null"}


def article_schema() -> Schema:
    """Return the JSON Schema of own JSON."""
    maker = Maker()
    maker.record(Article, newsmodel={"description": "The version of the format", "type": "integer", "const": 1})
    root = maker.made.pop("Article")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Own JSON of newsmodel, version 1",
        **root,
        "$defs": dict(sorted(maker.made.items())),
    }


def strict(description: str, **properties: Schema) -> Schema:
    """Return an object as structured output takes it: every key required, and no other."""
    return {
        "type": "object",
        "description": description,
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def string(description: str) -> Schema:
    """Return a string."""
    return {"type": "string", "description": description}


def maybe(description: str) -> Schema:
    """Return a string or null."""
    return {"anyOf": [{"type": "string"}, NULL], "description": description}


def many(description: str, item: Schema | None = None) -> Schema:
    """Return an array."""
    return {"type": "array", "description": description, "items": item or {"type": "string"}}


def word(kind: type[StrEnum], description: str) -> Schema:
    """Return a word of a vocabulary."""
    return {"type": "string", "enum": list(map(str, kind)), "description": description}


def story_schema() -> Schema:
    """Return the JSON Schema of a story that a model is asked for."""
    taking_part = strict("Somebody who takes part", id=string("The participant's id"), role=word(Role, "In which role"))
    position = strict(
        "Where somebody stands",
        holder=string("The id of the participant who holds it"),
        stance=word(Stance, "Towards what the label names"),
        quote=string("The exact clause or sentence that shows it"),
    )
    participant = strict(
        "A person, organization, state or named group that does or says something, or has something done to it",
        id=string("p1, p2, ..."),
        name=string("The fullest form of the name that the text has, exactly, without title"),
        kind=word(ParticipantKind, "What it is"),
        mentions=many("Every other form of the name that the text has, exactly; no pronouns"),
        titles=many("Titles that the text gives beside the name, exactly"),
        represents=maybe("The id of the participant that the text says they belong to or speak for"),
    )
    event = strict(
        "Something that happened, is happening, or may happen",
        id=string("e1, e2, ..."),
        trigger=string("The exact shortest words that name it"),
        sentence=string("The exact whole sentence that holds the trigger"),
        type=word(EventType, "What kind of event it is"),
        time_text=maybe("The exact words that say when"),
        time=maybe("What these words mean, as EDTF: 2025-08-15, 2025-08, 2025-08-15/2025-08-17"),
        place=maybe("The exact words that say where"),
        participants=many("Who takes part", taking_part),
        status=word(EventStatus, "Whether it took place"),
        main={"type": "boolean", "description": "Whether the headline is about it"},
    )
    issue = strict(
        "A point on which participants disagree, or which stands unresolved between them",
        id=string("i1, i2, ..."),
        label=string("A short noun phrase, close to the words of the text"),
        evidence=many("Exact clauses or sentences that state the disagreement, at least one"),
        status=word(IssueStatus, "Where it stands"),
        positions=many("Who stands where", position),
    )
    statement = strict(
        "Words, written or spoken, that the text attributes to a participant",
        speaker=maybe("The id of the participant who said them"),
        speaker_text=maybe("The exact name, pronoun or noun phrase that the sentence has for the speaker"),
        cue=maybe("The exact words that attribute them: said, warned of, according to"),
        content=string("The exact words of what was said, without the cue, with quotation marks where it has them"),
        direct={"type": "boolean", "description": "Whether they are quoted word for word"},
        sentence=string("The exact whole sentence that holds the content, or its beginning"),
    )
    return strict(
        "The story that a news text tells; every quote is copied from the text, character for character",
        participants=many("Who takes part in the story", participant),
        events=many("What happens, main events first", event),
        issues=many("What is in dispute; often nothing", issue),
        statements=many("Who says what", statement),
    )


def main() -> int:
    """Write the schemas, or check them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    code = 0
    for name, schema in {"article": article_schema(), "story": story_schema()}.items():
        path = FOLDER / f"{name}.json"
        text = json.dumps(schema, indent=2) + "\n"
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path.name} is not what tools/make_schemas.py makes of the types")
            code = 1
    return code


if __name__ == "__main__":
    sys.exit(main())
