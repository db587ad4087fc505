"""What is kept between runs."""

import os
from pathlib import Path

import pytest
from platformdirs import user_cache_path

from claimlint import store


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path / "cache"))


class Maker:
    def __init__(self) -> None:
        self.calls = 0

    def __call__(self) -> object:
        self.calls += 1
        return {"word": (1, 2), "set": frozenset(("a",)), "number": self.calls}


def test_made_once_for_one_key() -> None:
    make = Maker()
    assert [store.kept("thing", key, make)["number"] for key in ("a", "a", "b", "b")] == [1, 1, 2, 2]


@pytest.mark.parametrize("damage", ["cut", "flip", "empty", "other"])
def test_a_damaged_file_counts_as_absent(tmp_path: Path, damage: str) -> None:
    make = Maker()
    store.kept("thing", "a", make)
    (file,) = (tmp_path / "cache").glob("thing-*.bin")
    data = bytearray(file.read_bytes())
    if damage == "cut":
        data = data[:-3]
    elif damage == "flip":
        data[-1] ^= 1
    elif damage == "empty":
        data.clear()
    else:
        data[:] = b"hello" * 100
    file.write_bytes(data)
    assert store.kept("thing", "a", make)["number"] == 2
    assert store.kept("thing", "a", make)["number"] == 2


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
def test_what_others_could_write_is_not_read(tmp_path: Path) -> None:
    make = Maker()
    store.kept("thing", "a", make)
    (file,) = (tmp_path / "cache").glob("thing-*.bin")
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    file.chmod(0o666)
    assert store.kept("thing", "a", make)["number"] == 2


def test_works_without_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv(store.FOLDER_VARIABLE, str(tmp_path / "file" / "cache"))
    make = Maker()
    assert [store.kept("thing", "a", make)["number"] for _ in range(2)] == [1, 2]


def test_another_installation_keeps_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    make = Maker()
    for _ in range(2):
        for number, executable in enumerate(("/usr/bin/python", "/opt/env/bin/python"), 1):
            monkeypatch.setattr(store.sys, "executable", executable)
            store._installation.cache_clear()
            assert store.kept("thing", executable, make)["number"] == number
    store._installation.cache_clear()


def test_forgetting(tmp_path: Path) -> None:
    store.kept("thing", "a", Maker())
    assert store.forget() > 100
    assert not list((tmp_path / "cache").iterdir())


def test_a_changed_module_changes_the_name(tmp_path: Path) -> None:
    package = tmp_path / "package"
    (package / "inner").mkdir(parents=True)
    (package / "inner" / "module.py").write_text("a = 1")
    before = store.modules(package)
    store.modules.cache_clear()
    assert store.modules(package) == before
    (package / "inner" / "module.py").write_text("a = 10")
    store.modules.cache_clear()
    assert store.modules(package) != before


@pytest.mark.parametrize("base", [None, "", "/srv/somewhere", "relative", "  ", "~/elsewhere"])
def test_the_folder_is_the_platforms(monkeypatch: pytest.MonkeyPatch, base: str | None) -> None:
    monkeypatch.delenv(store.FOLDER_VARIABLE)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if base is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", base)
    assert store.folder() == user_cache_path("claimlint", appauthor=False)
