"""Jobs that failed: how often they were tried again, and whether somebody must look."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FailedJob(models.Model):
    """A job of the queue that failed at least once; its arguments stay in the queue's own row."""

    # The row in the queue's table. No foreign key: the queue prunes its rows by itself.
    result_id = models.UUIDField(unique=True)
    task_path = models.CharField(max_length=255)
    error = models.CharField(max_length=255)
    retries = models.PositiveSmallIntegerField(default=0)
    failed_at = models.DateTimeField()
    next_try_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("failed job")
        verbose_name_plural = _("failed jobs")
        ordering = ["-failed_at"]
        indexes = [
            models.Index(fields=["next_try_at"], name="colloquy_failedjob_next"),
            models.Index(fields=["given_up_at"], name="colloquy_failedjob_given_up"),
        ]

    def __str__(self) -> str:
        return self.task_path
