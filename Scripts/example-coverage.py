#!/usr/bin/env python3
"""Keeps Docs/example-coverage.md: what of the shipped rules their examples try.

usage: Scripts/example-coverage.py JIANFU           fail where a share sank below the page
       Scripts/example-coverage.py JIANFU --write   write the page anew, mutants included
"""

import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, "Docs", "example-coverage.md")
# Points of a hundred by which a share may sink, since new words come before their examples.
SLACK = 2.0
# So many mutants are drawn by lot (all of them take about an hour of processor time), and so many asked
# why they survive, which takes longer.
SAMPLE = "5000"
ASKED = "400"
# Changes by how their descriptions begin, for the table of files.
CHANGES = [("words", "drop the word"), ("look-alikes", "drop the look-alike"), ("alternatives", "drop the alternative"), ("elements", "drop the element"),
           ("gaps", "close the gap"), ("without", "drop what must not"), ("conditions", "drop the part"), ("exceptions", "drop the exception")]
# Lines of the lists: more than there are.
EVERYTHING = "100000"
KINDS = ["words", "branches", "triggers", "exceptions"]

TEXT = """# What the examples of the shipped rules try

Written by `Scripts/example-coverage.py`, which also tells where a share sank by more than {slack} points (some minutes with a release
build; `.ci/run` watches the number of examples instead).
An example is a sentence in the rules, or one that a template makes ([language](language.md), “Examples over classes”).

## Coverage

{coverage}

## Why elements are not tried

- *subsumed*: the word holds a shorter word of its own list, which is found without it; it is there for the message, which quotes the longest.
- *places only*: no rule looks for it in sentences, only in columns of tables, titles, captions or kinds of documents. Such places need whole documents.
- *no example*: what is left: no example of a rule that rests on it has the word, takes the alternative or is lifted by the exception; `rules test --coverage` lists it by line.

{reasons}

What has no example, by file (`rules test --coverage` lists it by line; what no sentence brings out as the rules are, and why, stands in
[decision 88](decisions/0088-what-no-sentence-reaches.md)):

{open}

## Mutants

One element dropped or swapped at a time ({lot} of them, drawn by lot); killed where an example gets another verdict.

{mutants}

{kinds}

*Equivalent* are those that no text could tell from the rules as they are, as far as the rules prove it
([decision 85](decisions/0085-mutants-that-no-example-can-kill.md)); the share is that of the others.

{equivalents}

### Why the others survive

A lot of {asked} mutants was asked ([decision 86](decisions/0086-why-a-mutant-survives.md)):

- *untried*: no example has the element. An example is missing.
- *places only*: no example has it, and no rule looks for it in sentences, only in columns, titles, captions or kinds of documents.
- *no near miss*: the change lets a rule find more, and no example lacks this one thing alone.
- *not at stake*: examples have it, but only where the rule finds nothing with it either.
- *shadowed*: examples have it, and the rule finds something else in them, or another exception holds all the same.
- *only the words shown change*: the finding stays and quotes other words, or one more comes beside it; a verdict is all that an example judges.

{survivals}

Of them, by what was changed:

{classes}

### Where the survivors of the lot are

{files}

`jianfu rules test --mutate --limit 100000 Rules` lists each survivor by line; with `--why` and `--rule ID` or `--sample N` also its reason and the
first example that shows it. `--coverage` lists each element that is not tried.
"""


