"""Citations: stripped, numbered anew, written in other styles, merged, and tied to sentences."""

from newsmodel.citations._claims import Claim, cited, claims, uncited
from newsmodel.citations._renumber import Order, renumber
from newsmodel.citations._restyle import link, restyle
from newsmodel.citations._strip import strip_citations

__all__ = ["Claim", "Order", "cited", "claims", "link", "renumber", "restyle", "strip_citations", "uncited"]
