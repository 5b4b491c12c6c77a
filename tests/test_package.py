"""The package as it is installed: what it is called, what it needs, what it loads, what it offers."""

import importlib
import inspect
import re
import subprocess
import sys
import tomllib
from importlib import metadata, resources
from pathlib import Path
from typing import Final

import pytest

import newsmodel
from newsmodel import extract, parse
from newsmodel._show import show

ROOT: Final = Path(__file__).parents[1]
PROJECT: Final = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LATE: Final = ("cattrs", "dateutil", "json", "hypothesis", "newsmodel.language", "newsmodel.formats", "newsmodel.text")
ALIASES: Final = {"Block", "Leaf"}


def public(name: str) -> object:
    """Return what a public name is."""
    found: object = getattr(newsmodel, name)
    return found


def loaded_after(statement: str) -> set[str]:
    """Return the modules that a fresh interpreter has loaded after a statement."""
    command = [sys.executable, "-c", f"{statement}; import sys; print(*sys.modules)"]
    return set(subprocess.run(command, check=True, capture_output=True, text=True).stdout.split())


def test_version_is_one() -> None:
    """The version of the module, of the distribution and of pyproject.toml is one."""
    assert newsmodel.__version__ == metadata.version("newsmodel-core") == PROJECT["version"]


def test_changelog_names_the_version() -> None:
    """The first version in the changelog is this one, or changes are still being collected above it."""
    titles = re.findall(r"^## (.+)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    versions = [title.split()[0].strip("[]") for title in titles]
    assert PROJECT["version"] == next(version for version in versions if version != "Unreleased")


def test_runtime_dependencies_are_three() -> None:
    """Who installs newsmodel-core gets attrs, cattrs and python-dateutil, and nothing else of its own accord."""
    required = metadata.requires("newsmodel-core") or []
    names = [re.split(r"[^\w.-]", line)[0] for line in required if "extra ==" not in line]
    assert sorted(names) == ["attrs", "cattrs", "python-dateutil"]


def test_package_says_what_it_is() -> None:
    """The metadata name the licence and the Python that is needed, and the package has its types with it."""
    found = metadata.metadata("newsmodel-core")
    assert (found["License-Expression"], found["Requires-Python"]) == ("MIT AND Unicode-3.0 AND CC-BY-4.0", ">=3.11")
    assert found.get_all("License-File") == [
        "LICENSE",
        "licenses/CLDR.txt",
        "licenses/Faker.txt",
        "licenses/GeoNames.txt",
    ]
    assert resources.files("newsmodel").joinpath("py.typed").is_file()


def test_import_loads_next_to_nothing() -> None:
    """Importing newsmodel loads none of the libraries below it, and none of its lexicons."""
    assert loaded_after("import newsmodel").intersection(LATE) == set()


def test_parse_loads_no_serializer() -> None:
    """Parsing loads attrs, but neither cattrs, dateutil nor JSON."""
    loaded = loaded_after("import newsmodel; newsmodel.parse('They met [1].').citations")
    assert loaded.intersection(("cattrs", "dateutil", "json", "hypothesis")) == set()


def test_public_names_are_sorted() -> None:
    """`__all__` is sorted and holds no name twice."""
    assert newsmodel.__all__ == sorted(set(newsmodel.__all__))


def test_public_names_are_listed() -> None:
    """`dir()` lists every public name, also before it is imported."""
    assert set(newsmodel.__all__) - set(dir(newsmodel)) == set()


def test_a_star_import_gives_them_all() -> None:
    """`from newsmodel import *` imports every public name in a fresh interpreter."""
    command = "from newsmodel import *; import newsmodel; print(*set(newsmodel.__all__) - set(globals()))"
    done = subprocess.run([sys.executable, "-c", command], check=True, capture_output=True, text=True)
    assert done.stdout == "\n"


def test_what_is_not_public_is_no_attribute() -> None:
    """A name that is not there is an `AttributeError`, as with any module."""
    with pytest.raises(AttributeError, match=r"^module 'newsmodel' has no attribute 'Artikel'$"):
        public("Artikel")


@pytest.mark.parametrize("name", sorted({*newsmodel.__all__} - ALIASES - {"__version__"}))
def test_public_names_are_documented(name: str) -> None:
    """Every public class and function has a docstring, and so have their public methods and properties."""
    found = public(name)
    assert callable(found)
    assert inspect.getdoc(found)
    if isinstance(found, type):
        inner = [key for key, value in vars(found).items() if callable(value) or isinstance(value, property)]
        assert [key for key in inner if not key.startswith("_") and not inspect.getdoc(getattr(found, key))] == []


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in (Path(newsmodel.__file__).parent / "formats").glob("[!_]*.py"))
)
def test_formats_offer_two_names(name: str) -> None:
    """Every module of a format says what it offers."""
    module = importlib.import_module(f"newsmodel.formats.{name}")
    assert module.__doc__
    assert [key for key in module.__all__ if not hasattr(module, key)] == []


def test_readme_shows_what_the_command_prints() -> None:
    """What the README says that `newsmodel show` prints is what it prints."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"^```text\n(.*?)^```$", readme, re.MULTILINE | re.DOTALL)
    article = parse((ROOT / "examples" / "harbour-strike.md").read_bytes().decode())
    assert len(shown) == 1
    assert [part for part in shown[0].split("...\n") if part not in show(extract(article))] == []


def test_ci_runs_the_command_of_the_readme() -> None:
    """The test command of the README is the one that CI runs."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = [line for line in readme.splitlines() if line.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert [name for name in ("install .", "newsmodel show examples/") if name not in commands[0]] == []
    ci = ROOT / ".ci" / "run"
    if not ci.exists():
        pytest.skip("a source archive has no CI")
    assert f"\ncommand='{commands[1]}'\n" in ci.read_text(encoding="utf-8")
