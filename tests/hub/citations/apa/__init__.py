"""Works and how the APA Publication Manual, 7th edition, sets them.

What is expected was written from the manual's rules, never from what the engine prints.
"""
