"""Formats items and citations: pandoc in a process of its own, a plain formatter beside it."""
