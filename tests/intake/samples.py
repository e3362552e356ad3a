"""Little inputs in every format, made by hand."""

from __future__ import annotations

import io
from collections.abc import Iterable

P1 = "Troops entered the border town on Monday after two days of shelling, the army said, and the governor left with his staff."
P2 = "Residents said that shops were closed, that the road to the south was cut and that the hospital had no power."
TEXT = f"{P1}\n\n{P2}\n"

PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Troops enter town | Northern Star</title>
<meta charset="utf-8"><meta property="og:title" content="Troops enter town"><meta property="og:site_name" content="Northern Star">
<meta name="author" content="Ann Roe"><meta property="article:published_time" content="2019-05-07T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav><article><h1>Troops enter town</h1><p>{P1}</p><p>{P2}</p>
<p>The bridge café “Łan” stayed open.</p></article><footer>© 2019 Northern Star</footer><script>var x = "no text";</script></body></html>"""

MAIL = f"""From: Marta Oduya <marta@list.example>
To: valley@list.example
Subject: Fwd: [valley] Troops enter town
Date: Tue, 7 May 2019 10:00:00 +0300
Message-ID: <7may@list.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

GARISSA, May 7 (Reuters) - {P1}

{P2}
"""

RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Northern Star</title><link>https://star.example</link>
<item><title>Troops enter town</title><link>https://star.example/1</link><guid>star-1</guid><pubDate>Tue, 07 May 2019 10:00:00 GMT</pubDate>
<description>&lt;p&gt;{P1}&lt;/p&gt;&lt;p&gt;{P2}&lt;/p&gt;</description></item>
<item><title>Bridge &amp;amp; road closed</title><link>https://star.example/2</link><description>{P2}</description></item>
<item><link>https://star.example/3</link></item></channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Lakeside</title><id>urn:l</id>
<entry><title>Troops enter town</title><id>urn:l:1</id><link href="https://lake.example/1"/><updated>2019-05-07T10:00:00Z</updated>
<author><name>Ann Roe</name></author><content type="html">&lt;p&gt;{P1}&lt;/p&gt;</content></entry></feed>"""


def mbox(*mails: str) -> str:
    """A mailbox (mboxrd) of messages."""
    return "".join("From marta@list.example Tue May  7 10:00:00 2019\n" + m.replace("\nFrom ", "\n>From ") + "\n" for m in mails)


def response(
    body: bytes, url: str = "https://star.example/1", kind: str = "text/html; charset=utf-8", status: str = "200 OK", extra: str = ""
) -> bytes:
    """A WARC response record."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{extra}\r\n".encode() + body
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6d1f4c1e-0000-4000-8000-000000000001>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


class Made(io.RawIOBase):
    """A stream that is made while it is read."""

    def __init__(self, parts: Iterable[bytes]) -> None:
        self._parts, self._rest = iter(parts), b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        self._rest = self._rest or next(self._parts, b"")
        given, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
        buffer[: len(given)] = given
        return len(given)
