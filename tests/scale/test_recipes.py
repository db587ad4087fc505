"""The recipes for Dask and Ray, run on this machine; each engine is started once."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from claimlint.api import Settings
from tests.readers import site
from tests.scale.conftest import exported, here, killing, needed, pages, rows, told

needed("pyarrow", "distributed", "ray")

from claimlint.scale.counts import Budget  # noqa: E402 - only where the packages are installed
from claimlint.scale.inputs import Scope  # noqa: E402
from claimlint.scale.run import BudgetError, Options, audit  # noqa: E402

RECIPES = Path(__file__).parents[2] / "recipes"
pytestmark = [
    pytest.mark.slow,
    # What these two leave open at their end is theirs.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::DeprecationWarning", "ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture(scope="module")
def dask():
    recipe = runpy.run_path(str(RECIPES / "dask_audit.py"))
    with recipe["local_client"]() as client:
        yield recipe["engine"](client)


@pytest.fixture(scope="module")
def ray():
    import ray

    recipe = runpy.run_path(str(RECIPES / "ray_audit.py"))
    recipe["start_here"]()
    yield recipe["engine"]()
    ray.shutdown()


@pytest.mark.parametrize("name", ["dask", "ray"])
def test_a_recipe_keeps_its_word(name, home, request):
    engine = request.getfixturevalue(name)
    settings = exported("any_jsonl", home / "in")
    audit(engine, Scope(["in"], settings, "out"))
    assert sorted(map(told, rows())) == here([Path("in")], settings)

    folder = pages(home / "pages", 4)
    scope = Scope([folder.name], Settings(today=site.TODAY), "out")
    audit(engine, scope)
    whole = rows()
    assert [row["state"] for row in whole] == ["judged"] * 4

    manifest = audit(engine, scope, options=Options(judging=killing("52% success", str(home / "killed"))))
    assert (home / "killed").exists()
    assert rows() == whole
    assert not manifest.finished["shard=00000"].quarantine, f"{name} called again"

    heard: list[str] = []
    always = {"judging": killing("52% success"), "tell": heard.append}
    with pytest.raises(BudgetError, match="1 of 4 documents"):
        audit(engine, scope, options=Options(**always))
    assert rows() == whole, "nothing was committed"
    audit(engine, scope, options=Options(budget=Budget(1), resume=True, **always))
    assert [row["state"] for row in rows()] == ["judged", "judged", "skipped", "judged"]
    assert any("CLE503" in line for line in heard)
