"""References carried away: BibTeX, RIS, CSL-JSON."""
