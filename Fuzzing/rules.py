#!/usr/bin/env python3
"""Fuzzes the reader, the checker and the formatter of rule files with a built jianfu.

usage: Fuzzing/rules.py JIANFU [SECONDS [SEED]]

Every round changes some of the shipped rules and of the conformance cases (bytes, tokens, lines,
comments, parts of other files), and generates programs anew. All files of a round are formatted and
checked in one process each. Told are crashes, hangs, files whose layout loses anything but white
space, and layouts that are not stable; such files stay in Fuzzing/crashes. Exit status 1 where
there is one.
"""

import glob
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
CRASHES = os.path.join(HERE, "crashes")
FILES_IN_A_ROUND = 40
# Seconds of work, not of waiting, after which an input counts as one that hangs.
HANG = 60

PIECES = [
    "{", "}", "(", ")", '"', '"""', "|", "..", "~", "..20", "not", "when", "unless", "lacks", "rule", "\n",
    "，", "“", "”", "｛", "package", "use core", "terms", "=", "// x\n", "\\", "\0", "𠮷", "2024-02-30",
    "1e9", "each", "sentence", "catalog", "phrase", "+", "?", "count", "where", "examples", "violates each",
    "complies each", 'or "{甲}"', "{", "{=}", "{lacks 甲}", "{not 甲}", "{unless title}", "{demanded before}",
    "{甲=乙 丙=}", "{when}", "{when title}",
    "{header 甲}", "{element @甲}", "{甲|乙}", "{甲|}", "示例", "违例 每", "或", "here", "本处", "next", "后文", "opening", "开头", "closing", "结尾",
    "silent", "不传", "sum", "合计", "yields", "让与", "grouped by", "has", "record mentions", "\u200b", "\ufeff", "\r\n", "import", "record", "adjust",
]
TOKEN = re.compile(r'"""|"(?:[^"\\\n]|\\.)*"|//[^\n]*|[\w.\-]+|\s+|.', re.S)


def seeds():
    texts = []
    for path in glob.glob(os.path.join(ROOT, "Rules", "**", "*.rules"), recursive=True):
        with open(path, encoding="utf-8") as file:
            texts.append(file.read())
    cases = glob.glob(os.path.join(ROOT, "Tests", "Conformance", "**", "*.case"), recursive=True)
    for path in cases:
        with open(path, encoding="utf-8") as file:
            parts = re.split(r"^---.*\n", file.read(), flags=re.M)[1:]
        texts += [re.sub(r"\{[a-z]>|<[a-z]\}", "", part) for part in parts]
    return texts


def cut(text, lot):
    """Some declarations of a large file, so that a round stays short."""
    if len(text) < 6000:
        return text
    parts = re.split(r"(?m)^(?=\S)", text)
    first = lot.randrange(len(parts))
    return "".join(parts[:2] + parts[first:first + lot.randint(1, 12)])


def changed(text, texts, lot):
    for _ in range(lot.randint(0, 5)):
        place = lot.randint(0, len(text))
        kind = lot.randrange(8)
        if kind == 0:
            text = text[:place] + lot.choice(PIECES) + text[place:]
        elif kind == 1:
            text = text[:place] + text[place + lot.randint(0, 40):]
        elif kind == 2:
            tokens = TOKEN.findall(text)
            if len(tokens) > 2:
                one, two = lot.randrange(len(tokens)), lot.randrange(len(tokens))
                tokens[one], tokens[two] = tokens[two], tokens[one]
                text = "".join(tokens)
        elif kind == 3:
            other = lot.choice(texts)
            start = lot.randint(0, len(other))
            text = text[:place] + other[start:start + lot.randint(0, 300)] + text[place:]
        elif kind == 4:
            text = text[:place]
        elif kind == 5:
            spaces = [found.start() for found in re.finditer(" ", text)]
            for space in sorted(lot.sample(spaces, min(len(spaces), 6)), reverse=True):
                filler = lot.choice(["\n", "   ", "\n\n\n", " // 注\n", "\t", "\r\n", "\n// 独\n"])
                text = text[:space] + filler + text[space + 1:]
        elif kind == 6:
            tokens = TOKEN.findall(text)
            if tokens:
                tokens[lot.randrange(len(tokens))] = lot.choice(PIECES)
                text = "".join(tokens)
        else:
            start = lot.randint(0, len(text))
            text = text[:place] + text[start:start + lot.randint(0, 200)] * lot.randint(1, 3) + text[place:]
    return text


