"""Django's PostgreSQL backend, for the embedded server that is started by the first connection."""
