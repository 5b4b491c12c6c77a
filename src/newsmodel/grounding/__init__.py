"""Stories made elsewhere, by a language model or a person, brought in as far as the text says them."""

from newsmodel.grounding._ground import ground
from newsmodel.grounding._prompt import story_prompt, story_schema
from newsmodel.grounding._report import Grounding, Refusal

__all__ = ["Grounding", "Refusal", "ground", "story_prompt", "story_schema"]
