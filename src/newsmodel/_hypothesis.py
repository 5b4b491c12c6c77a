"""The Hypothesis entry point, by which ``st.from_type(Article)`` works without a call.

Hypothesis runs `register` when it is imported itself. Nothing here imports Hypothesis at the top, since
it is not ready then; and nothing here imports the model, so that a project that only has newsmodel
installed pays nothing: where the model is not loaded yet, it calls `register` when it is.
"""

import sys
from importlib import import_module
from typing import Any, Final

__all__ = ["register"]

# A type, and its strategy in newsmodel.strategies.
_STRATEGIES: Final = {
    "Article": "articles",
    "Break": "breaks",
    "Byline": "bylines",
    "Citation": "citations",
    "Code": "codes",
    "DateLine": "date_lines",
    "Dateline": "datelines",
    "Event": "events",
    "Evidence": "evidence",
    "Field": "fields",
    "Heading": "headings",
    "Headline": "headlines",
    "Identifier": "identifiers",
    "Issue": "issues",
    "Link": "links",
    "ListItem": "list_items",
    "ListLabel": "list_labels",
    "Marker": "markers",
    "Metadata": "metadata",
    "Name": "names",
    "Node": "nodes",
    "Paragraph": "paragraphs",
    "Participant": "participants",
    "Participation": "participations",
    "Place": "places",
    "Position": "positions",
    "Quotation": "quotations",
    "Quote": "quotes",
    "RelatedLink": "related_links",
    "Rule": "rules",
    "Section": "sections",
    "Sentence": "sentences",
    "Source": "sources",
    "Statement": "statements",
    "Table": "tables",
    "TimeExpression": "time_expressions",
}


def register() -> None:
    """Tell Hypothesis how the types of newsmodel are made, if the model is loaded.

    The strategies are given as functions, which Hypothesis calls when a type is first asked for; it would
    resolve a deferred strategy at once.
    """
    model = sys.modules.get("newsmodel.model")
    if not hasattr(model, "__all__"):  # not imported, or not to its end
        return
    register_type_strategy = import_module("hypothesis.strategies").register_type_strategy
    for name, strategy in _STRATEGIES.items():
        register_type_strategy(getattr(model, name), _maker(strategy))


def _maker(name: str) -> Any:  # noqa: ANN401  (its type is Hypothesis's own)
    def make(_: type) -> Any:  # noqa: ANN401
        return getattr(import_module("newsmodel.strategies"), name)()

    return make
