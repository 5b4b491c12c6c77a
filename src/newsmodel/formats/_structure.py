"""How the types are written as, and read from, the dicts and lists of own JSON.

cattrs makes the functions for the records; each hook of its own that would coerce is replaced by one
that refuses. Loaded only when JSON is first read or written.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any, Final, NoReturn, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.errors import AttributeValidationNote, BaseValidationError, ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from newsmodel.errors import DataError, ModelError, excerpt
from newsmodel.formats._dates import zoned
from newsmodel.formats._json import Fraction, Twice, shown
from newsmodel.model import Article, Block, Break, Dateline, Field, FieldName, Link, Marker, Source

__all__ = ["STRUCTURE", "Structure"]

_LEAVES: Final[tuple[type, ...]] = (Marker, Dateline, Link, Break)
_BLOCKS: Final[tuple[type, ...]] = get_args(Block)
# Where a high surrogate stands before a low one, JSON would make one character of them.
_PAIR: Final = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")
_DIGITS: Final = re.compile(r"(?<![0-9])[0-9]{1,9}(?![0-9])")
_STEP: Final = re.compile(r"\.([a-z_]+)|\[([0-9]+)\]")
_SHOWN: Final[dict[type, str]] = {
    str: "a string",
    int: "a number",
    Fraction: "a number",
    list: "an array",
    dict: "an object",
}


class _Wrong(Exception):  # noqa: N818  (it never leaves this module)
    """What is wrong with a value: the end of its path, and the reason."""

    def __init__(self, reason: str, path: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.path = path


def _refuse(value: object, wanted: str) -> NoReturn:
    if type(value) is Twice:
        raise _Wrong(f"the key {excerpt(value.key)} stands twice")
    what = _SHOWN.get(type(value))
    raise _Wrong(f"{shown(value)} is not {wanted}" if what is None else f"{shown(value)} is {what}, not {wanted}")


def _tag(kind: type) -> str:
    """``ListItem`` -> ``list_item``; ``DateLine`` -> ``date_line``, and ``Dateline`` -> ``dateline``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()


_TAGS: Final[dict[type, str]] = {kind: _tag(kind) for kind in (*_BLOCKS, *_LEAVES)}


# Values of one JSON value.


def _write_text(value: str) -> str | list[str]:
    return _PAIR.split(value) if not value.isascii() and _PAIR.search(value) else value


def _read_text(value: object, _: object) -> str:
    if type(value) is str:
        return value
    if type(value) is list and len(value) > 1 and all(type(part) is str for part in value):
        joined = "".join(value)
        if _PAIR.split(joined) == value:
            return joined
        raise _Wrong("an array stands for a string only where JSON would join its parts at a surrogate pair")
    _refuse(value, "a string")


def _read_whole(value: object, _: object) -> int:
    if type(value) is not int:
        _refuse(value, "a whole number")
    return value


def _read_flag(value: object, _: object) -> bool:
    if type(value) is not bool:
        _refuse(value, "true or false")
    return value


def _read_day(value: object, _: object) -> date | datetime | None:
    """Read an ISO 8601 date or datetime, exactly as we write it, or null."""
    if value is None:
        return None
    if type(value) is not str:
        _refuse(value, "a date (a string)")
    try:
        found = zoned(value) if "T" in value else date.fromisoformat(value)
    except ValueError:
        found = None
    if found is None or found.isoformat() != value:
        raise _Wrong(f"{excerpt(value)} is no date as it is written here: 2025-08-15, 2025-08-15T10:05:00+00:00")
    return found


def _spelled_numbers(spelling: object) -> list[int]:
    """Return the numbers that a spelling gives where an object names none: its groups of digits, in order."""
    return [int(digits) for digits in _DIGITS.findall(spelling)] if type(spelling) is str else []


def _is_days(kind: object) -> bool:
    return set(get_args(kind)) == {date, datetime, type(None)}


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _is_content(kind: object) -> bool:
    """``tuple[Leaf, ...]`` and ``tuple[str | Field, ...]``."""
    return _is_tuple(kind) and str in get_args(get_args(kind)[0])


# Paths.


def _first_fault(error: Exception) -> tuple[str, str]:
    """Return the path and the reason of the first fault that ``error`` tells of."""
    if isinstance(error, _Wrong):
        return error.path, error.reason
    if isinstance(error, BaseValidationError):
        inner = error.exceptions[0]
        path, reason = _first_fault(inner)
        notes = [note for note in getattr(inner, "__notes__", ()) if isinstance(note, AttributeValidationNote)]
        return "".join([f".{_key(error.cl, note.name)}" for note in notes]) + path, reason
    if isinstance(error, ModelError):
        return error.path, error.reason
    if isinstance(error, ForbiddenExtraKeysError):
        return "", f"the key {excerpt(min(error.extra_fields))} is unknown here"
    assert isinstance(error, KeyError), error  # noqa: S101  (no hook raises anything else)
    return "", "is missing"


