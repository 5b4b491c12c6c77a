"""What the laws claim, as functions that the properties share. Nothing here asks an Article for its own text."""

from newsmodel import Article, Block, Break, Dateline, Field, Leaf, Link, Marker

__all__ = ["check_tiling", "check_views", "rebuilt", "spelling"]


def spelling(leaf: Leaf | Field) -> str:
    """Return the characters that a leaf owns."""
    return leaf.raw if isinstance(leaf, (Marker, Dateline, Link, Break, Field)) else leaf


def content_of(block: Block) -> str:
    """Return the characters that the leaves of a block own."""
    return "".join([spelling(leaf) for leaf in block.content])


def rebuilt(article: Article) -> str:
    """Put the leaves of an article together, with what stands between them."""
    return article.lead + "".join([f"{block.lead}{content_of(block)}{block.gap}" for block in article.blocks])


def spoken(block: Block) -> bool:
    """Return whether a block has sentences."""
    return type(block).__name__ in {"Headline", "Paragraph", "ListItem", "Quotation"}


def check_tiling(article: Article) -> None:
    """Assert that leaves and sentences tile the text, and that all that has a place stands there."""
    text = rebuilt(article)
    assert article.text == str(article) == text
    nodes = iter(article.nodes)
    sentences = iter(article.sentences)
    citations = iter(article.citations)
    at = len(article.lead)
    for block in article.blocks:
        at += len(block.lead)
        content = content_of(block)
        assert (block.text, str(block)) == (content, f"{block.lead}{content}{block.gap}")
        node = next(nodes)
        assert (node.value, node.start, node.end) == (block, at, at + len(content))
        if spoken(block):
            inner = at
            while inner < at + len(content):
                sentence = next(sentences)
                assert (sentence.start, sentence.end) == (inner, inner + len(sentence.text))
                assert sentence.text == "".join(map(spelling, sentence.content)) == text[inner : sentence.end]
                assert sentence.citations == tuple(
                    [cited for cited in article.citations if inner <= cited.start < sentence.end]
                )
                inner = sentence.end
                assert sentence.text
            assert inner == at + len(content)
        for leaf in block.content:
            node = next(nodes)
            assert (node.value, node.start, node.end) == (leaf, at, at + len(spelling(leaf)))
            if isinstance(leaf, Marker):
                cited = next(citations)
                assert (cited.marker, cited.start, cited.end) == (leaf, at, node.end)
            at = node.end
        at += len(block.gap)
    assert at == len(text)
    assert [*nodes, *sentences, *citations] == []


def check_views(article: Article) -> None:
    """Assert that the views by kind are the blocks of that kind, in order, and that sections hold them all."""
    kinds = {kind: tuple([b for b in article.blocks if type(b).__name__ == kind]) for kind in ("Source", "RelatedLink")}
    assert (article.sources, article.related) == (kinds["Source"], kinds["RelatedLink"])
    sectioned: list[Block] = []
    for section in article.sections:
        sectioned += [section.heading] if section.heading is not None else []
        sectioned += section.blocks
    assert tuple(sectioned) == article.blocks
    for citation in article.citations:
        assert set(citation.sources) <= {*article.sources, *article.external_sources}
