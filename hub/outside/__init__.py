"""The one door to addresses outside: guarded, with a deadline, for the worker only."""
