"""The normal form of addresses, and what is wrong with them."""

import pytest

from newsmodel.citations import normal_url
from newsmodel.citations._addresses import fault_of, find_broken, find_spaced, is_reserved


@pytest.mark.parametrize(
    ("url", "normal"),
    [
        ("https://post.example/port", "https://post.example/port"),
        ("HTTP://POST.example/Port", "https://post.example/Port"),
        ("http://www.post.example/", "https://post.example"),
        ("https://www.www.post.example", "https://post.example"),
        ("https://www.example", "https://www.example"),
        ("https://post.example:443/port", "https://post.example/port"),
        ("http://post.example:80", "https://post.example"),
        ("http://post.example.:8080/", "https://post.example.:8080"),
        ("https://post.example./port", "https://post.example/port"),
        ("https://Ada@Post.example/port", "https://Ada@post.example/port"),
        ("https://post.example/port#top", "https://post.example/port"),
        ("https://post.example/port#:~:text=strike", "https://post.example/port"),
        ("https://post.example/#/port", "https://post.example#/port"),
        ("https://post.example/#!port", "https://post.example#!port"),
        ("https://post.example/port?utm_source=a&id=7&UTM_Medium=b", "https://post.example/port?id=7"),
        ("https://post.example/port?fbclid=a&gclid=b", "https://post.example/port"),
        ("https://post.example/port/?b=2&a=1", "https://post.example/port?b=2&a=1"),
        ("https://post.example/a%2Fb//c//", "https://post.example/a%2Fb//c"),
        (" https://post.example ", "https://post.example"),
        ("https://:80/port", "https://:80/port"),
        ("https://post.example/a b", "https://post.example/a b"),
        ("ftp://post.example/", "ftp://post.example/"),
        ("https://", "https://"),
        ("", ""),
    ],
)
def test_normal_url(url: str, normal: str) -> None:
    """What differs in nothing that matters has one form; all else keeps its own."""
    assert normal_url(url) == normal


@pytest.mark.parametrize(
    ("url", "reason", "mended"),
    [
        ("https:///port", "has no host", None),
        ("https://?q=1", "has no host", None),
        ("https://:8080/port", "has no host", None),
        ("https://post/port", "has no valid host: 'post'", None),
        ("https://post..example/port", "has no valid host: 'post..example'", None),
        ("https://post.example:port/", "has no valid host: 'post.example:port'", None),
        ("https://https://post.example", "has its scheme twice", "https://post.example"),
        ("www.post.example/port", "has no scheme", "https://www.post.example/port"),
        ("https://post.example/port...", "is cut off", None),
        ("https://post.example/port\u2026", "is cut off", None),
        ("https://post.example/port)", "ends in a bracket that it does not open", "https://post.example/port"),
        (
            "https://post.example/port_(a)]).",
            "ends in a bracket that it does not open",
            "https://post.example/port_(a)",
        ),
        ("https://post.example/port,", "ends in punctuation", "https://post.example/port"),
        ("https://post.example/port\u3002", "ends in punctuation", "https://post.example/port"),
    ],
)
def test_faults(url: str, reason: str, mended: str | None) -> None:
    """What cannot be followed is said to be so, and mended where that is plain."""
    fault = fault_of(url)
    assert fault is not None
    assert (fault.reason, fault.mended) == (reason, mended)


@pytest.mark.parametrize(
    "url",
    [
        "https://post.example/port_(Lindmark)",
        "https://post.example/Lane_Inc.",
        "https://post.example/what?",
        "https://post.example:8080",
        "https://Ada:word@post.example/",
        "https://localhost/port",
        "https://[::1]:80/",
        "https://m\u00fcnchen.example/a",
        "https://\u65b0\u805e.example",
        "https://a_b.post.example./a",
        "ftp://post",
        "mailto:a",
        "",
    ],
)
def test_no_fault(url: str) -> None:
    """An address that can be followed has no fault, nor has one that is not of the web."""
    assert fault_of(url) is None


@pytest.mark.parametrize(
    ("text", "written", "mended"),
    [
        ("Port - https:/post.example/a", "https:/post.example/a", "https://post.example/a"),
        ("Port - http:post.example", "http:post.example", "http://post.example"),
        ("Port (https//post.example/a).", "https//post.example/a", "https://post.example/a"),
        ("Port https;//post.example", "https;//post.example", "https://post.example"),
        ("Port https:///post.example", "https:///post.example", "https://post.example"),
        ("Port https:// post.example/a, 7 March", "https:// post.example/a", "https://post.example/a"),
        ("Port HTTP:/post.example", "HTTP:/post.example", "http://post.example"),
        ("www.post.example", "www.post.example", "https://www.post.example"),
        ("Port, post.com/a", "post.com/a", "https://post.com/a"),
        ("Port: https://", "https://", None),
    ],
)
def test_broken_addresses(text: str, written: str, mended: str | None) -> None:
    """What was meant for an address is found in an entry, and mended where that is plain."""
    found = find_broken(text)
    assert found is not None
    assert (text[found.start : found.end], found.fault.mended) == (written, mended)


@pytest.mark.parametrize(
    "text",
    ["Port", "https://post.example", "http: the protocol", "and/or", "ada@post.com/a", "a www. b", "10.1000/a.b"],
)
def test_no_broken_address(text: str) -> None:
    """What resembles an address is none."""
    assert find_broken(text) is None


@pytest.mark.parametrize(
    ("url", "after", "rest"),
    [
        ("https://post.example/annual", " report 2025.pdf (May)", " report 2025.pdf"),
        ("https://post.example/a.pdf", " and b.pdf", None),
        ("https://post.example", " see a.pdf", None),
        ("https://post.example/", " see a.pdf", None),
        ("https://post.example/docs/", " see a.pdf", None),
        ("https://post.example/annual", ", 7 March", None),
        ("https://post.example/annual", " is at a.com/b.pdf/c", None),
    ],
)
def test_addresses_that_go_on(url: str, after: str, rest: str | None) -> None:
    """A space cuts an address where the name of a file follows it."""
    assert find_spaced(url, after) == rest


@pytest.mark.parametrize(
    ("url", "reserved"),
    [
        ("https://example.com", True),
        ("http://www.example.org/a", True),
        ("https://news.example.net:80/?q", True),
        ("https://post.invalid/a", True),
        ("http://localhost:8000", True),
        ("https://post.example/a", False),
        ("https://myexample.com/a", False),
        ("https://example.com.br", False),
        ("https://post.example/example.com", False),
    ],
)
def test_reserved_hosts(url: str, reserved: bool) -> None:  # noqa: FBT001
    """Hosts that are set aside for examples are known, ``.example`` left out."""
    assert is_reserved(url) is reserved
