#!/usr/bin/env python3
"""Score jianfu on the labelled documents and sentences of this folder, against floors that only move in the open.

usage: accuracy.py [--details] [--record REASON] JIANFU
  --details        list each miss and each false alarm
  --record REASON  add what is measured to floors.json as the new floor

README.md beside this file says what the labels mean. Exit status: 0 all floors hold, 1 one does not, 2 unusable input.
"""
import argparse
import datetime
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from collections import Counter
from pathlib import Path

HERE = Path(__file__).resolve().parent
RULES = HERE.parent.parent / "Rules"
FLOORS = HERE / "floors.json"
COUNTED = {"error", "warning"}
# A floor is rounded down, so that the last digit of a division does not decide.
DIGITS = 3


class Unusable(Exception):
    """Input that cannot be scored; the message says why."""


class Tally:
    """Hits, misses and false alarms by topic, with the sentences that explain them."""

    def __init__(self):
        self.hit, self.miss, self.false = Counter(), Counter(), Counter()
        self.details = []

    def missed(self, topic, where, text):
        self.miss[topic] += 1
        self.details.append(f"missed  {topic:<7} {where}: {text}")

    def wrong(self, topic, where, text):
        self.false[topic] += 1
        self.details.append(f"false   {topic:<7} {where}: {text}")

    def topics(self):
        return sorted(set(self.hit) | set(self.miss) | set(self.false))

    def f1(self, topic=None):
        chosen = self.topics() if topic is None else [topic]
        hit, miss, false = (sum(count[t] for t in chosen) for count in (self.hit, self.miss, self.false))
        return 2 * hit / (2 * hit + miss + false) if hit + miss + false else 1.0

    def scores(self):
        scores = {topic: floor(self.f1(topic)) for topic in self.topics()}
        scores["all"] = floor(self.f1())
        return scores


def floor(value):
    return int(value * 10**DIGITS) / 10**DIGITS


