"""The text of HTML."""

from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmodel.formats._html_text import has_tags, html_text
from tests.growth import MOST, growth

TEXTS: Final = {
    "paragraphs": ("<p>One.</p>\n<p>Two\n lines.</p>", "One.\n\nTwo lines."),
    "paragraphs that never end": ("<P>One.<P CLASS=a>Two.", "One.\n\nTwo."),
    "line ends": ("One.<br>Two.<br/><br />Three.", "One.\nTwo.\nThree."),
    "inline tags": ("a<b>b</b><a href=x>c</a> <em>d</em>", "abc d"),
    "entities": ("<p>Growers &amp; ministers &#8220;met&#8221;&nbsp;&lt;br&gt;", "Growers & ministers “met”\xa0<br>"),
    "headings and lists": ("<h1>A</h1><h3>B</h3><ul><li>c</li><li>d</ul>e", "## A\n\n### B\n\n- c\n- d\n\ne"),
    "a list item with a paragraph": ("<ol><li><p>a</p></li><li><p>b</p></li></ol>", "- a\n\n- b"),
    "an empty list item": ("<ul><li></li></ul><p>a</p>", "a"),
    "cells": ("<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>", "a b\n\nc"),
    "what is not shown": ("a<script>if (a<b) x('</p>')</script>b<style>p{}</style><!-- <p> -->c", "abc"),
    "a head that is within a head": ("<head><title>x</title></head>a", "a"),
    "what ends that was never hidden": ("a</script>b", "ab"),
    "declarations": ("<!DOCTYPE html><?xml version='1.0'?><html><body>a", "a"),
    "character data": ("<nitf><![CDATA[a < b &amp; c]]></nitf>", "a < b &amp; c"),
    "NITF": ("<nitf><body.head><hl1>x</hl1></body.head><block><p>a</p><p>b</p></block></nitf>", "a\n\nb"),
    "values with angle brackets": ("<a title=\"x > y\" rel='>'>a</a>b", "ab"),
    "a value that never ends": ("<a title='x>a", "a"),
    "a value that ends without its tag": ("<a title='x>a'b", ""),
    "no tags": ("a < b, 1<2 <3 < ", "a < b, 1<2 <3 <"),
    "a tag that never ends": ("a<b", "a<b"),
    "a comment that never ends": ("a<!-- b", "a"),
    "character data that never ends": ("a<![CDATA[ b", "a"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("html", "text"), TEXTS.values(), ids=list(TEXTS))
def test_text_of_html(html: str, text: str) -> None:
    """Blocks are paragraphs, entities are characters, and what no reader sees is left out."""
    assert html_text(html) == text


HTML: Final = {"<p>a", "a<br/>", "<H2 id=a>b", "a</div>"}


@pytest.mark.parametrize("text", [*sorted(HTML), "a <b>c</b>", "<pre>", "a < p >"])
def test_html_is_told_by_tags_of_blocks(text: str) -> None:
    """Text of no known kind is HTML if it has the tag of a block."""
    assert has_tags(text) is (text in HTML)


@given(st.lists(st.sampled_from((*"<>/!-\"'&;[] a", "<p", "<!--", "]]>", "<script>", "</", "&lt;", "\n", "\ud800"))))
def test_any_string_has_a_text(parts: list[str]) -> None:
    """Every string has a text, not much longer, without outer spaces and with one blank line between paragraphs."""
    html = "".join(parts)
    text = html_text(html)
    assert len(text) <= 2 * len(html)
    assert [line for line in text.split("\n") if line != line.strip(" ")] == []
    assert "\n\n\n" not in text


@pytest.mark.parametrize("piece", ["<", "<a ", "<a '", '<a "', "<!--", "<![CDATA[", "<p>", "<a '\">", "<script>", "&"])
def test_html_is_linear(piece: str) -> None:
    """Time grows with the length of HTML, also where nothing in it ends."""
    assert growth(html_text, piece * 5_000, piece * 20_000) <= MOST
    assert growth(html_text, f"<a {piece * 5_000}>", f"<a {piece * 20_000}>") <= MOST
