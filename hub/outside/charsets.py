"""From the bytes of a page to its text, whatever its header claims. Never raises.

Only encodings that the web uses: Python knows others whose decoders are slow or run code points.
https://encoding.spec.whatwg.org/#names-and-labels
"""

import re

_FALLBACK = "cp1252"
# In front of the page; the web's rule is 1,024 bytes.
_LOOKED_AT = 4_096
_IN_THE_PAGE = re.compile(rb"""(?i)<meta[^>]{0,400}?charset\s*=\s*["']?\s*([a-z0-9_:.-]{1,40})""")
_MARKS = [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]

_CODECS = {
    **{f"iso-8859-{number}": f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13)},
    **{f"windows-125{number}": f"cp125{number}" for number in range(9)},
    "iso-8859-15": "iso8859-15",
    "utf-16": "utf-16-le",
    "utf-16le": "utf-16-le",
    "utf-16be": "utf-16-be",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "shift_jis": "cp932",
    "euc-jp": "euc-jp",
    "iso-2022-jp": "iso2022_jp",
    "gbk": "gb18030",
    "gb2312": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    # What calls itself these is Windows-1252 on the web.
    "iso-8859-1": _FALLBACK,
    "latin1": _FALLBACK,
    "us-ascii": _FALLBACK,
    "ascii": _FALLBACK,
    "iso-8859-9": "cp1254",
}


def text_of(content: bytes, claimed: str = "") -> str:
    """The text of a page; `claimed` is the charset of its Content-Type header.

    A byte order mark wins; then UTF-8 if the bytes are that, since nothing else looks like it by
    chance; then what the header and the page claim, if the bytes agree.
    """
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _decoded(content[len(mark) :], codec)
    in_the_page = _IN_THE_PAGE.search(content[:_LOOKED_AT])
    claims = [_CODECS.get(claimed.lower(), "")]
    claims += [_CODECS.get(in_the_page[1].decode("ascii").lower(), "")] if in_the_page else []
    # Plain letters in UTF-16 are valid UTF-8 too, with a NUL after each.
    wide = [codec for codec in claims if codec.startswith("utf-16") and b"\0" in content]
    for codec in [*wide, "utf-8", *filter(None, claims)]:
        try:
            return _without_nul(content.decode(codec))
        except UnicodeDecodeError:
            continue
    return _decoded(content, _FALLBACK)


def _decoded(content: bytes, codec: str) -> str:
    return _without_nul(content.decode(codec, errors="replace"))


def _without_nul(text: str) -> str:
    return text.replace("\0", "")
