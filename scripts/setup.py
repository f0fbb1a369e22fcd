"""Makes .venv and the style sheet from nothing but Python: `python3 scripts/setup.py`.

Run again it does only what is needed (0.1 s if nothing is). It may be killed at any moment and run
again: an environment is made under another name and renamed when whole, and one that was being
changed when the machine stopped is made anew.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

UV = "0.13.9"
ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / ".venv"
READY = VENV / ".ready"  # there only while the environment is whole; says what it was made from
TOOLS = ROOT / f".venv.uv-{UV}"
PYTHON = getattr(sys, "_base_executable", sys.executable)  # .venv's own would be removed below us
NOT_OURS = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX", "PIP_USER")


def main() -> int:
    if not (3, 11) <= sys.version_info[:2] <= (3, 13):
        return refuse(f"Area SEND needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}.")
    if not os.access(ROOT, os.W_OK):
        return refuse(f"{ROOT} cannot be written: give it to the user who sets it up.")
    turn = os.open(ROOT, os.O_RDONLY)
    fcntl.flock(turn, fcntl.LOCK_EX)  # two in one checkout take turns; dropped when the process ends
    try:
        install_uv()
        install_packages()
        run(VENV / "bin/python", "-m", "areasend.kit.assets")
    except subprocess.CalledProcessError as error:
        return refuse(f"Set-up stopped, as said above, at: {' '.join(error.cmd)}")
    except OSError as error:
        return refuse(f"Set-up stopped: {error.filename or ROOT}: {error.strerror}. Mend that and run it again.")
    except KeyboardInterrupt:
        return refuse("Set-up was stopped. Run it again to go on.")
    return 0


def install_uv() -> None:
    """uv in an environment of its own, out of the way of the project's."""
    if TOOLS.exists():
        return
    for older in ROOT.glob(".venv.uv-*"):
        shutil.rmtree(older)
    say(f"Installing uv {UV}")
    unfinished = make_environment(ROOT / ".venv.uv.unfinished")
    pip = (unfinished / "bin/python", "-m", "pip", "--disable-pip-version-check", "--quiet")
    run(*pip, "install", f"uv=={UV}")
    unfinished.rename(TOOLS)


def install_packages() -> None:
    said = READY.read_text(encoding="utf-8") if READY.exists() and (VENV / "bin/python").exists() else ""
    if said == place() + contents():
        return
    READY.unlink(missing_ok=True)
    if not said.startswith(place()):
        shutil.rmtree(VENV, ignore_errors=True)
        make_environment(ROOT / ".venv.unfinished", "--without-pip").rename(VENV)
    say("Installing the packages of uv.lock (1 GB: seconds on a fast line, minutes on a slow one)")
    quiet = () if sys.stderr.isatty() else ("--quiet",)
    run(TOOLS / "bin/uv", "sync", "--frozen", *quiet)
    READY.write_text(place() + contents(), encoding="utf-8")


def make_environment(folder: Path, *options: str) -> Path:
    try:
        run(PYTHON, "-m", "venv", "--clear", *options, folder)
    except subprocess.CalledProcessError:
        say("Python's own venv does not work; on Debian and Ubuntu: sudo apt install python3-venv")
        raise
    return folder


def place() -> str:
    """An environment belongs to one folder, which its programs name, and to one Python."""
    return f"{ROOT}\n{PYTHON} {sys.version_info[:2]}\n"


def contents() -> str:
    files = b"".join((ROOT / name).read_bytes() for name in ("pyproject.toml", "uv.lock"))
    return f"uv {UV}\n{hashlib.sha256(files).hexdigest()}\n"


def run(*command: "str | Path") -> None:
    environment = {name: value for name, value in os.environ.items() if name not in NOT_OURS}
    environment |= {"UV_PROJECT_ENVIRONMENT": str(VENV), "UV_PYTHON": str(VENV / "bin/python")}
    environment |= {"UV_PYTHON_DOWNLOADS": "never", "UV_SYSTEM_CERTS": "true"}
    subprocess.run([str(part) for part in command], check=True, cwd=ROOT, env=environment)


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def refuse(words: str) -> int:
    say(words)
    return 1


if __name__ == "__main__":
    sys.exit(main())