def _key(kind: type[Any], name: str) -> str:
    return _TAGS[kind] if kind in _TAGS and name in {"content", "raw"} else name


def _path_in(data: Any, path: str) -> str:  # noqa: ANN401
    """Return the JSON path of the place in ``data`` that a path in the model leads to."""
    out = ""
    for name, place in _STEP.findall(path):
        if name:
            key = name
            if name in {"content", "raw"}:  # it stands under the name of its kind
                key = next(tag for tag in data if tag in _KINDS)
            out += f".{key}"
            data = data.get(key)
        elif type(data) is list:
            out += f"[{place}]"
            data = data[int(place)]
    return out


class Structure:
    """Writes an Article as dicts and lists, and reads it from them."""

    def __init__(self) -> None:
        self._converter = Converter(forbid_extra_keys=True, detailed_validation=True, omit_if_default=True)
        self._writers: dict[type, Callable[[Any], Any]] = {}
        self._readers: dict[str, tuple[Callable[[Any, Any], Any], type]] = {}
        self._values()
        self._records()

    def write(self, article: Article) -> dict[str, Any]:
        """Return ``article`` as dicts, lists, strings, numbers and booleans."""
        written: dict[str, Any] = self._converter.unstructure(article, Article)
        return written

    def read(self, data: Any) -> Article:  # noqa: ANN401
        """Return the Article that ``data`` is; `DataError` where it is none."""
        try:
            if type(data) is not dict:
                _refuse(data, "an object")
            article: Article = self._converter.structure(data, Article)
        except (_Wrong, BaseValidationError) as error:
            path, reason = _first_fault(error)
            if path.startswith("Article"):
                path = _path_in(data, path)
            raise DataError(f"${path}", reason) from None
        return article

    def _values(self) -> None:
        """Register the hooks of what is no record."""
        converter = self._converter
        converter.register_structure_hook(str, _read_text)  # closed words too: they are strings, which the model knows
        converter.register_structure_hook(int, _read_whole)
        converter.register_structure_hook(bool, _read_flag)
        converter.register_structure_hook_func(_is_days, _read_day)
        converter.register_structure_hook_factory(attrs.has, self._read_record)
        converter.register_structure_hook_factory(_is_tuple, self._read_tuple)
        converter.register_structure_hook_factory(_is_content, self._read_content)
        converter.register_structure_hook_func(lambda kind: kind == Block, self._read_block)
        converter.register_unstructure_hook(str, _write_text)
        converter.register_unstructure_hook_func(_is_days, lambda day: None if day is None else day.isoformat())
        converter.register_unstructure_hook_func(_is_content, self._write_content)
        converter.register_unstructure_hook_func(
            lambda kind: kind == Block, lambda block: self._writers[type(block)](block)
        )

    def _records(self) -> None:
        """Register the hooks of the leaves and blocks, whose content stands under the name of their kind."""
        for kind, tag in _TAGS.items():
            self._record(kind, tag, "content" if kind in _BLOCKS else "raw")
        for word in FieldName:
            self._readers[word] = self._read_field, Field
        self._writers[Field] = lambda part: {str(part.name): _write_text(part.raw)}

    def _record(self, kind: type[Any], tag: str, first: str) -> None:
        spelled = {Marker: tag, Source: "lead"}.get(kind)
        names: dict[str, Any] = {first: override(rename=tag)}
        if spelled is not None:
            names["numbers"] = override(omit_if_default=False)
        write: Callable[[Any], Any] = make_dict_unstructure_fn(
            kind, self._converter, _cattrs_omit_if_default=True, **names
        )
        read: Callable[[Any, Any], Any] = make_dict_structure_fn(
            kind, self._converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True, **names
        )
        if spelled is not None:
            write, read = _without_numbers(write, read, spelled)
        self._converter.register_structure_hook(kind, _of_object(read))
        self._converter.register_unstructure_hook(kind, write)
        self._readers[tag] = read, kind
        self._writers[kind] = write

    def _read_record(self, kind: Any, converter: Converter) -> Callable[[Any, Any], Any]:  # noqa: ANN401
        return _of_object(
            make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)
        )

    def _read_tuple(self, kind: Any, converter: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401
        item = get_args(kind)[0]
        inner = converter.get_structure_hook(item)

        def read(value: object, _: object) -> tuple[Any, ...]:
            if type(value) is not list:
                _refuse(value, "an array")
            return _read_items(value, lambda part: inner(part, item))

        return read

    def _read_content(self, kind: Any, _: Converter) -> Callable[[Any, Any], tuple[Any, ...]]:  # noqa: ANN401
        parts = get_args(get_args(kind)[0])
        tags = set(map(str, FieldName)) if Field in parts else {_TAGS[part] for part in parts if part is not str}

        short = {tag: self._short(tag) for tag in tags}

        def read_part(part: object) -> object:
            if type(part) is str:
                return part
            if type(part) is dict and len(part) == 1:  # a plain marker or field, the commonest ones
                ((tag, raw),) = part.items()
                make = short.get(tag)
                if make is not None and type(raw) is str:
                    return make(raw)
            return self._read_tagged(part, tags)

        def read(value: object, _: object) -> tuple[Any, ...]:
            if type(value) is str:
                return (value,)
            if type(value) is not list:
                _refuse(value, "content (a string or an array)")
            return _read_items(value, read_part)

        return read

    def _short(self, tag: str) -> Callable[[str], Marker | Field] | None:
        """Return what makes a leaf of its spelling alone, where nothing else need be said of it."""
        if tag == _TAGS[Marker]:
            return lambda raw: Marker(raw, numbers=tuple(_spelled_numbers(raw)))
        for name in FieldName:
            if name == tag:
                return partial(Field, name=name)
        return None

    def _read_tagged(self, value: object, tags: set[str]) -> object:
        """Read an object whose kind is told by the one key of it that is a tag."""
        if type(value) is list:
            return _read_text(value, str)
        if type(value) is not dict:
            _refuse(value, "a string or an object")
        for key in value:
            if key in tags:
                read, kind = self._readers[key]
                return read(value, kind)  # which refuses a second tag as an unknown key
        raise _Wrong(f"a key is missing that says what it is, one of {', '.join(sorted(tags))}")

    def _read_block(self, value: object, _: object) -> object:
        if type(value) is not dict:
            _refuse(value, "an object")
        return self._read_tagged(value, _BLOCK_TAGS)

    def _read_field(self, value: dict[str, Any], _: object) -> Field:
        if len(value) != 1:
            raise _Wrong("a field has one key, its name")
        ((name, raw),) = value.items()
        try:
            return Field(_read_text(raw, str), name=name)
        except _Wrong as error:
            raise _Wrong(error.reason, f".{name}") from None

    def _write_content(self, content: tuple[Any, ...]) -> Any:  # noqa: ANN401
        written = [_write_text(part) if type(part) is str else self._writers[type(part)](part) for part in content]
        return written[0] if len(written) == 1 and type(written[0]) is str else written


_BLOCK_TAGS: Final = {_TAGS[kind] for kind in _BLOCKS}
_KINDS: Final = {*_TAGS.values(), *map(str, FieldName)}


def _of_object(read: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    """Wrap the hook of a record, which would take whatever has keys, so that it takes an object alone."""

    def read_object(value: object, kind: object) -> object:
        if type(value) is not dict:
            _refuse(value, "an object")
        return read(value, kind)

    return read_object


def _read_items(value: list[Any], read: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Read the items of an array; the first fault ends it, and is named by its place."""
    out: list[Any] = []
    try:
        for part in value:
            out.append(read(part))  # noqa: PERF401  (its length is the place of a fault)
    except (_Wrong, BaseValidationError) as error:
        path, reason = _first_fault(error)
        raise _Wrong(reason, f"[{len(out)}]{path}") from None
    return tuple(out)


def _without_numbers(
    write: Callable[[Any], Any], read: Callable[[Any, Any], Any], spelled: str
) -> tuple[Callable[[Any], Any], Callable[[Any, Any], Any]]:
    """Wrap the hooks of a kind whose numbers are left out where its spelling gives them."""

    def write_short(value: Any) -> Any:  # noqa: ANN401
        written = write(value)
        if written["numbers"] == _spelled_numbers(written.get(spelled)):
            del written["numbers"]
        return written

    def read_short(value: dict[str, Any], kind: Any) -> Any:  # noqa: ANN401
        if "numbers" not in value:
            value["numbers"] = _spelled_numbers(value.get(spelled))
        return read(value, kind)

    return write_short, read_short


STRUCTURE: Final = Structure()
