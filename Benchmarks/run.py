#!/usr/bin/env python3
"""Measures the whole lint beside libxml2's bare parse of the same files, in one run, alternately.

usage: run.py [--quick] [--seed N] [--pairs N]

Instructions (callgrind, difference of two pass counts) are repeatable and are what to compare between
commits; times are of this machine and this moment. Prints each figure with its target beside it, and
writes all of them to Benchmarks/results/. Exit status 1 when a target of instructions is missed.
"""
import argparse
import datetime
import json
import os
import platform
import re
import shutil
import subprocess
import sys
from pathlib import Path

import measure

HERE = Path(__file__).resolve().parent
TOP = HERE.parent
BUILD = HERE / "build"
CORPUS = HERE / "corpus"
# Where the tool keeps compiled rules, so that the user's own folder is left alone.
CACHE = BUILD / "cache"
GATE_FILES = {"html": 60, "xml": 50}
QUICK_FILES = {"html": 16, "xml": 10}
# Kind and density, or the name of the figure: the greatest ratio allowed (the least for "two threads").
TARGETS = {
    "instructions html": 0.8, "instructions xml": 2.2,
    "time html-dense": 1.0, "time html-sparse": 1.0, "time xml-dense": 3.0, "time xml-sparse": 2.2,
    "twice the rules, sparse": 1.1, "twice as long": 2.6, "big xml MiB": 64, "start-up ms": 30, "two threads": 1.6,
}


# By name: a text of a length, in steps of about a quarter of a megabyte.
HOSTILE = {
    "one sentence of triggers.txt": lambda n: "不得要求村委会出具亲属关系证明须严禁应当" * (4000 * n) + "。",
    "one sentence of clauses.txt": lambda n: "村委会应当出具证明，" * (8000 * n) + "。",
    "open quotes.txt": lambda n: "“村委会《应当》出具" * (8000 * n) + "。",
    "findings.txt": lambda n: "各村（社区）须于月底前挂牌成立综合服务站，标牌费用由村级自行解决。" * (1500 * n),
    "nested.html": lambda n: "<div>" * (20000 * n) + "村委会应当出具证明。" + "</div>" * (20000 * n),
    "nested.xml": lambda n: "<a>" + '<b name="村委会">证明' * (5000 * n) + "</b>" * (5000 * n) + "</a>",
    "records of many forms.xml": lambda n: "<清单>" + "".join(
        f"<材料><a{i}>1</a{i}><名称>健在证明</名称><出具单位>村委会</出具单位></材料>" for i in range(2000 * n)) + "</清单>",
}


def build():
    """Builds the yardstick, the runner, and the static release binary; returns their paths."""
    BUILD.mkdir(exist_ok=True)
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libxml-2.0"], check=True,
                           stdout=subprocess.PIPE, text=True).stdout.split()
    subprocess.run(["cc", "-O2", "-o", BUILD / "parse-only", HERE / "parse-only.c", *flags], check=True)
    swift = ["swift", "build", "--package-path", str(TOP), "-c", "release", "--static-swift-stdlib",
             "--scratch-path", str(TOP / ".build-bench")]
    for product in ("jianfu-bench", "jianfu"):
        subprocess.run([*swift, "--product", product], check=True, stdout=sys.stderr)
    place = Path(subprocess.run([*swift, "--show-bin-path"], check=True, stdout=subprocess.PIPE,
                                text=True).stdout.strip())
    # Callgrind gives up on the debug information that newer Swift compilers write.
    runner = BUILD / "jianfu-bench"
    subprocess.run(["strip", "-g", "-o", runner, place / "jianfu-bench"], check=True)
    return str(BUILD / "parse-only"), str(runner), str(place / "jianfu")


def lists(gate_files):
    """Writes the lists of files; returns {set: {"all"|"gate": (original list, decoded list)}}."""
    found = {}
    for folder in sorted(CORPUS.glob("*-*")):
        kind = folder.name.split("-")[0]
        found[folder.name] = {}
        for size in ("all", "gate"):
            pair = []
            for twin in ("original", "decoded"):
                files = sorted((folder / twin).iterdir())
                if size == "gate":
                    files = files[:gate_files[kind]]
                path = BUILD / f"{folder.name}-{twin}-{size}.txt"
                path.write_text("".join(f"{file}\n" for file in files))
                pair.append(str(path))
            found[folder.name][size] = pair
    return found


