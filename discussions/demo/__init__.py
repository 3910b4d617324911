"""Demonstration discussions: written for Colloquy, about invented people and situations.

`content` says what a discussion is made of, `texts` holds the words, one module each, `pictures`
draws what they show, and `loading` brings it all onto a site by the ways that real pages take.
"""
