"""Say which sentences of an article have no source, and which numbers and sources lead nowhere.

Run it on an article of your own, or on the one beside it: python examples/audit.py examples/harbour-strike.md
"""

import sys
from pathlib import Path

from newsmodel import Article, parse


def audit(article: Article) -> list[str]:
    """Return what an editor would want to look at, a line each."""
    found = []
    headlines = {headline.text for headline in article.headlines}
    for sentence in article.sentences:
        if not sentence.sources and sentence.text not in headlines:
            line, _ = article.line_column(sentence.start)
            found.append(f"line {line}: no source: {sentence.plain}")
    for citation in article.citations:
        borne = {number for source in citation.sources for number in source.numbers}
        line, column = article.line_column(citation.start)
        found += [
            f"line {line}, column {column}: no list has [{number}]"
            for number in citation.numbers
            if number not in borne
        ]
    cited = {source for citation in article.citations for source in citation.sources}
    found += [f"never cited: {source.lead}{source.title}" for source in article.sources if source not in cited]
    return found


if __name__ == "__main__":
    for name in sys.argv[1:]:
        text = Path(name).read_bytes().decode()  # bytes, so that no line end is translated
        print("\n".join(audit(parse(text))))
