"""Check that no regular expression of newsmodel takes more than linear time, whatever the text.

python tools/check_regexes.py            pump each with hostile strings, and bound how its time grows
python tools/check_regexes.py --recheck  ask recheck, too: npm install recheck, and NODE_PATH=.../node_modules

The expressions are found, not listed: every compiled one in the namespaces and tables of the package's modules, and
those that its source hands to `re` as strings. Exits with 1 where one is vulnerable.
"""

import argparse
import ast
import importlib
import itertools
import json
import pkgutil
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from re import _constants as ops, _parser as parser  # type: ignore[attr-defined]  # isort: skip

import newsmodel

MOST: Final = 5.5
"""How much longer a search of four times the length may take; 16 would be a square."""
FIRST: Final = 18
"""A length at which an exponential search is seen and not yet endless."""
SMALL: Final = 1_500
TIMES: Final = 4
QUICK: Final = 0.002
"""Seconds below which a search of 6,000 characters is linear: a square takes longer."""
INSTANT: Final = 0.003
"""Seconds that no search of 18 characters takes, if it is not exponential."""
SLOW: Final = 0.1
BOUNDED: Final = {
    "newsmodel.citations._urls:_NO_PORT": 300,
    "newsmodel.extraction._acting:_BEFORE": 40,
    "newsmodel.extraction._context:_BEFORE": 60,
    "newsmodel.extraction._memory:_EXPLAINED": 60,
    "newsmodel.language._sentences:_AFTER_CHINESE": 32,
}
"""The expressions that are not linear and are only given short strings, with the length of the longest."""
ENDS: Final = ("", "\0", "\n", "!")
_PLACED: Final = {"match", "fullmatch"}
_METHODS: Final = {"compile", "search", "match", "fullmatch", "split", "sub", "subn", "findall", "finditer"}


class Found(NamedTuple):
    """An expression: where it stands, what it is, and whether it is tried at one place of a text alone."""

    name: str
    pattern: re.Pattern[str]
    is_placed: bool = False


# Finding.


def find_patterns() -> list[Found]:
    """Return every expression of the package, each once."""
    out: dict[tuple[str, int], Found] = {}
    methods = _methods_by_name()
    used: dict[tuple[str, int], set[str]] = {}
    for module in _modules():
        found = [item for name, value in vars(module).items() for item in _inside(name, value, 3)]
        for path, pattern in [*found, *_written(module)]:
            key = (pattern.pattern, pattern.flags)
            out.setdefault(key, Found(f"{module.__name__}:{path}", pattern))
            used.setdefault(key, set()).update(methods.get(path.partition("[")[0], ()))
    return [found._replace(is_placed=bool(used[key]) and used[key] <= _PLACED) for key, found in out.items()]


def _methods_by_name() -> dict[str, set[str]]:
    """Return the methods that are called on each name of the source, and on what a loop over it gives."""
    out: dict[str, set[str]] = {}
    for module in _modules():
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        tables = dict(_taken_from_tables(tree))
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute) and node.attr in _METHODS and isinstance(node.value, ast.Name):
                out.setdefault(tables.get(node.value.id, node.value.id), set()).add(node.attr)
    return out


