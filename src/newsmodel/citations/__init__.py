"""Citations: stripped, numbered anew, written in other styles, merged, and tied to sentences."""

from newsmodel.citations._claims import Claim, cited, claims, uncited
from newsmodel.citations._merge import Merge, merge
from newsmodel.citations._renumber import Order, renumber
from newsmodel.citations._restyle import link, restyle
from newsmodel.citations._strip import strip_citations
from newsmodel.citations._urls import normal_url

__all__ = [
    "Claim",
    "Merge",
    "Order",
    "cited",
    "claims",
    "link",
    "merge",
    "normal_url",
    "renumber",
    "restyle",
    "strip_citations",
    "uncited",
]
