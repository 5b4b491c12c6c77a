"""What all tests share: how many examples a property tries, and where real texts lie."""

import os
from pathlib import Path
from typing import Final

import pytest
from hypothesis import settings

EXAMPLES: Final = {"quick": 25, "default": 100, "ci": 2_000, "nightly": 100_000}

# In CI the examples are the same each time, so that a run tells of the change and not of luck; elsewhere they are new
# ones each time, and tools/laws.py looks for more.
SAME: Final = bool(os.environ.get("CI"))
for name, count in EXAMPLES.items():
    settings.register_profile(name, max_examples=count, deadline=None, derandomize=SAME, print_blob=True)
settings.load_profile(os.environ.get("NEWSMODEL_PROFILE", "default"))


@pytest.fixture(scope="session")
def data() -> Path:
    """Return the folder of real texts: NEWSMODEL_DATA, or shared/data beside the checkout. Without it, skip."""
    beside = Path(__file__).parents[2] / "shared" / "data"
    folder = Path(os.environ.get("NEWSMODEL_DATA", beside))
    if not folder.is_dir():
        pytest.skip(f"no real texts: {folder} is no folder; NEWSMODEL_DATA may name one")
    return folder
