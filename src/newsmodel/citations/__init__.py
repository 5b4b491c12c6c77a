"""Citations: checked, stripped, numbered anew, written in other styles, merged, and tied to sentences."""

from newsmodel.citations._check import check
from newsmodel.citations._claims import Claim, cited, claims, uncited
from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._merge import Merge, merge
from newsmodel.citations._renumber import Order, renumber
from newsmodel.citations._restyle import link, restyle
from newsmodel.citations._rules import RULES, CheckRule
from newsmodel.citations._strip import strip_citations
from newsmodel.citations._urls import normal_url

__all__ = [
    "RULES",
    "CheckRule",
    "Claim",
    "Finding",
    "Merge",
    "Order",
    "Severity",
    "check",
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
