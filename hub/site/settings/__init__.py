"""Settings of the bundled site: base, and one module per way of running it."""
