"""One process that serves: the embedded database, the web server and the job worker below it.

Each child is in a process group of its own, so that Ctrl-C reaches only us and every child is asked
to stop once, in order. If we are killed outright the kernel asks them instead (Linux). A child that
has not stopped after `GRACE` seconds is killed: its jobs are found stalled later and run again.
"""

import ctypes
import errno
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import FrameType

from areasend.kit import postgres

GRACE = 5.0  # seconds for the children to stop
PATIENCE = 4.0  # seconds for a port to come free after a server that was killed
LONGEST_PAUSE = 30.0  # seconds before a child that keeps dying is tried again
STEADY = 60.0  # seconds after which a child counts as well again
SET_PDEATHSIG = 1  # prctl(2)
LIBC = ctypes.CDLL(None)
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@dataclass
class Child:
    """A program to keep running. When one that is `needed` ends, all end; another is started again."""

    name: str
    command: Sequence[str]
    needed: bool = False
    pause: float = 1.0
    start_at: float = 0.0
    process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def start(self) -> None:
        self.start_at = time.monotonic()
        self.process = subprocess.Popen(
            self.command, stdin=subprocess.DEVNULL, process_group=0, preexec_fn=_end_with_parent
        )

    def has_ended(self) -> bool:
        return self.process is not None and self.process.poll() is not None

    def start_again_later(self) -> None:
        lived = time.monotonic() - self.start_at
        self.pause = 1.0 if lived > STEADY else min(self.pause * 2, LONGEST_PAUSE)
        self.start_at = time.monotonic() + self.pause
        self.process = None
        _say(f"The {self.name} ended; it starts again in {self.pause:.0f} s.")

    def is_due(self) -> bool:
        return self.process is None and time.monotonic() >= self.start_at


def serve(*, port: int, host: str = "127.0.0.1", welcome: str = "") -> int:
    """Serve until told to stop. 0 after Ctrl-C or SIGTERM; 1 if the port is taken or the web server ends.

    `welcome` is said below the address, once the site answers.
    """
    if refusal := port_refusal(host, port):
        _say(refusal)
        return 1
    if not os.environ.get("DATABASE_URL"):
        postgres.ensure_running("data")
    address = f"http://{'localhost' if host in ('127.0.0.1', '0.0.0.0') else host}:{port}"
    return supervise(
        [web(host, port), worker()],
        is_ready=lambda: _answers(host, port),
        greeting=f"Area SEND is at {address}  (Ctrl-C stops it)\n{welcome}".strip(),
    )


def web(host: str, port: int) -> Child:
    size = ["--worker-class=gthread", "--workers=2", "--threads=4"]
    manners = ["--timeout=120", "--graceful-timeout=3", "--no-control-socket", "--log-level=warning"]
    command = [sys.executable, "-m", "gunicorn", "config.wsgi:application", f"--bind={host}:{port}"]
    return Child("web server", [*command, *size, *manners], needed=True)


def worker() -> Child:
    return Child("job worker", [sys.executable, "-m", "areasend", "worker"])


def supervise(children: Sequence[Child], *, is_ready: Callable[[], bool] = lambda: True, greeting: str = "") -> int:
    """Keep the children running until a signal (gives 0) or until a needed one ends (gives 1)."""
    with _signals() as asked_to_stop:
        try:
            for child in children:
                child.start()
            return _watch(children, asked_to_stop, is_ready, greeting)
        finally:
            stop(children)


def stop(children: Sequence[Child], *, grace: float = GRACE) -> None:
    running = [child.process for child in children if child.process and child.process.poll() is None]
    for process in running:
        process.terminate()
    give_up = time.monotonic() + grace
    for process in running:
        try:
            process.wait(max(0.0, give_up - time.monotonic()))
        except subprocess.TimeoutExpired:
            _kill_group(process)


def port_refusal(host: str, port: int) -> str | None:
    """Why we cannot listen there, as one sentence; None if we can."""
    give_up = time.monotonic() + PATIENCE
    while True:
        try:
            with socket.create_server((host, port)):
                return None
        except OSError as error:
            if error.errno != errno.EADDRINUSE or time.monotonic() > give_up:
                reason = os.strerror(error.errno or 0)
                return f"Port {port} cannot be used ({reason}): choose another, such as {port + 1}."
        time.sleep(0.2)


def _watch(children: Sequence[Child], asked_to_stop: list[int], is_ready: Callable[[], bool], greeting: str) -> int:
    greeted = not greeting
    while not asked_to_stop:
        for child in children:
            if child.has_ended() and child.needed:
                _say(f"The {child.name} ended, so everything stops.")
                return 1
            if child.has_ended():
                child.start_again_later()
            elif child.is_due():
                child.start()
        if not greeted and is_ready():
            greeted = True
            _say(greeting)
        time.sleep(0.1)
    return 0


@contextmanager
def _signals() -> Iterator[list[int]]:
    """Collects the signals that ask us to stop, in place of what they did before."""
    asked: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:
        asked.append(number)

    before = {number: signal.signal(number, note) for number in STOPS}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _end_with_parent() -> None:
    if sys.platform == "linux":
        LIBC.prctl(SET_PDEATHSIG, signal.SIGTERM)


def _kill_group(process: "subprocess.Popen[bytes]") -> None:
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _answers(host: str, port: int) -> bool:
    """Whether the web server gives any page at all, be it a refusal."""
    connection = http.client.HTTPConnection(host, port, timeout=1)
    try:
        connection.request("HEAD", "/", headers={"Host": "localhost"})
        connection.getresponse()
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return True


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
