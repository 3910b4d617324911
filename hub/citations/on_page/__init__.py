"""From the typed citations of a page to what readers see: `composing` is the way in.

Rendered when a page is saved, by a job (`tasks`); until then a plain form stands in, so that no
page waits for the engine and none shows a key.
"""
