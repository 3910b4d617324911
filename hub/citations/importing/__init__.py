"""References brought in: files and pasted text, DOIs, web addresses."""