def generated(lot):
    """A program of the grammar, with names that exist and some that do not."""
    names = [lot.choice("甲乙丙丁戊己庚") + str(index) for index in range(lot.randint(1, 8))]
    word = lambda: '"' + "".join(lot.choice("村镇表报交须不得要件一二十.,;（《{}") for _ in range(lot.randint(1, 5))) + '"'
    name = lambda: lot.choice(names + ["无"])

    def pattern(depth=0):
        kind = lot.randrange(5 if depth < 4 else 2)
        if kind == 0:
            return word()
        if kind == 1:
            return name()
        if kind == 2:
            return "(" + pattern(depth + 1) + " | " + pattern(depth + 1) + ")"
        if kind == 3:
            return lot.choice(["number 页 > " + str(lot.randint(0, 9)), "here " + word(), "here (" + pattern(depth + 1) + ")"])
        gap = lot.choice(["+", "..", "..4", "~3", "..6 without " + word()])
        return pattern(depth + 1) + " " + gap + " " + pattern(depth + 1) + lot.choice(["", "?"])

    def slot():
        return "{" + lot.choice([name(), name() + "=" + word()[1:-1], "lacks " + name(), "not " + name(),
                                 word()[1:-1] + "|" + word()[1:-1], "unless", "unless title", "when", "header 量", "element @量", "demanded before",
                                 "banned flip", ""]) + "}"

    lines = ["package demo" + lot.choice(["", ' "写法"']), "source 文 { title \"某文\" issued 2024-01-01 }", 'unit 页 "页"']
    lines.append("stance demanded { before " + word() + " not " + word() + " }")
    lines.append("context " + lot.choice(["demanded", "banned", "reported", "silent"]) + " when "
                 + lot.choice(["heading", "leadin", "next", "opening", "closing", "record"]) + " mentions " + word())
    for own in names:
        lines.append(lot.choice([
            f"terms {own} = {word()} {word()} not {word()}", f"phrase {own} = {pattern()}",
            f"actor {own} level village {{ {word()} {word()} }}", f"catalog {own} {{ 1 {word()} also {word()} }}"]))
    for number in range(lot.randint(1, 3)):
        own = f"AB-0{number}"
        lines += [f'rule {own} warning "某" {{', "basis 文", "each " + lot.choice(["sentence", "clause", "document"]),
                  "when " + lot.choice(["mentions ", "demands ", "imposes "]) + pattern(),
                  lot.choice(["", "unless mentions " + pattern(), "unless title mentions " + pattern()]),
                  lot.choice(["", "yields AB-00", "yields AB-01 | AB-02"]),
                  'message "某{quote}"', 'advise "删"', "violates " + word(), "complies " + word(),
                  f'violates each "应当{slot()}。" or "{slot()}{slot()}" not {word()} {word()}', "}"]
        if lot.random() < 0.5:
            lines += ["record 项 {", "名 header " + word(), "量 header " + word() + " element " + word(), "}"] if number == 1 else []
            lines += [f'rule CD-0{number} error "某" {{', "basis 文", "each 项 grouped by 名",
                      "when " + lot.choice(["sum 量", "count", "count distinct 量"])
                      + lot.choice(["", " where (名 mentions " + pattern() + ")"]) + lot.choice([" < ", " = ", " >= ", " 高 "]) + str(lot.randint(0, 99)),
                      lot.choice(["", "unless record mentions " + pattern()]), f"yields {own}",
                      'message "{名}"', 'advise "删"', "violates " + word(), "complies " + word(), "}"]
        if lot.random() < 0.5:
            lines += [f"examples {own} {{", f'complies each "{slot()}" on 2024-01-01', "}"]
    return "\n".join(line for line in lines if line) + "\n"


