"""What the pages of Colloquy are compared with: the least that Django and Wagtail can answer."""
