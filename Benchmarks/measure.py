"""Measuring one command: instructions, CPU time, wall time, peak memory."""
import json
import os
import re
import statistics
import subprocess
import time


def run_json(command):
    """Runs a command that prints one JSON object, and returns it."""
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout)


def instructions(command_of):
    """Instructions of one pass: the difference of a run with three passes and one with one pass, halved.

    `command_of(passes)` gives the command. What happens once (start, loading, first allocations) falls out.
    """
    counts = []
    for passes in (1, 3):
        done = subprocess.run(
            ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command_of(passes)],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True, text=True)
        found = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
        if not found:
            raise RuntimeError("callgrind printed no count:\n" + done.stderr)
        counts.append(int(found.group(1)))
    return (counts[1] - counts[0]) / 2


def paired(first, second, pairs, key="cpu"):
    """Runs two commands alternately and returns the medians per pass of each, and of the pairs' ratios."""
    seconds = ([], [])
    for _ in range(pairs):
        for place, command in enumerate((first, second)):
            report = run_json(command)
            seconds[place].append(report[key] / report["passes"])
    ratios = [a / b for a, b in zip(*seconds)]
    return {"first": statistics.median(seconds[0]), "second": statistics.median(seconds[1]),
            "ratio": statistics.median(ratios), "low": min(ratios), "high": max(ratios), "pairs": pairs}


def peak_memory(command):
    """Peak resident memory of one run, in bytes; the exit status must be 0 or 1."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1):
        raise RuntimeError(f"{command[0]} ended with {child.returncode}")
    return usage.ru_maxrss * 1024


def start_up(command, runs=40, before=lambda: None):
    """Wall milliseconds from spawning to the end: the least and the median of all runs.

    before() is called before each, and not measured."""
    seconds = []
    for _ in range(runs):
        before()
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds.append(1000 * (time.perf_counter() - start))
    return {"least": min(seconds), "median": statistics.median(seconds), "runs": runs}
