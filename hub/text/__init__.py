"""Text: from what people type in Markdown to HTML that is safe to show.

`rendering` is the way in; `blocks` and `widgets` are the editor's side of it.
"""
