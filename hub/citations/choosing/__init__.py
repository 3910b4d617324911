"""Choosing a reference while writing: the chooser, the “Cite” button, and keys as one types."""
