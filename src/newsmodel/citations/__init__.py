"""Citations: what is wrong with them, and edits that leave all other text as it is."""

from newsmodel.citations._check import check
from newsmodel.citations._findings import Finding, Severity
from newsmodel.citations._rules import RULES, CheckRule
from newsmodel.citations._urls import normal_url

__all__ = ["RULES", "CheckRule", "Finding", "Severity", "check", "normal_url"]
