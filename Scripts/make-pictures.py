#!/usr/bin/env python3
"""Makes the pictures of the README: the terminal, the HTML report, and the printed sheet.

usage: Scripts/make-pictures.py BINARY        writes Docs/pictures/*.png

Needs Chromium, pdftoppm, a Chinese font, and Pillow (to keep the files small); `make pictures` calls
it with a Python that has it.
"""
import html
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "Docs" / "pictures"
SAMPLES = ["Samples/notices/chongdian-fuwuzhan-guapai.html", "Samples/notices/baokan-dinggou.txt",
           "Samples/guides/tuijian-daili.html"]
COLOURS = {"1": "font-weight:700", "2": "color:#8b949e", "1;31": "color:#ff7b72;font-weight:700",
           "1;33": "color:#e3b341;font-weight:700", "1;36": "color:#79c0ff;font-weight:700"}


def browser(*arguments):
    name = next(n for n in ("chromium", "chromium-browser", "google-chrome") if shutil.which(n))
    subprocess.run([name, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                    *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def shrink(source, name, box=None, width=None):
    picture = Image.open(source).convert("RGB")
    if box:
        picture = picture.crop(box)
    if width:
        picture = picture.resize((width, picture.height * width // picture.width), Image.LANCZOS)
    picture.quantize(128, dither=Image.Dither.NONE).save(TARGET / name, optimize=True)
    print(f"{name}: {picture.width}×{picture.height}, {(TARGET / name).stat().st_size // 1024} KB")


def terminal(binary, work):
    told = subprocess.run([binary, "lint", "--color", "always", SAMPLES[0]], cwd=ROOT,
                          stdout=subprocess.PIPE, env={"LANG": "C.UTF-8"}).stdout.decode()
    lines = [f"\x1b[1m$ jianfu lint {SAMPLES[0]}\x1b[0m", *told.splitlines()]
    text = html.escape("\n".join(lines[:24] + ["…", lines[-1]]))
    text = re.sub("\x1b\\[([0-9;]+)m(.*?)\x1b\\[0m",
                  lambda m: f'<span style="{COLOURS[m[1]]}">{m[2]}</span>', text, flags=re.S)
    page = work / "terminal.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><style>body{margin:0;background:#0d1117}pre{margin:0;"
        "padding:22px 26px;color:#e6edf3;font:15px/1.5 'Noto Sans Mono CJK SC',monospace;"
        f"overflow:hidden}}</style><pre>{text}</pre>", encoding="utf-8")
    browser("--window-size=1180,640", f"--screenshot={work}/terminal.png", page.as_uri())
    shrink(work / "terminal.png", "terminal.png")


def pages(binary, work):
    report = work / "report.html"
    subprocess.run([binary, "lint", "--quiet", "--output", f"html={report}", *SAMPLES], cwd=ROOT,
                   stdout=subprocess.DEVNULL, env={"LANG": "C.UTF-8"})
    browser("--window-size=1240,1500", f"--screenshot={work}/report.png", report.as_uri())
    shrink(work / "report.png", "report.png", width=930)
    browser("--no-pdf-header-footer", f"--print-to-pdf={work}/report.pdf", report.as_uri())
    told = subprocess.run(["pdftotext", f"{work}/report.pdf", "-"], stdout=subprocess.PIPE,
                          check=True).stdout.decode()
    sheet = 1 + next(i for i, page in enumerate(told.split("\f")) if "一致性评估表" in page)
    subprocess.run(["pdftoppm", "-png", "-r", "80", "-f", str(sheet), "-l", str(sheet), "-singlefile",
                    f"{work}/report.pdf", f"{work}/sheet"], check=True)
    shrink(work / "sheet.png", "sheet.png")


def main():
    binary = os.path.abspath(sys.argv[1])
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        terminal(binary, Path(work))
        pages(binary, Path(work))


if __name__ == "__main__":
    main()