def twice_the_rules(folder):
    """Copies Rules/ and adds to each package a file that repeats its rules under other ids."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(TOP / "Rules", folder)
    repeated = 0
    for path in sorted(folder.rglob("*.rules")):
        text = path.read_text("utf-8")
        rules = re.findall(r"^rule .*?^}\n", text, re.M | re.S)
        if not rules:
            continue
        head = re.search(r"^package .*?$(?:\s*^use .*?$)*", text, re.M).group(0)
        again = [re.sub(r"^(rule \w+-)(\d+)", lambda id: f"{id[1]}{int(id[2]) + 50}", rule) for rule in rules]
        path.with_name(path.stem + "-twice.rules").write_text(head + "\n\n" + "\n".join(again), "utf-8")
        repeated += len(rules)
    if not repeated:
        raise RuntimeError("no rule found to repeat: has the layout of Rules/ changed?")
    return repeated


class Report:
    """Figures with their targets, printed as they come and kept for the JSON."""

    def __init__(self):
        self.figures = {}
        self.missed = []

    def add(self, name, value, detail=None, target=None, gate=False, least=False, unit=""):
        said = ""
        if target is not None:
            met = value >= target if least else value <= target
            said = f"target {'>=' if least else '<='} {target:g}  {'met' if met else 'MISSED'}"
            if gate and not met:
                self.missed.append(name)
        print(f"{name:<46}{value:>12.3f}{unit:<5} {said}", flush=True)
        self.figures[name] = {"value": value, "target": target, "detail": detail}


def instruction_ratios(report, parse, bench, sets):
    for name, sizes in sets.items():
        kind = name.split("-")[0]
        original, decoded = sizes["gate"]
        lint = measure.instructions(lambda n: [bench, "--passes", str(n), original])
        bare = measure.instructions(lambda n: [parse, kind, str(n), decoded])
        report.add(f"instructions {name}, lint / parse", lint / bare, {"lint": lint, "parse": bare},
                   TARGETS[f"instructions {kind}"], gate=True)
        read = measure.instructions(lambda n: [bench, "--stage", "read", "--passes", str(n), original])
        report.add(f"  of which reading {name}", read / bare, {"read": read})


def time_ratios(report, parse, bench, sets, pairs):
    for name, sizes in sets.items():
        kind = name.split("-")[0]
        original, decoded = sizes["all"]
        once = measure.run_json([bench, "--passes", "1", original])
        passes = str(max(1, round(1.0 / max(once["cpu"], 0.02))))
        figures = measure.paired([bench, "--passes", passes, original], [parse, kind, passes, decoded], pairs)
        report.add(f"CPU time {name}, lint / parse", figures["ratio"], figures, TARGETS[f"time {name}"])
        report.add(f"  documents/CPU-s {name}", once["documents"] / figures["first"])
        report.add(f"  MB/CPU-s {name}", once["bytes"] / 1e6 / figures["first"], unit=" MB")
        report.add(f"  findings per document {name}", once["findings"] / once["documents"])


def threads(report, bench, sets, pairs):
    original = sets["html-sparse"]["all"][0]
    command = [bench, "--passes", "5", "--threads"]
    figures = measure.paired([*command, "1", original], [*command, "2", original], pairs, key="wall")
    report.add("two threads against one, html-sparse, wall", figures["ratio"], figures, TARGETS["two threads"], least=True)


def twice(report, bench, sets):
    folder = BUILD / "rules-twice"
    repeated = twice_the_rules(folder)
    for density in ("sparse", "dense"):
        original = sets[f"html-{density}"]["gate"][0]
        command = lambda rules: lambda n: [bench, "--passes", str(n), "--rules", str(rules), original]
        once = measure.instructions(command(TOP / "Rules"))
        double = measure.instructions(command(folder))
        report.add(f"twice the rules ({repeated} more), html-{density}", double / once, {"once": once, "twice": double},
                   TARGETS["twice the rules, sparse"] if density == "sparse" else None, gate=density == "sparse")


def hostile(report, bench):
    """Inputs made to be slow, once and twice as long: a linear tool takes twice the time."""
    folder = BUILD / "hostile"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, make in HOSTILE.items():
        seconds = []
        for length in (1, 2):
            file = folder / f"{length}-{name}"
            file.write_text(make(length), "utf-8")
            listed = folder / f"{length}-{name}.list"
            listed.write_text(f"{file}\n")
            seconds.append(min(measure.run_json([bench, "--passes", "1", str(listed)])["cpu"] for _ in range(3)))
        report.add(f"twice as long, {name}", seconds[1] / max(seconds[0], 1e-4), {"cpu": seconds}, TARGETS["twice as long"])


def memory(report, tool):
    floor = measure.peak_memory([tool, "lint", str(CORPUS / "tiny.html")])
    big = measure.peak_memory([tool, "lint", "--format", "jsonl", str(CORPUS / "big.xml")])
    report.add("peak memory, tiny document", floor / 2**20, unit=" MiB")
    report.add("peak memory, big XML", big / 2**20, unit=" MiB")
    report.add("big XML beyond the tiny document", (big - floor) / 2**20, None, TARGETS["big xml MiB"], unit=" MiB")


def starting(report, tool):
    bare = measure.start_up([tool, "--version"])
    lint = [tool, "lint", str(CORPUS / "tiny.html")]
    subprocess.run(lint, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if not any(CACHE.iterdir()):
        raise RuntimeError("the first start has kept no compiled rules: what follows would not be warm")
    warm = measure.start_up(lint)
    cold = measure.start_up(lint, before=lambda: shutil.rmtree(CACHE, ignore_errors=True))
    report.add("start-up, --version, least", bare["least"], bare, unit=" ms")
    report.add("start-up and rule load, warm, median", warm["median"], warm, TARGETS["start-up ms"], unit=" ms")
    report.add("start-up and rule load, cold, median", cold["median"], cold, unit=" ms")


def machine():
    commit = subprocess.run(["git", "-C", str(TOP), "rev-parse", "HEAD"], stdout=subprocess.PIPE, text=True).stdout.strip()
    dirty = bool(subprocess.run(["git", "-C", str(TOP), "status", "--porcelain"], stdout=subprocess.PIPE).stdout)
    return {"commit": commit, "uncommitted changes": dirty, "system": platform.platform(), "cores": os.cpu_count(),
            "load before": os.getloadavg()[0], "when": datetime.datetime.now().isoformat(timespec="seconds")}


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--quick", action="store_true", help="a tenth of the corpus, a 10 MB XML, three pairs")
    options.add_argument("--seed", type=int, default=20260101)
    options.add_argument("--pairs", type=int, default=7)
    chosen = options.parse_args()
    pairs = 3 if chosen.quick else chosen.pairs
    os.environ["JIANFU_CACHE_DIR"] = str(CACHE)
    parse, bench, tool = build()
    subprocess.run([sys.executable, "-B", str(HERE / "generate.py"), str(CORPUS), "--seed", str(chosen.seed),
                    "--scale", "0.25" if chosen.quick else "1", "--big", "10" if chosen.quick else "100"], check=True)
    about = machine()
    print(f"machine: {about['cores']} cores, load {about['load before']:.2f}"
          + ("  (above 0.3: read times with care)" if about["load before"] > 0.3 else ""))
    report, sets = Report(), lists(QUICK_FILES if chosen.quick else GATE_FILES)
    instruction_ratios(report, parse, bench, sets)
    twice(report, bench, sets)
    time_ratios(report, parse, bench, sets, pairs)
    threads(report, bench, sets, pairs)
    hostile(report, bench)
    memory(report, tool)
    starting(report, tool)
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    path = results / f"{about['when'].replace(':', '')}-{about['commit'][:8]}.json"
    path.write_text(json.dumps({"machine": about, "seed": chosen.seed, "quick": chosen.quick, "figures": report.figures},
                               ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"written: {path.relative_to(TOP)}")
    if report.missed:
        print("targets of instructions missed: " + "; ".join(report.missed))
    return 1 if report.missed else 0


if __name__ == "__main__":
    sys.exit(main())
