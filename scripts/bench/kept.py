"""Figures that are kept in files from one run to another."""

import json
from pathlib import Path

HUGO_COUNTS = ("Hugo's files", "Hugo's bytes")


def load(path: Path | None) -> dict:
    return json.loads(path.read_text(encoding="utf-8")) if path and path.exists() else {}


def save(path: Path | None, found: dict) -> None:
    if path:
        path.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


def with_hugo(result: dict, kept: dict) -> dict:
    """A result with Hugo's figures of an earlier run, and when that was."""
    if not kept:
        return result
    costs, counts = result["costs"] | {"Hugo": kept["cost"]}, result["counts"] | kept["counts"]
    return result | {"costs": costs, "counts": counts, "Hugo measured": kept["when"]}


def hugo_of(result: dict) -> dict | None:
    """Hugo's figures of a result in which they were measured."""
    if "Hugo" not in result["costs"] or "Hugo measured" in result:
        return None
    counts = {name: result["counts"][name] for name in HUGO_COUNTS}
    return {"when": result["when"], "cost": result["costs"]["Hugo"], "counts": counts}
