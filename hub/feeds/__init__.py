"""What carries public pages away: Atom feeds with full texts, and the sitemap.

Always as somebody who is not signed in gets it, whoever asks.
"""
