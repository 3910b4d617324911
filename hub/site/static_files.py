"""Static files of the bundled site: hashed and compressed by WhiteNoise, with site.css in one.

A browser that has to follow thirty imports shows a page a second later than one that gets a
single file, so collectstatic puts the parts together. In development they stay apart.
"""

import posixpath
import re

from django.contrib.staticfiles import finders
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from whitenoise.storage import CompressedManifestStaticFilesStorage

IMPORT = re.compile(r'@import "(?P<path>[^"]+)" layer\((?P<layer>[\w-]+)\);')


class JoinedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Write the entry style sheet with every import in place, each in its layer."""

    entry = "site.css"

    def post_process(self, paths, dry_run=False, **options):
        if not dry_run and self.entry in paths:
            self.delete(self.entry)
            self.save(self.entry, ContentFile(join_imports(self.entry).encode()))
            # The parent reads what `paths` points at, which is the source and not this copy.
            paths = {**paths, self.entry: (self, self.entry)}
        yield from super().post_process(paths, dry_run=dry_run, **options)


def join_imports(entry: str) -> str:
    """Return the text of an entry with each imported file in its place.

    Paths are read relative to the entry, as a browser would. Raises ImproperlyConfigured for a
    file that no finder knows, and for one with a url(), which would point elsewhere from here.
    """

    def in_its_layer(match: re.Match) -> str:
        text = source_of(posixpath.join(posixpath.dirname(entry), match["path"]))
        if "url(" in text:
            raise ImproperlyConfigured(f"{match['path']} holds a url(), so it cannot be joined.")
        return f"@layer {match['layer']} {{\n{text}}}\n"

    return IMPORT.sub(in_its_layer, source_of(entry))


def source_of(name: str) -> str:
    path = finders.find(name)
    if path is None:
        raise ImproperlyConfigured(f"No static file {name} is found.")
    with open(path, encoding="utf-8") as source:
        return source.read()
