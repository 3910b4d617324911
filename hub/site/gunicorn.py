"""How gunicorn serves the site: processes, never threads; no query and no address in the log."""

import os
from pathlib import Path

bind = os.environ.get("BIND") or f"127.0.0.1:{os.environ.get('PORT') or 8000}"

worker_class = "sync"
threads = 1
workers = int(os.environ.get("WEB_CONCURRENCY") or 2)
preload_app = False
# A worker that leaks is replaced; the jitter keeps them from being replaced all at once.
max_requests = 1000
max_requests_jitter = 200

timeout = 30
graceful_timeout = 20
# A heartbeat in a file on a slow disk can make a healthy worker look dead.
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108
# Nobody steers a running master from outside.
control_socket_disable = True

# Queries may hold what a person searched for, and addresses are personal data.
access_log_format = "%(m)s %(U)s %(s)s %(B)s bytes %(M)s ms request=%({x-request-id}o)s"
logger_class = "hub.site.access_log.WithoutKeys"
accesslog = "-"
errorlog = "-"
