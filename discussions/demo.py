"""Placeholder until the texts are written."""


def load_discussions():
    pass