def _taken_from_tables(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Give each name that stands for something in a table, with the table's: of a loop over it, or ``TABLE.get()``."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.For, ast.comprehension)):
            yield from (
                (name.id, ast.unparse(node.iter)) for name in ast.walk(node.target) if isinstance(name, ast.Name)
            )
        elif isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
            called = node.value.func
            if isinstance(called, ast.Attribute) and called.attr == "get":
                yield ast.unparse(node.targets[0]), ast.unparse(called.value)


def _modules() -> Iterator[Any]:
    yield newsmodel
    for info in pkgutil.walk_packages(newsmodel.__path__, "newsmodel."):
        if not info.name.endswith("__main__"):
            yield importlib.import_module(info.name)


def _inside(path: str, value: object, depth: int) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Give the expressions in a value, and in tuples, lists and dictionaries in it."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield path, value
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for k, item in enumerate(value):
            yield from _inside(f"{path}[{k}]", item, depth - 1)
    elif depth and isinstance(value, dict) and not path.startswith("__"):
        for key, item in value.items():
            yield from _inside(f"{path}[{key!r}]", item, depth - 1)


def _written(module: Any) -> Iterator[tuple[str, re.Pattern[str]]]:  # noqa: ANN401
    """Give the expressions that a module's source hands to a function of `re` as a string, or by a name of one."""
    for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        if not (isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.func.attr in _METHODS):
            continue
        first = node.args[0]
        written = getattr(module, first.id, None) if isinstance(first, ast.Name) else getattr(first, "value", None)
        if isinstance(written, str) and node.func.attr != "compile":
            yield f"line {node.lineno}", re.compile(written)


def compile_calls() -> Iterator[tuple[str, str | None, str | None]]:
    """Give each ``re.compile`` of the source: its module, the function it stands in, and its string if plain."""
    for module in _modules():
        tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
        inside = {
            id(call): function.name
            for function in ast.walk(tree)
            if isinstance(function, ast.FunctionDef)
            for call in ast.walk(function)
        }
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile":
                first = node.args[0]
                plain = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else None
                yield module.__name__, inside.get(id(node)), plain


# Pumping: strings made from the expression's own parts, one of them repeated.


def _sample_class(items: list[Any]) -> str:
    """Return a character of a class."""
    text = "".join(map(chr, [*range(32, 127), 10, 0x20AC, 0x3010, 0xE000]))
    probe = re.compile(_class(items))
    return next((char for char in "a1 .[(-" + text if probe.match(char)), "a")


def _sample(node: Any) -> str:  # noqa: ANN401
    """Return a string that a parsed expression matches, more or less, and a short one."""
    return "".join([_sample_one(op, value) for op, value in node])


def _sample_one(op: Any, value: Any) -> str:  # noqa: ANN401, PLR0911
    if op is ops.LITERAL:
        return chr(value)
    if op is ops.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if op is ops.ANY:
        return "a"
    if op is ops.IN:
        return _sample_class(value)
    if op is ops.BRANCH:
        return _sample(value[1][0])
    if op is ops.SUBPATTERN:
        return _sample(value[3])
    if op is ops.ATOMIC_GROUP:
        return _sample(value)
    if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
        return _sample(value[2]) * max(value[0], 1)
    return ""


def _fragments(node: Any, before: str = "") -> Iterator[tuple[str, str]]:  # noqa: ANN401
    """Give what may be repeated, each with what stands before it: bodies of repeats, and beginnings of sequences."""
    for op, value in node:
        if op in (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT):
            yield before, _sample(value[2])
            yield from _fragments(value[2], before)
        elif op is ops.SUBPATTERN:
            yield from _fragments(value[3], before)
        elif op is ops.ATOMIC_GROUP:
            yield from _fragments(value, before)
        elif op is ops.BRANCH:
            for branch in value[1]:
                yield before, _sample(branch)
                yield from _fragments(branch, before)
        elif op in (ops.ASSERT, ops.ASSERT_NOT):
            yield from _fragments(value[1], before)
        before += _sample_one(op, value)
        yield "", before


def hostile(pattern: re.Pattern[str]) -> list[tuple[str, str, str]]:
    """Return what to put before, to repeat and to put after, for an expression."""
    pairs = list(dict.fromkeys((b, f) for b, f in _fragments(parser.parse(pattern.pattern, pattern.flags)) if f))
    short = sorted({f for _, f in pairs}, key=len)[:6]
    pairs += [("", one + other) for one, other in itertools.permutations(short, 2)]
    return [(before, piece, end) for before, piece in dict.fromkeys(pairs) for end in ENDS]


def _seconds(found: Found, text: str, runs: int) -> float:
    best = float("inf")
    for _ in range(runs):
        begun = time.process_time()
        if found.is_placed:
            found.pattern.match(text)
        else:
            for _match in found.pattern.finditer(text):
                pass
        best = min(best, time.process_time() - begun)
        if best > SLOW:
            break
    return best


def is_pumped_safely(found: Found, before: str, piece: str, end: str) -> bool:
    """Return whether the time to match, or to find all that matches, grows no faster than the text."""
    return _is_linear(found, lambda length: before + piece * (length // len(piece) + 1) + end)


def _is_linear(found: Found, written: Callable[[int], str]) -> bool:
    """Return whether the time grows no faster than the length of what is written."""

    def make(length: int) -> str:
        return written(min(length, BOUNDED.get(found.name, length)))

    if _seconds(found, make(FIRST), 3) > INSTANT:
        return False
    large = make(SMALL * TIMES)
    if _seconds(found, large, 1) < QUICK:
        return True
    return any(_seconds(found, large, 3) <= MOST * _seconds(found, make(SMALL), 3) for _ in range(2))


def pumped(found: Found) -> Iterator[str]:
    """Give the strings that make an expression slow, as what is written before, again and again, and after."""
    for before, piece, end in hostile(found.pattern):
        if not is_pumped_safely(found, before, piece, end):
            yield f"{found.name}: {before!r} + {piece!r} * n + {end!r}"


# recheck: the same expressions in the syntax of JavaScript.


def _class(items: list[Any]) -> str:
    out = ""
    for op, value in items:
        if op is ops.NEGATE:
            out = "^" + out
        elif op is ops.RANGE:
            out += f"{_char(value[0])}-{_char(value[1])}"
        elif op is ops.LITERAL:
            out += _char(value)
        else:
            out += _CATEGORIES[value]
    return f"[{out}]"


_CATEGORIES: Final = {
    ops.CATEGORY_DIGIT: r"\d",
    ops.CATEGORY_NOT_DIGIT: r"\D",
    ops.CATEGORY_SPACE: r"\s",
    ops.CATEGORY_NOT_SPACE: r"\S",
    ops.CATEGORY_WORD: r"\w",
    ops.CATEGORY_NOT_WORD: r"\W",
}
_PLACES: Final = {
    ops.AT_BEGINNING: "^",
    ops.AT_BEGINNING_STRING: "^",
    ops.AT_END: "$",
    ops.AT_END_STRING: "$",
    ops.AT_BOUNDARY: r"\b",
    ops.AT_NON_BOUNDARY: r"\B",
}
_ENDLESS: Final = parser.MAXREPEAT


def _char(code: int) -> str:
    return f"\\u{min(code, 0xFFFF):04x}"  # what is beyond counts as one character here


class _Writer:
    """Writes a parsed expression for JavaScript.

    A group that a condition asks for is written as if it were there, or as if it were not; what is atomic becomes a
    lookahead and a reference to it.
    """

    def __init__(self, conditions: set[int], *, taken: bool) -> None:
        self._taken = taken
        self._groups: dict[int, int] = {}
        self._count = 0
        self._conditions = conditions

    def write(self, node: Any) -> str:  # noqa: ANN401
        return "".join([self._one(op, value) for op, value in node])

    def _one(self, op: Any, value: Any) -> str:  # noqa: ANN401, PLR0911, C901
        if op is ops.LITERAL:
            return _char(value)
        if op is ops.NOT_LITERAL:
            return f"[^{_char(value)}]"
        if op is ops.ANY:
            return "."
        if op is ops.IN:
            return _class(value)
        if op is ops.AT:
            return _PLACES[value]
        if op is ops.BRANCH:
            return "(?:" + "|".join([self.write(branch) for branch in value[1]]) + ")"
        if op is ops.GROUPREF:
            return f"\\{self._groups[value]}"
        if op is ops.GROUPREF_EXISTS:
            chosen = value[1] if self._taken else value[2]
            return self.write(chosen) if chosen else ""
        if op is ops.SUBPATTERN:
            return self._group(value)
        if op is ops.ATOMIC_GROUP:
            return self._atomic(value)
        if op in (ops.ASSERT, ops.ASSERT_NOT):
            mark = "<" if value[0] < 0 else ""
            return f"(?{mark}{'=' if op is ops.ASSERT else '!'}{self.write(value[1])})"
        return self._repeat(op, value)

    def _group(self, value: Any) -> str:  # noqa: ANN401
        number, _, _, body = value
        if number is None:
            return f"(?:{self.write(body)})"
        self._count += 1
        self._groups[number] = self._count
        return f"({self.write(body)})"

    def _atomic(self, body: Any) -> str:  # noqa: ANN401
        self._count += 1
        mine = self._count
        return f"(?=({self.write(body)}))\\{mine}"

    def _repeat(self, op: Any, value: Any) -> str:  # noqa: ANN401
        least, most, body = value
        if len(body) == 1 and body[0][0] is ops.SUBPATTERN and body[0][1][0] in self._conditions:
            return self.write(body) if self._taken else ""
        count = f"{{{least},{'' if most is _ENDLESS else most}}}"
        if op is ops.POSSESSIVE_REPEAT:
            self._count += 1
            mine = self._count
            return f"(?:(?=((?:{self.write(body)}){count}))\\{mine})"
        return f"(?:{self.write(body)}){count}{'?' if op is ops.MIN_REPEAT else ''}"


def translations(found: Found) -> list[tuple[str, str]]:
    """Return the expression in the syntax of JavaScript, with its flags; two, where it has a condition."""
    pattern = found.pattern
    parsed = parser.parse(pattern.pattern, pattern.flags)
    conditions = {value[0] for op, value in _all_of(parsed) if op is ops.GROUPREF_EXISTS}
    flags = ("i" if pattern.flags & re.IGNORECASE else "") + ("s" if pattern.flags & re.DOTALL else "")
    out = []
    for taken in (True, False) if conditions else (True,):
        writer = _Writer(conditions, taken=taken)
        source = writer.write(parsed)
        out.append((f"^(?:{source})" if found.is_placed else source, flags))
    return out


def _all_of(node: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    for op, value in node:
        yield op, value
        parts = value if isinstance(value, (tuple, list)) else (value,)
        for part in parts:
            if isinstance(part, parser.SubPattern):
                yield from _all_of(part)
            elif isinstance(part, list):
                for item in part:
                    if isinstance(item, parser.SubPattern):
                        yield from _all_of(item)


_SCRIPT: Final = """
const { checkSync } = require("recheck");
for (const [source, flags] of JSON.parse(require("fs").readFileSync(0))) {
  const told = checkSync(source, flags, { timeout: 20000 });
  const attack = told.attack ? [told.attack.pumps.map((one) => [one.prefix, one.pump]), told.attack.suffix] : null;
  console.log(JSON.stringify([told.status, told.complexity ? told.complexity.summary : "", attack]));
}
"""


def recheck(patterns: list[Found]) -> int:
    """Print what recheck says of each expression that it does not call safe; return how many are vulnerable.

    It counts a repeat with a bound as one without, and JavaScript is slower where Python looks ahead for a literal:
    so its attack is tried here, and only what it does slow down is vulnerable.
    """
    asked = [(found, source, flags) for found in patterns for source, flags in translations(found)]
    script = ["node", "-e", _SCRIPT]
    given = json.dumps([(source, flags) for _, source, flags in asked])
    done = subprocess.run(script, input=given, capture_output=True, text=True, check=True)
    counts = {"safe": 0, "unknown": 0, "linear under its attack": 0, "vulnerable": 0}
    for (found, _, _), line in zip(asked, done.stdout.splitlines(), strict=True):
        status, summary, attack = json.loads(line)
        if status == "vulnerable":
            status = "linear under its attack" if _withstands(found, *attack) else status
        counts[status] += 1
        if status != "safe":
            print(f"{status}: {found.name}: {summary} {json.dumps(attack)}")
    print(f"recheck, {len(asked)} translations: {counts}")
    return counts["vulnerable"]


def _withstands(found: Found, pumps: list[tuple[str, str]], end: str) -> bool:
    """Return whether an expression takes linear time on an attack of one or several repeated strings."""
    share = 1 / sum([len(pump) for _, pump in pumps])

    def make(length: int) -> str:
        return "".join([before + pump * int(length * share) for before, pump in pumps]) + end

    return _is_linear(found, make)


def main() -> int:
    """Check all expressions; return 1 where one is vulnerable."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    options.add_argument("--recheck", action="store_true", help="ask recheck, too")
    chosen = options.parse_args()
    patterns = find_patterns()
    slow = [line for found in patterns for line in pumped(found)]
    print("\n".join([*slow, f"{len(patterns)} expressions pumped, {len(slow)} slow strings"]))
    vulnerable = recheck(patterns) if chosen.recheck else 0
    return 1 if slow or vulnerable else 0


if __name__ == "__main__":
    sys.exit(main())
