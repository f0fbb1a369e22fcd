"""The supervisor, with small programs in place of the web server and the worker."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from areasend.kit import supervisor
from areasend.kit.supervisor import Child

SUPERVISOR = """
import sys
from areasend.kit.supervisor import Child, supervise
sleeper = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); time.sleep(60)"
command = [sys.executable, "-c", sleeper]
children = [Child(name, [*command, name], needed=name == "web") for name in ("web", "worker")]
sys.exit(supervise(children, greeting="ready"))
"""


@pytest.fixture
def running(tmp_path):
    process = subprocess.Popen([sys.executable, "-c", SUPERVISOR], cwd=tmp_path, stderr=subprocess.PIPE, text=True)
    yield process
    process.kill()
    process.communicate()


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_one_signal_stops_everything_in_order(running, tmp_path, number):
    children = [pid_in(tmp_path / name) for name in ("web", "worker")]
    running.send_signal(number)
    assert running.wait(5) == 0
    assert not any(is_alive(child) for child in children)


def test_a_worker_that_dies_is_started_again(running, tmp_path):
    first = pid_in(tmp_path / "worker")
    (tmp_path / "worker").unlink()
    os.kill(first, signal.SIGKILL)
    assert pid_in(tmp_path / "worker") != first


def test_everything_stops_when_the_web_server_dies(running, tmp_path):
    worker = pid_in(tmp_path / "worker")
    os.kill(pid_in(tmp_path / "web"), signal.SIGKILL)
    assert running.wait(5) == 1
    assert not is_alive(worker)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells children that their parent is gone")
def test_children_stop_when_the_supervisor_is_killed(running, tmp_path):
    children = [pid_in(tmp_path / name) for name in ("web", "worker")]
    running.kill()
    running.wait()
    wait_until(lambda: not any(is_alive(child) for child in children))


def test_a_web_server_that_cannot_start_is_said_and_gives_one(capfd):
    web = Child("web server", python("raise SystemExit(3)"), needed=True)
    assert supervisor.supervise([web]) == 1
    assert capfd.readouterr().err == "The web server ended, so everything stops.\n"


def test_a_child_that_will_not_stop_is_killed(tmp_path):
    program = "import signal, time; signal.signal(15, signal.SIG_IGN); open('deaf', 'w'); time.sleep(60)"
    deaf = Child("deaf", ["env", "-C", str(tmp_path), *python(program)])
    deaf.start()
    wait_until((tmp_path / "deaf").exists)
    supervisor.stop([deaf], grace=0.2)
    assert deaf.has_ended()


def test_the_pause_before_starting_again_grows():
    child = Child("job worker", ["true"])
    pauses = []
    for _ in range(6):
        child.start_at = time.monotonic()
        child.start_again_later()
        pauses.append(child.pause)
    assert pauses == [2, 4, 8, 16, 30, 30]


def test_a_taken_port_is_refused_in_one_sentence(monkeypatch, capfd):
    monkeypatch.setattr(supervisor, "PATIENCE", 0.0)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert supervisor.serve(port=port) == 1
    said = capfd.readouterr().err
    assert said == f"Port {port} cannot be used ({os.strerror(98)}): choose another, such as {port + 1}.\n"


def pid_in(file: Path) -> int:
    wait_until(lambda: file.exists() and file.read_text() != "")
    return int(file.read_text())


def is_alive(number: int) -> bool:
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def wait_until(true) -> None:
    give_up = time.monotonic() + 10
    while not true():
        assert time.monotonic() < give_up
        time.sleep(0.02)