def run(program, *arguments):
    # From the top, so that the lists name files as they stand in the repository.
    done = subprocess.run([os.path.abspath(program), "rules", "test", "--lang", "en", *arguments, "Rules"],
                          capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode not in (0, 1) or not done.stdout:
        sys.exit(f"example-coverage: jianfu ended with {done.returncode}: {done.stderr.strip()}")
    return done.stdout


def tables(text):
    """The tables of an output: runs of lines whose cells stand at least two spaces apart."""
    found, rows = [], []
    for line in text.splitlines() + [""]:
        cells = re.split(r"\s{2,}", line.strip())
        if len(cells) > 1 and not line.startswith("Rules"):
            rows.append(cells)
        elif rows:
            found.append(rows)
            rows = []
    return found


def markdown(rows):
    width = len(rows[0])
    lines = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    lines.insert(1, "|" + "---|" * width)
    return "\n".join(lines)


def left(output):
    """How much has no example and no excuse: files, most first."""
    found = {}
    for path, what in re.findall(r"^Rules/(\S+?):\d+: no example tries (.*)$", output, flags=re.M):
        if not what.endswith(("in sentences)", "without it)")):
            own = found.setdefault(path, [0, 0])
            own[what.startswith("the exception ")] += 1
    rows = sorted(found.items(), key=lambda item: -sum(item[1]))
    return [["file", "words and alternatives", "exceptions"]] + [[path, str(words), str(lifts)] for path, (words, lifts) in rows]


def change(text):
    """What was changed, as a column of the tables."""
    return next((name for name, beginning in CHANGES if text.startswith(beginning)), "others")


def cross(pairs, head, rows):
    """A table of how often each of some rows comes with each change, most first."""
    columns = [name for name, _ in CHANGES] + ["others"]
    counts = {row: [sum(1 for pair in pairs if pair == (row, column)) for column in columns] for row in rows}
    table = [[head, "all"] + columns]
    for row, own in sorted(counts.items(), key=lambda item: -sum(item[1])):
        table.append([row, str(sum(own))] + [str(count) for count in own])
    return table


def survivors(output):
    """Mutants that no example kills and that are not proved to be equivalent: file, change, reason."""
    found = re.findall(r"^Rules/(\S+?):\d+: no example notices: (.*?)(?: \(([^:()]+): .*)?$", output, flags=re.M)
    proved = {"unused", "repeated", "subsumed", "hides nothing of its own"}
    return [(path, change(what), reason) for path, what, reason in found if reason not in proved]


def shares(rows):
    found = {}
    for row in rows:
        for kind, cell in zip(KINDS, row[1:]):
            match = re.search(r"([\d.]+)%", cell)
            if match:
                found[row[0], kind] = float(match.group(1))
    return found


def coverage(program):
    output = run(program, "--coverage", "--limit", EVERYTHING)
    found = {table[0][1]: table for table in tables(output) if table[0][0] == "package"}
    return found["words"], found["untried"], left(output)


def write(program):
    counts, reasons, rest = coverage(program)
    output = run(program, "--mutate", "--sample", SAMPLE, "--limit", EVERYTHING)
    found = {table[0][0]: table for table in tables(output)}
    alive = survivors(output)
    files = cross([(path, what) for path, what, _ in alive], "file", {path for path, _, _ in alive})
    asked = run(program, "--mutate", "--why", "--sample", ASKED, "--limit", EVERYTHING)
    why = {table[0][0]: table for table in tables(asked)}
    told = [(reason, what) for _, what, reason in survivors(asked) if reason]
    classes = cross(told, "survived because", {reason for reason, _ in told})
    page = TEXT.format(slack=SLACK, coverage=markdown(counts), reasons=markdown(reasons), open=markdown(rest),
                       mutants=markdown(found["package"]), kinds=markdown(found["what was changed"]), equivalents=markdown(found["equivalent because"]),
                       lot=SAMPLE, asked=ASKED, survivals=markdown(why["survived because"]), classes=markdown(classes), files=markdown(files))
    with open(PAGE, "w", encoding="utf-8") as file:
        file.write(page)


def check(program):
    with open(PAGE, encoding="utf-8") as file:
        rows = [[cell.strip() for cell in line.strip("|").split("|")]
                for line in file.read().split("## Why")[0].splitlines() if line.startswith("| ")]
    floors = shares(rows[1:])
    if not floors:
        sys.exit(f"example-coverage: no shares in {PAGE}")
    now = shares(coverage(program)[0])
    sunk = [f"{package}: {kind} {now.get((package, kind), 0.0)}% of examples, {floor}% on the page"
            for (package, kind), floor in floors.items() if now.get((package, kind), 0.0) < floor - SLACK]
    if sunk:
        sys.exit("\n".join(sunk + ["write examples for what is new (rules test --coverage lists it), or write the page anew"]))
    print(f"{len(floors)} shares of tried elements, none lower than on the page")


if __name__ == "__main__":
    if "--write" in sys.argv:
        write(os.path.abspath(sys.argv[1]))
    else:
        check(os.path.abspath(sys.argv[1]))
