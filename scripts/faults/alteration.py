"""A site that was altered behind the program's back."""

import shutil

from bench import MANIFEST, digests, expect


def damaged_manifest(bench):
    """Truncated, with a bit flipped, of another version, gone: the site is built equal, and damage is told."""
    bench.stand(0)
    manifest = bench.site / MANIFEST
    whole = manifest.read_bytes()
    damaged = [whole[:length] for length in (0, 1, len(whole) // 2, len(whole) - 1)]
    for _ in range(20):
        place = bench.chance.randrange(len(whole))
        damaged.append(whole[:place] + bytes([whole[place] ^ 1 << bench.chance.randrange(8)]) + whole[place + 1:])
    damaged += [b"# another version\n", bench.chance.randbytes(5000), whole[:whole.rstrip().rindex(b"\n") + 1]]
    state = 0
    for number, content in enumerate(damaged):
        state = number % 2
        manifest.write_bytes(content)
        run = bench.run(bench.archives[state], bench.site)
        expect(run.returncode == 0, f"damage {number}: status {run.returncode}, {run.stderr}")
        expect("damaged" in run.stdout, f"damage {number}: nothing was said")
        equal_but_unknown(bench, state, run, number)
    bench.site.joinpath(MANIFEST).unlink()
    bench.stand(state)
    return f"{len(damaged)} damaged manifests told and mended, one that was gone made anew"


def equal_but_unknown(bench, state, run, number):
    """Equal to a clean site, but for files that the manifest no longer told to be of a build: those are named."""
    found = digests(bench.site)
    extra = found.keys() - bench.clean[state].keys()
    known = {path: found[path] for path in found.keys() - extra}
    expect(known == bench.clean[state], f"damage {number}: the site differs")
    if extra:
        expect("no build wrote" in run.stdout, f"damage {number}: {sorted(extra)[:3]} not named")
        shutil.rmtree(bench.site)
        bench.stand(state)


def altered_pages(bench):
    """One byte changed in each of 100 pages: `verify --site` names each, and the next build mends them."""
    bench.stand(0)
    pages = bench.chance.sample(sorted(path for path in bench.clean[0] if path.endswith(".html")), 100)
    for page in pages:
        content = bytearray((bench.site / page).read_bytes())
        content[bench.chance.randrange(len(content))] ^= 1
        (bench.site / page).write_bytes(content)
    run = bench.verify()
    expect(run.returncode == 1, f"status {run.returncode}")
    named = {line.split(": ")[0].removeprefix(f"{bench.site}/") for line in run.stderr.splitlines()}
    expect(named == set(pages), f"{len(named & set(pages))} of 100 named, {len(named - set(pages))} others")
    bench.stand(0)
    expect(bench.verify().returncode == 0, "the mended site does not verify")
    return "100 pages with one byte changed: each named, each mended by the next build"
