"""CSL-JSON items: which types and fields there are, what is valid, what is told from an item.

Pure: no models, no database. https://docs.citationstyles.org/en/stable/specification.html
"""
