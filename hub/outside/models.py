"""Hosts that failed or asked to be left alone: the circuit breaker, shared by all workers."""

from django.db import models


class OutsideHost(models.Model):
    """A host that is not well; one that answers has no row."""

    host = models.CharField(max_length=253, unique=True)
    # In a row; one answer resets.
    failures = models.PositiveSmallIntegerField(default=0)
    # It is not asked before then.
    closed_until = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(auto_now=True, db_index=True)

    def __str__(self) -> str:
        return self.host