def squeezed(text):
    """Text without white space and differences of width."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text)).casefold()


def meet(found, labelled):
    """Whether two quotes are of one place: one holds the other, or they share half of the shorter."""
    short, long = sorted((squeezed(found), squeezed(labelled)), key=len)
    if not short:
        return False
    run = max(4, len(short) // 2)
    return short in long or any(short[i : i + run] in long for i in range(len(short) - run + 1))


def read_lines(path):
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as problem:
        raise Unusable(f"{path}: {problem.strerror}") from None
    entries = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                entries.append(json.loads(line))
            except ValueError as problem:
                raise Unusable(f"{path}:{number}: {problem}") from None
    return entries


def lint(jianfu, folder):
    """The findings of each document below a folder, those that count."""
    run = subprocess.run(
        [
            jianfu, "lint", "--rules", str(RULES), "--profile", "nanchong", "--format", "json",
            # Damaged documents are labelled, too.
            "--allow-incomplete", str(folder),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if run.returncode not in (0, 1):
        raise Unusable(f"{jianfu} ended with status {run.returncode}: {run.stderr.strip()[-400:]}")
    report = json.loads(run.stdout)
    unread = [document["path"] for document in report["documents"] if document["status"] not in ("ok", "partial")]
    if unread:
        raise Unusable(f"not read: {', '.join(unread)}")
    return {
        Path(document["path"]).resolve().relative_to(Path(folder).resolve()).as_posix(): [
            finding for finding in document["findings"] if finding["severity"] in COUNTED
        ]
        for document in report["documents"]
    }


def score_documents(jianfu):
    """Scores the documents; also how many clean ones have a false alarm, and how right each confidence is."""
    documents = HERE / "documents"
    found = lint(jianfu, documents)
    labels = read_lines(HERE / "labels.jsonl")
    unknown = sorted({label["file"] for label in labels} - set(found))
    if unknown:
        raise Unusable(f"labels.jsonl names what is no document: {', '.join(unknown)}")
    tally, alarms, confidence = Tally(), 0, Counter()
    for file, findings in sorted(found.items()):
        wanted = [label for label in labels if label["file"] == file]
        met, alarm = set(), False
        for finding in findings:
            fitting = [
                index
                for index, label in enumerate(wanted)
                if label["topic"] == finding["topic"]
                and (label["kind"] == "document" or meet(finding["quote"], label["quote"]))
            ]
            tolerated = any(
                label["kind"] == "optional" and meet(finding["quote"], label["quote"]) for label in wanted
            )
            met.update(fitting)
            if fitting or not tolerated:
                confidence[finding["confidence"], bool(fitting)] += 1
            if not fitting and not tolerated:
                tally.wrong(finding["topic"], file, f"{finding['rule']} {finding['quote']}")
                alarm = True
        violations = [(i, label) for i, label in enumerate(wanted) if label["kind"] != "optional"]
        for index, label in violations:
            if index in met:
                tally.hit[label["topic"]] += 1
            else:
                tally.missed(label["topic"], file, label["quote"])
        alarms += alarm and not violations
    return tally, alarms, confidence


def score_sentences(jianfu):
    """Scores sentences, each as a document of its own."""
    sentences = read_lines(HERE / "sentences.jsonl")
    with tempfile.TemporaryDirectory() as folder:
        for number, sentence in enumerate(sentences, 1):
            Path(folder, f"{number:04}.txt").write_text(sentence["text"] + "\n", "utf-8")
        found = lint(jianfu, folder)
    tally = Tally()
    for number, sentence in enumerate(sentences, 1):
        findings, where = found[f"{number:04}.txt"], f"sentence {number}"
        if sentence["kind"] == "violation":
            also = sentence.get("also") or []
            allowed = {sentence["topic"], *([also] if isinstance(also, str) else also)}
            if any(finding["topic"] in allowed for finding in findings):
                tally.hit[sentence["topic"]] += 1
            else:
                tally.missed(sentence["topic"], where, sentence["text"])
        elif sentence["kind"] == "clean":
            for topic in sorted({finding["topic"] for finding in findings}):
                tally.wrong(topic, where, sentence["text"])
    return tally


def read_floors():
    """The recorded floors, newest last; an entry below an earlier one must say why."""
    try:
        history = json.loads(FLOORS.read_text("utf-8"))["history"]
    except (OSError, ValueError, KeyError) as problem:
        raise Unusable(f"{FLOORS}: {problem}") from None
    best, fewest = {}, sys.maxsize
    for entry in history:
        for part, topic, value in scores_of(entry):
            highest = best.get((part, topic), 0)
            if value < highest and len(entry.get("lowered", "").strip()) < 20:
                raise Unusable(
                    f"{FLOORS}: the entry of {entry['date']} lowers {part} {topic} from {highest} to {value}; "
                    "say why in 'lowered' (20 characters or more)"
                )
            # A floor that was lowered in the open is the measure of the next entry.
            best[part, topic] = value
        if entry["alarms"] > fewest and len(entry.get("lowered", "").strip()) < 20:
            raise Unusable(f"{FLOORS}: the entry of {entry['date']} allows more false alarms than before; say why in 'lowered'")
        fewest = entry["alarms"]
        lost = {key for key in best if key not in {(p, t) for p, t, _ in scores_of(entry)}}
        if lost:
            raise Unusable(f"{FLOORS}: the entry of {entry['date']} leaves out {sorted(lost)}")
    if not history:
        raise Unusable(f"{FLOORS}: no entry")
    return history


def scores_of(entry):
    return [(part, topic, value) for part, topics in entry["floors"].items() for topic, value in topics.items()]


def record(measured, alarms, reason):
    """Adds an entry with what was measured."""
    history = read_floors() if FLOORS.exists() else []
    entry = {"date": datetime.date.today().isoformat(), "reason": reason, "alarms": alarms, "floors": measured}
    before = {(part, topic): value for part, topic, value in scores_of(history[-1])} if history else {}
    lowered = any(value < before.get((part, topic), 0) for part, topic, value in scores_of(entry))
    if lowered or (history and alarms > history[-1]["alarms"]):
        entry["lowered"] = reason
    FLOORS.write_text(json.dumps({"history": [*history, entry]}, ensure_ascii=False, indent=1) + "\n", "utf-8")


def table(name, tally):
    print(f"\n{name:<11}{'hit':>5}{'miss':>6}{'false':>7}{'F1':>8}")
    for topic in tally.topics():
        print(f"{topic:<11}{tally.hit[topic]:>5}{tally.miss[topic]:>6}{tally.false[topic]:>7}{tally.f1(topic):>8.3f}")
    print(f"{'all':<11}{tally.hit.total():>5}{tally.miss.total():>6}{tally.false.total():>7}{tally.f1():>8.3f}")


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split("\n\n")[1].strip().removeprefix("usage: "))
    parser.add_argument("--details", action="store_true")
    parser.add_argument("--record", metavar="REASON")
    parser.add_argument("jianfu")
    options = parser.parse_args()

    documents, alarms, confidence = score_documents(options.jianfu)
    sentences = score_sentences(options.jianfu)
    table("documents", documents)
    table("sentences", sentences)
    print(f"\nclean documents with a false alarm: {alarms}")
    for name in sorted({name for name, _ in confidence}):
        right, wrong = confidence[name, True], confidence[name, False]
        print(f"findings marked {name}: {right} right, {wrong} wrong ({right / (right + wrong):.1%})")
    if options.details:
        print("\n".join(["", *documents.details, *sentences.details]))

    measured = {"documents": documents.scores(), "sentences": sentences.scores()}
    if options.record:
        record(measured, alarms, options.record)
        return 0
    newest = read_floors()[-1]
    below = [
        f"{part} {topic}: {measured[part].get(topic, 0)} is below the floor {value}"
        for part, topic, value in scores_of(newest)
        if measured[part].get(topic, 0) < value
    ]
    if alarms > newest["alarms"]:
        below.append(f"clean documents with a false alarm: {alarms}, at most {newest['alarms']} allowed")
    print("\n".join(["", *below]) if below else "\nall floors hold")
    return 1 if below else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Unusable as problem:
        print(f"accuracy.py: {problem}", file=sys.stderr)
        sys.exit(2)
