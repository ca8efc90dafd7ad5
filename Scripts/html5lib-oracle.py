#!/usr/bin/env python3
"""Says what html5lib sees of HTML pages: the oracle of a test.

Reads one JSON string a line (a page) and answers each with one JSON object a line:
{"text": visible text in order, "tables": [[caption, [[cell, …], …]], …]}, the tables in order of
their start tags in the tree.

A page is parsed as in a browser that runs scripts. Elements of which nothing is seen are left out.
"""

import json
import sys

import html5lib

UNSEEN = {
    "title", "script", "style", "noscript", "iframe", "noembed", "noframes", "template", "audio",
    "video", "canvas", "datalist", "rp", "frameset",
}
UNSEEN_FOREIGN = {
    "title", "desc", "script", "style", "metadata", "defs", "annotation", "annotation-xml",
}
SILENT_FIELDS = {"hidden", "submit", "button", "checkbox", "radio", "image", "reset"}
HTML = "{http://www.w3.org/1999/xhtml}"


def is_hidden(element):
    # A page that hides all of itself is shown by a script.
    if element.tag in (HTML + "html", HTML + "body"):
        return False
    style = (element.get("style") or "").replace(" ", "").lower()
    return (
        "hidden" in element.attrib or "display:none" in style or "visibility:hidden" in style
    )


class Page:
    def __init__(self, root):
        self.text = []
        self.tables = []
        self.open = []
        self.walk(root)

    def say(self, text):
        if not text:
            return
        text = "".join(c for c in text if not c.isspace() and c != "\x00")
        self.text.append(text)
        for table in self.open:
            if table["part"] == "caption":
                table["caption"] += text
            elif table["part"] == "cell":
                table["rows"][-1][-1] += text

    def walk(self, root):
        """Visits the tree without recursion, since pages may be nested deeply."""
        stack = [(root, False)]
        while stack:
            element, is_end = stack.pop()
            if is_end:
                self.end(element)
                continue
            if isinstance(element, str):
                self.say(element)
                continue
            if not isinstance(element.tag, str) or self.begin(element):
                continue
            stack.append((element, True))
            for child in reversed(element):
                if child.tail:
                    stack.append((child.tail, False))
                stack.append((child, False))
            if element.text:
                stack.append((element.text, False))

    def begin(self, element):
        """Takes a start tag; true where nothing of the element is seen."""
        name = element.tag.rsplit("}", 1)[-1]
        is_html = element.tag.startswith(HTML)
        if name in (UNSEEN if is_html else UNSEEN_FOREIGN) or is_hidden(element):
            return True
        if name == "dialog" and "open" not in element.attrib:
            return True
        if not is_html:
            return False
        if name == "input" and (element.get("type") or "text").lower() not in SILENT_FIELDS:
            self.say(element.get("value"))
        if name == "table":
            self.open.append({"caption": "", "rows": [], "part": None})
        if not self.open:
            return False
        table = self.open[-1]
        if name == "tr":
            table["rows"].append([])
        elif name in ("td", "th"):
            if not table["rows"]:
                table["rows"].append([])
            table["rows"][-1].append("")
            table["part"] = "cell"
        elif name == "caption" and not table["caption"]:
            # Of several captions only the first names the table.
            table["part"] = "caption"
        return False

    def end(self, element):
        if not element.tag.startswith(HTML) or not self.open:
            return
        name = element.tag.rsplit("}", 1)[-1]
        if name == "table":
            table = self.open.pop()
            self.tables.append([table["caption"], table["rows"]])
        elif name in ("td", "th", "caption"):
            self.open[-1]["part"] = None


for line in sys.stdin:
    page = json.loads(line)
    tree = html5lib.HTMLParser().parse(page, scripting=True)
    seen = Page(tree)
    print(json.dumps({"text": "".join(seen.text), "tables": seen.tables}), flush=True)
