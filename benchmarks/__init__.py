"""Measurements of Colloquy: `make bench`. Nothing here runs in the tests."""
