"""The reference library in the admin: listing, form by type of work, merging, where it is cited."""
