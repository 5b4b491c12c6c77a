"""Checkers of the standards that others wrote, as functions that give what they refuse of a document.

Each needs a package that is no part of ours, and files of its standard: of the folder of real texts.
"""

import json
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

__all__ = ["CHECKERS", "ftm_checker", "jsonld_checker", "ninjs_checker", "ninjs_validator", "surrogates"]

Checker = Callable[[Any], list[str]]
"""What gives the faults of a written document."""


def surrogates(value: Any) -> bool:
    """Return whether a value has a lone surrogate in it: no UTF-8 has, and so many packages break."""
    return any("\ud800" <= char <= "\udfff" for char in json.dumps(value, ensure_ascii=False))


def ninjs_validator(folder: Path, version: str) -> Any:
    """Return the validator of a version of ninjs, formats included."""
    jsonschema: Any = import_module("jsonschema")
    referencing: Any = import_module("referencing")

    schema = json.loads((folder / f"ninjs-schema_{version}.json").read_text(encoding="utf-8"))
    shapes = json.loads((folder / "GeoJSON-schema.json").read_text(encoding="utf-8"))
    named = referencing.Resource.from_contents(shapes)
    registry = referencing.Registry().with_resource("https://geojson.org/schema/GeoJSON.json", named)
    kind = jsonschema.validators.validator_for(schema)
    return kind(schema, registry=registry, format_checker=kind.FORMAT_CHECKER)


def ninjs_checker(data: Path) -> Checker:
    """Return the check of IPTC's own schema of ninjs 3.1."""
    validator = ninjs_validator(data / "oracle_ninjs" / "schema", "3.1")
    return lambda document: [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(document)]


def jsonld_checker(data: Path) -> Checker:
    """Return the check of schema.org's terms, their domains, and the expansion with the real context."""
    jsonld: Any = import_module("pyld").jsonld

    folder = data / "oracle_schema_org"
    context = json.loads((folder / "schemaorgcontext.jsonld").read_text(encoding="utf-8"))
    lines = (folder / "terms.jsonl").read_text(encoding="utf-8").splitlines()
    terms = {term["id"]: term for term in map(json.loads, lines)}

    def load(url: str, _: object) -> dict[str, Any]:
        assert url.startswith("https://schema.org"), url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": context}

    def check(document: Any) -> list[str]:
        faults = [fault for node in _nodes(document) for fault in _node_faults(node, terms)]
        expanded = jsonld.expand(document, {"documentLoader": load})
        if len(expanded) != 1:
            faults.append(f"expands to {len(expanded)} nodes")
        faults += [f"{key} is lost in expansion" for key in _lost(document, expanded[0])]
        if not surrogates(document):
            quads = jsonld.to_rdf(document, {"documentLoader": load, "format": "application/n-quads"})
            faults += [] if "http://schema.org/NewsArticle" in quads else ["has no article as RDF"]
        return faults

    return check


def _nodes(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for key, item in value.items():
            if key != "@context":
                yield from _nodes(item)
    elif isinstance(value, list):
        for item in value:
            yield from _nodes(item)


def _node_faults(node: dict[str, Any], terms: dict[str, Any]) -> Iterator[str]:
    """Yield the terms of a node that schema.org does not have, or not for nodes of its types."""
    own = [kind for kind in _listed(node["@type"]) if not kind.startswith("oa:")]
    yield from [f"{kind} is no type" for kind in own if kind not in terms]
    above: set[str] = {"Thing"}
    waiting = list(own)
    while waiting:
        kind = waiting.pop()
        if kind not in above:
            above.add(kind)
            waiting += terms.get(kind, {}).get("subClassOf", [])
    for key in node:
        if key.startswith(("@", "oa:")) or (own == ["Role"] and key == "contributor"):
            continue  # a Role bears the property that it stands for
        if key not in terms:
            yield f"{key} is no property"
        elif "domain" in terms[key] and not above.intersection(terms[key]["domain"]):
            yield f"{key} is no property of {own}"


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _lost(document: dict[str, Any], expanded: dict[str, Any]) -> list[str]:
    return [key for key in document if key[0] != "@" and f"http://schema.org/{key}" not in expanded]


def ftm_checker(_: Path) -> Checker:
    """Return the check of the followthemoney package: the entities, their values, and what they refer to."""
    model: Any = import_module("followthemoney").model

    def check(document: Any) -> list[str]:
        faults: list[str] = []
        schemata = {entity["id"]: model.get(entity["schema"]) for entity in document}
        if len(schemata) != len(document):
            faults.append("an id is there twice")
        for entity in document:
            schema = schemata[entity["id"]]
            proxy = model.get_proxy(entity)
            faults += [f"{schema.name} has no {name}" for name in schema.required if not proxy.get(name)]
            if proxy.to_dict()["properties"].keys() != entity["properties"].keys():
                faults.append(f"{schema.name} does not have all of {list(entity['properties'])}")
            for name, values in entity["properties"].items():
                kind = schema.get(name)
                fault = kind.validate(values)
                if fault is not None:
                    faults.append(f"{schema.name}.{name}: {fault}")
                if kind.range is not None:
                    faults += [f"{schema.name}.{name} of {one}" for one in values if not schemata[one].is_a(kind.range)]
        return faults

    return check


CHECKERS: dict[str, tuple[str, Callable[[Path], Checker]]] = {
    "jsonld": ("pyld", jsonld_checker),
    "ninjs": ("jsonschema", ninjs_checker),
    "ftm": ("followthemoney", ftm_checker),
}
"""By format: the package that the check needs, and what makes it."""
