"""Packs the files of a built site for the floor program, as `floor.c` describes."""

import os
import struct
from pathlib import Path


def pack(site: Path, target: Path) -> int:
    """Writes every file of `site` but Dictum's own record of it into one, and gives their number."""
    count = 0
    with target.open("wb") as out:
        for folder, folders, files in os.walk(site):
            folders.sort()
            for name in sorted(files):
                path = Path(folder, name).relative_to(site).as_posix()
                if not path.startswith(".dictum"):
                    write_file(out, path.encode(), Path(folder, name).read_bytes())
                    count += 1
    return count


def write_file(out, path: bytes, content: bytes) -> None:
    out.write(struct.pack("=II", len(path), len(content)) + path + b"\0" + content)
