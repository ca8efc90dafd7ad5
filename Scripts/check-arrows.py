#!/usr/bin/env python3
"""Checks that every module depends on lower levels only, from `swift package describe`.

usage: Scripts/check-arrows.py       exit status 1 when an arrow points up, or a module has no level
"""
import json
import subprocess
import sys

# The levels of Docs/architecture.md. A module may depend on lower levels only.
LEVELS = {
    "SourceText": 0, "Messages": 0, "BinaryForm": 0, "CLibXML2": 0, "CArchive": 0,
    "DocumentModel": 1, "Findings": 1, "BundledRules": 1,
    "RuleLanguage": 2, "Ingestion": 2,
    "RuleEngine": 3, "Reporting": 3,
    "Checker": 4,
    "RuleTooling": 5, "Auditing": 5, "LanguageServer": 5, "WebConsole": 5,
    "jianfu": 6, "jianfu-server": 6, "jianfu-bench": 6,
}
# What a module must not know although its level is lower (Docs/architecture.md, the fences).
FENCES = {
    "Ingestion": {"RuleLanguage", "BundledRules", "Findings"},
    "RuleLanguage": {"DocumentModel", "Findings", "BundledRules"},
    "RuleEngine": {"Ingestion", "Findings", "BundledRules"},
    "Reporting": {"RuleEngine", "RuleLanguage", "Ingestion", "DocumentModel", "BundledRules"},
    "Checker": {"Reporting"},
    "Auditing": {"Reporting"},
    "RuleTooling": {"Reporting", "BundledRules"},
}

described = subprocess.run(
    ["swift", "package", "describe", "--type", "json"], check=True, stdout=subprocess.PIPE)
wrong = []
arrows = 0
for target in json.loads(described.stdout)["targets"]:
    name = target["name"]
    if target["type"] == "test" or name == "TestKit":
        continue
    if name not in LEVELS:
        wrong.append(f"{name}: has no level; add it to Docs/architecture.md and to this script")
        continue
    for lower in target.get("target_dependencies", []):
        arrows += 1
        if lower not in LEVELS or LEVELS[lower] >= LEVELS[name]:
            wrong.append(f"{name} (level {LEVELS[name]}) must not depend on {lower}")
        elif lower in FENCES.get(name, ()):
            wrong.append(f"{name} must not know {lower}")
if not arrows:
    wrong.append("no dependencies seen: 'swift package describe' may have changed its output")
for line in wrong:
    print(line)
sys.exit(bool(wrong))
