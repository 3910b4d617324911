"""What `make demo` checks first, and how its processes end."""

import os
import signal
import socket
import subprocess
import sys

import pytest

from hub.site.embedded_postgres import CHECKOUT
from hub.site.serve import CannotServeError, free_port

RUN = """
import sys
from pathlib import Path
from hub.site import serve

serve.CHECKOUT = Path(sys.argv[1])
serve._greet = lambda port, sign_ins: print("started", flush=True)
try:
    sys.exit(serve._run(8000, ""))
except serve.CannotServeError as error:
    sys.exit(str(error))
"""


def run_procfile(folder, lines: str) -> subprocess.Popen:
    (folder / "Procfile").write_text(lines)
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(folder)],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def test_a_free_port_is_taken():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    assert free_port(str(port)) == port


def test_a_taken_port_gets_a_sentence_that_says_what_to_do():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(CannotServeError, match=r"cannot be used .*PORT=8123 make demo"):
            free_port(str(other.getsockname()[1]))


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http", "80 80", "٨٠٠٠", "8e3"])
def test_a_port_that_is_none_gets_a_sentence(port):
    with pytest.raises(CannotServeError, match="PORT must be a number from 1 to 65535"):
        free_port(port)


@pytest.mark.parametrize("request_to_stop", [signal.SIGINT, signal.SIGTERM])
def test_stopping_stops_all_processes_without_an_error(tmp_path, request_to_stop):
    served = run_procfile(tmp_path, f"web: echo $$ >{tmp_path}/web; exec sleep 60\nclock: sleep 60")
    assert any("started\n" in line and "|" not in line for line in served.stdout)
    served.send_signal(request_to_stop)
    output, _ = served.communicate(timeout=20)
    assert served.returncode == 0, output
    assert "Traceback" not in output
    with pytest.raises(ProcessLookupError):
        os.kill(int((tmp_path / "web").read_text()), 0)


def test_when_one_process_ends_the_rest_is_stopped_and_it_is_named(tmp_path):
    served = run_procfile(tmp_path, "web: sleep 60\nclock: echo no time left; exit 3")
    output, _ = served.communicate(timeout=20)
    assert served.returncode == 1
    assert "no time left" in output
    assert output.strip().splitlines()[-1].startswith("`clock` ended with code 3")
