#!/usr/bin/env python3
"""Checks the files that bring Jianfu into other people's CI with the tools that read them there.

usage: check_ci.py BINARY

The Action, the GitLab job, the hook and the schemas of the configuration are checked by
check-jsonschema and pre-commit; the hook and the Makefile snippet are run, too, in a repository
made for it. Prints a line for each check; the status is 1 when one fails.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
TOOLS = Path(sys.executable).parent
DIRTY = "申请人应当提交村民委员会出具的亲属关系证明。\n"
CLEAN = "不得要求村民委员会出具亲属关系证明。\n"


def run(*command, cwd=ROOT, path=None):
    """The status of a program and all that it says."""
    environment = os.environ | {"PATH": f"{path}:{os.environ['PATH']}" if path else os.environ["PATH"]}
    done = subprocess.run(
        [str(word) for word in command], cwd=cwd, env=environment, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=300)
    return done.returncode, done.stdout.decode(errors="replace")


def passes(*command, **where):
    status, said = run(*command, **where)
    assert status == 0, said
    return said


def repository(folder, name):
    """A git repository with two documents, one of them with a finding, both staged."""
    root = folder / name
    root.mkdir()
    (root / "新通知.txt").write_text("办事指南\n\n" + DIRTY, encoding="utf-8")
    (root / "旧通知.txt").write_text("办事指南\n\n" + CLEAN, encoding="utf-8")
    (root / "表.bin").write_bytes(bytes(range(256)))
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    passes(*git, "init", "-q", "-b", "main", cwd=root)
    passes(*git, "add", "旧通知.txt", cwd=root)
    passes(*git, "commit", "-qm", "start", cwd=root)
    passes(*git, "add", "-A", cwd=root)
    return root


def check_action(_, __):
    """action.yml is an Action by GitHub's schema"""
    passes(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.github-actions", "action.yml")


def check_gitlab(_, __):
    """the GitLab job is one by GitLab's schema"""
    passes(TOOLS / "check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", "Docs/ci/gitlab.yml")


def check_schemas(binary, folder):
    """our schemas are valid, and take what `jianfu init` writes and no unknown key"""
    schema = ROOT / "Docs/schemas/jianfu.schema.json"
    for path in (schema, ROOT / "Docs/schemas/waivers.schema.json"):
        passes(TOOLS / "check-jsonschema", "--check-metaschema", path)
    work = folder / "configured"
    work.mkdir()
    passes(binary, "init", cwd=work)
    passes(TOOLS / "check-jsonschema", "--schemafile", schema, work / "jianfu.yml")
    (work / "jianfu.yml").write_text("version: 1\nprofil: nanchong\n")
    status, _ = run(TOOLS / "check-jsonschema", "--schemafile", schema, work / "jianfu.yml")
    assert status != 0


def check_hook(binary, folder):
    """pre-commit takes the hook, and it stops the file with a finding and no other"""
    passes(TOOLS / "pre-commit", "validate-manifest", ".pre-commit-hooks.yaml")
    hooks = folder / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git = ["git", "-c", "user.name=t", "-c", "user.email=t@example.org"]
    passes(*git, "init", "-q", cwd=hooks)
    passes(*git, "add", "-A", cwd=hooks)
    passes(*git, "commit", "-qm", "hooks", cwd=hooks)
    work = repository(folder, "hooked")
    hook = [TOOLS / "pre-commit", "try-repo", hooks, "jianfu"]
    status, said = run(*hook, "--files", "新通知.txt", "表.bin", cwd=work, path=binary.parent)
    assert status == 1 and "CERT-01" in said and "表.bin" not in said, said
    passes(*hook, "--files", "旧通知.txt", cwd=work, path=binary.parent)


def check_makefile(binary, folder):
    """the Makefile snippet judges what changed since a revision"""
    work = repository(folder, "made")
    snippet = ["make", "-f", ROOT / "Docs/ci/jianfu.mk", f"JIANFU={binary}", "lint-documents"]
    status, said = run(*snippet, "SINCE=HEAD", cwd=work)
    assert status == 2 and "CERT-01" in said and "旧通知.txt" not in said, said
    (work / "新通知.txt").unlink()
    passes(*snippet, "SINCE=HEAD", cwd=work)


def main():
    binary = Path(sys.argv[1]).resolve()
    failed = 0
    checks = [f for name, f in globals().items() if name.startswith("check_")]
    with tempfile.TemporaryDirectory() as work:
        for check in checks:
            try:
                check(binary, Path(work))
                print(f"ok      {check.__doc__}")
            except Exception as error:  # pylint: disable=broad-except
                failed += 1
                print(f"FAILED  {check.__doc__}\n        {type(error).__name__}: {error}")
    print(f"{len(checks) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
