"""Citations: the reference library, citing in texts, and every form a reference leaves in.

`items` are CSL-JSON items, which everything else is derived from; `engine` formats them.
"""