def substance(text):
    return "".join(text.split()).replace("\ufeff", "").replace("\u200b", "")


def limit():
    resource.setrlimit(resource.RLIMIT_CPU, (HANG, HANG + 5))


class Fuzzer:
    def __init__(self, program, seed):
        self.program = program
        self.lot = random.Random(seed)
        self.seed = seed
        self.texts = seeds()
        self.inputs = self.formatted = self.checked = self.tried = 0
        self.found = []

    def run(self, *arguments):
        done = subprocess.run([self.program, *arguments], capture_output=True, preexec_fn=limit, check=False)
        if -done.returncode == signal.SIGXCPU:
            return "hang", b""
        return ("crash" if done.returncode < 0 or done.returncode > 2 else done.returncode), done.stdout

    def tell(self, what, path, original):
        os.makedirs(CRASHES, exist_ok=True)
        kept = os.path.join(CRASHES, f"rules-{self.seed}-{len(self.found)}.rules")
        with open(kept, "wb") as file:
            file.write(original)
        self.found.append(what)
        print(f"rules: {what}: {kept}", flush=True)

    def round(self, folder):
        originals = {}
        for number in range(FILES_IN_A_ROUND):
            if number % 4 == 0:
                text = generated(self.lot)
                if self.lot.random() < 0.3:
                    text = changed(text, self.texts, self.lot)
            else:
                text = changed(cut(self.lot.choice(self.texts), self.lot), self.texts, self.lot)
            path = os.path.join(folder, f"{number}.rules")
            originals[path] = text.encode("utf-8", "surrogatepass")
            with open(path, "wb") as file:
                file.write(originals[path])
        self.inputs += len(originals)
        self.blame("checker", originals, "rules", "check", "--strict")
        self.format(originals)
        for number in range(0, FILES_IN_A_ROUND, 4):
            path = os.path.join(folder, f"{number}.rules")
            status, _ = self.run("rules", "test", path)
            self.tried += 1
            if status in ("crash", "hang"):
                self.tell(f"{status} in test", path, originals[path])

    def blame(self, what, originals, *arguments):
        """Runs all files apart from each other, since they would share their names."""
        for path, original in originals.items():
            status, _ = self.run(*arguments, path)
            self.checked += 1
            if status in ("crash", "hang"):
                self.tell(f"{status} in {what}", path, original)

    def format(self, originals):
        status, _ = self.run("rules", "fmt", *originals)
        if status in ("crash", "hang"):
            for path, original in originals.items():
                with open(path, "wb") as file:
                    file.write(original)
                status, _ = self.run("rules", "fmt", path)
                if status in ("crash", "hang"):
                    self.tell(f"{status} in formatter", path, original)
            return
        once = {}
        for path, original in originals.items():
            with open(path, "rb") as file:
                once[path] = file.read()
            before, after = (text.decode("utf-8", "replace") for text in (original, once[path]))
            if substance(before) != substance(after):
                self.tell("the layout loses something", path, original)
            self.formatted += once[path] != original
        self.run("rules", "fmt", *originals)
        for path, text in once.items():
            with open(path, "rb") as file:
                if file.read() != text:
                    self.tell("the layout is not stable", path, originals[path])


def main():
    program = os.path.abspath(sys.argv[1])
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 600
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.randrange(1 << 30)
    fuzzer = Fuzzer(program, seed)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        folder = tempfile.mkdtemp(prefix="jianfu-rules-")
        try:
            fuzzer.round(folder)
        finally:
            shutil.rmtree(folder)
    print(f"rules: seed {seed}: {fuzzer.inputs} files, {fuzzer.checked} checked, {fuzzer.formatted} laid out anew, "
          f"{fuzzer.tried} tested: {len(fuzzer.found)} finds")
    sys.exit(1 if fuzzer.found else 0)


if __name__ == "__main__":
    main()
