#!/usr/bin/env python3
"""Writes the corpus that the benchmark measures, from a fixed seed.

usage: generate.py FOLDER [--seed N] [--scale S] [--big MEGABYTES]

FOLDER/<kind>-<density>/original/   as found on the web: a part of them in GB18030
FOLDER/<kind>-<density>/decoded/    the same files as UTF-8, for the parser that is the yardstick
FOLDER/big.xml                      one large XML list
FOLDER/tiny.html                    a document of one sentence, for start-up and for the memory floor
A stamp file keeps the parameters; nothing is written again while they are the same.
"""
import argparse
import random
import shutil
import sys
from html import escape
from pathlib import Path

from prose import Prose

VERSION = 1
DENSITY = {"sparse": 0.01, "dense": 0.4}
ORDINALS = "一二三四五六七八九十"


def clean_html(prose, rng, charset):
    out = ["<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"%s\">\n" % charset]
    title = prose.title()
    out.append(f"<title>{title}</title>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n")
    out.append(f"<p>云府发〔202{rng.randint(1, 5)}〕{rng.randint(1, 90)}号</p>\n<p>各镇人民政府、街道办事处：</p>\n")
    for index in range(rng.randint(3, 9)):
        out.append(f"<h2>{ORDINALS[index]}、{rng.choice(['总体要求', '主要任务', '工作步骤', '保障措施'])}</h2>\n")
        for number in range(rng.randint(2, 6)):
            out.append(f"<p>（{ORDINALS[number]}）{prose.paragraph()}</p>\n")
    if rng.random() < 0.4:
        out.append("<table>\n<tr><th>序号</th><th>事项</th><th>责任单位</th><th>说明</th></tr>\n")
        for row in range(rng.randint(5, 25)):
            out.append(f"<tr><td>{row + 1}</td><td>{prose.random.choice(['巡查', '养护', '培训'])}</td>"
                       f"<td>镇人民政府</td><td>{prose.sentence()}</td></tr>\n")
        out.append("</table>\n")
    out.append(f"<p>云岭县人民政府</p>\n<p>202{rng.randint(1, 5)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日</p>\n")
    out.append("</main>\n</body>\n</html>\n")
    return "".join(out)


def dirty_text(text, rng):
    """The text as a portal's editor leaves it: entities, font tags, words cut by inline tags."""
    pieces = []
    index = 0
    while index < len(text):
        step = rng.randint(12, 40)
        piece = text[index:index + step]
        index += step
        roll = rng.random()
        if roll < 0.45:
            pieces.append(f'<SPAN style="FONT-SIZE: 16pt; FONT-FAMILY: 仿宋_GB2312; mso-bidi-font-size: 12.0pt" lang=EN-US>{piece}</SPAN>')
        elif roll < 0.55:
            pieces.append(f'<font face="仿宋" size=4>{piece}</font>')
        elif roll < 0.60:
            pieces.append("".join(f"&#{ord(c)};" for c in piece[:2]) + piece[2:])
        elif roll < 0.66:
            pieces.append(piece + "&nbsp;")
        else:
            pieces.append(piece)
    return "".join(pieces)


def dirty_html(prose, rng, charset):
    out = ['<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">\r\n<HTML><HEAD>\r\n']
    out.append(f'<META http-equiv=Content-Type content="text/html; charset={charset}">\r\n')
    title = prose.title()
    out.append(f"<TITLE>{title}</TITLE>\r\n<SCRIPT language=javascript>\r\n<!--\r\n")
    for line in range(rng.randint(80, 200)):
        out.append(f"var item{line} = new Array('{rng.randint(0, 9999)}', 'menu_{line}', {rng.randint(0, 1)}); if (item{line}[2] < 1) show(item{line});\r\n")
    out.append("//-->\r\n</SCRIPT>\r\n<STYLE type=text/css>\r\n")
    for line in range(rng.randint(40, 90)):
        out.append(f".c{line} {{ MARGIN: 0px {line}px; COLOR: #33{line:02d}66; LINE-HEIGHT: 1{line}0% }}\r\n")
    out.append("</STYLE></HEAD>\r\n<BODY leftMargin=0 topMargin=0>\r\n<TABLE cellSpacing=0 width=980 align=center><TBODY><TR>")
    for link in range(rng.randint(40, 90)):
        out.append(f'<TD class="c{link}" noWrap><A href="/index.asp?cid={link}&type={rng.randint(1, 9)}" target=_blank>政务公开{link}</A></TD>')
    out.append("</TR></TBODY></TABLE>\r\n<TABLE width=980><TR><TD width=200><TABLE><TR><TD>热点专题<TR><TD>通知公告</TABLE></TD><TD>\r\n")
    out.append(f"<TABLE width='100%'><TR><TD align=middle><B>{title}</B></TD></TR><TR><TD>\r\n<DIV id=zoom>\r\n")
    for _ in range(rng.randint(12, 40)):
        out.append('<P class=MsoNormal style="TEXT-INDENT: 32pt; LINE-HEIGHT: 28pt">&nbsp;&nbsp;&nbsp;&nbsp;')
        out.append(dirty_text(prose.paragraph(), rng))
        out.append(rng.choice(["</P>\r\n", "\r\n", "<o:p></o:p></P>\r\n", "<BR>\r\n"]))
        if rng.random() < 0.1:
            out.append("<!-- 编辑器版本 6.0 -->\r\n")
    out.append("</DIV></TD></TR></TABLE></TD></TR></TABLE>\r\n<TABLE><TR><TD>版权所有&copy;云岭县人民政府办公室</TD></TR></TABLE></BODY></HTML>\r\n")
    return "".join(out)


def record(prose, rng, schema, number):
    if schema == 0:
        return (f'  <事项 序号="{number}" 类别="{rng.choice(["履职", "协助"])}">\n    <名称>{rng.choice(["巡查", "宣传", "登记"])}</名称>\n'
                f"    <责任单位>县水利局</责任单位>\n    <说明>{prose.paragraph(2, 5)}</说明>\n    <依据>{prose.sentence()}</依据>\n  </事项>\n")
    return (f'  <item id="{number}" kind="{rng.choice(["task", "notice"])}">\n    <name>{prose.title()}</name>\n'
            f"    <office>镇人民政府</office>\n    <text>{escape(prose.paragraph(2, 5))}</text>\n"
            f"    <note><![CDATA[{prose.sentence()}]]></note>\n  </item>\n")


def xml_parts(prose, rng, charset, records):
    schema = rng.randint(0, 1)
    root = ("事项清单", "items")[schema]
    yield f'<?xml version="1.0" encoding="{charset}"?>\n<{root} version="2025">\n  <title>{prose.title()}</title>\n'
    for number in range(records):
        yield record(prose, rng, schema, number + 1)
    yield f"</{root}>\n"


def write_pair(folder, name, make, charset):
    """One file in its own encoding, and its UTF-8 twin for the yardstick."""
    text = make(charset)
    (folder / "original" / name).write_bytes(text.encode("gb18030" if charset != "utf-8" else "utf-8"))
    (folder / "decoded" / name).write_bytes(
        (text if charset == "utf-8" else text.replace(charset, "utf-8", 1)).encode("utf-8"))


def write_set(folder, kind, density, count, seed):
    for sub in ("original", "decoded"):
        (folder / sub).mkdir(parents=True)
    for index in range(count):
        rng = random.Random(f"{seed}/{kind}/{density}/{index}")
        prose = Prose(rng, DENSITY[density])
        foreign = rng.random() < (0.28 if kind == "html" else 0.14)
        if kind == "html":
            dirty = rng.random() < 0.6
            charset = rng.choice(["gb2312", "gbk"]) if foreign else "utf-8"
            write_pair(folder, f"{index:04d}.html",
                       lambda c: (dirty_html if dirty else clean_html)(prose, rng, c), charset)
        else:
            records = rng.randint(40, 160)
            write_pair(folder, f"{index:04d}.xml",
                       lambda c: "".join(xml_parts(prose, rng, c, records)),
                       "gb18030" if foreign else "utf-8")


def write_big(path, megabytes, seed):
    rng = random.Random(f"{seed}/big")
    prose = Prose(rng, DENSITY["sparse"])
    written = 0
    with path.open("wb") as out:
        for part in xml_parts(prose, rng, "utf-8", sys.maxsize):
            written += out.write(part.encode("utf-8"))
            if written > megabytes * 1_000_000:
                break
        out.write(b"</items>\n" if b"<items" in path.open("rb").read(200) else "</事项清单>\n".encode())


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path)
    options.add_argument("--seed", type=int, default=20260101)
    options.add_argument("--scale", type=float, default=1.0)
    options.add_argument("--big", type=int, default=100)
    chosen = options.parse_args()
    stamp = f"version {VERSION} seed {chosen.seed} scale {chosen.scale} big {chosen.big}\n"
    stamp_file = chosen.folder / "stamp"
    if stamp_file.exists() and stamp_file.read_text() == stamp:
        return
    shutil.rmtree(chosen.folder, ignore_errors=True)
    chosen.folder.mkdir(parents=True)
    for kind, count in (("html", 300), ("xml", 150)):
        for density in DENSITY:
            write_set(chosen.folder / f"{kind}-{density}", kind, density, max(2, int(count * chosen.scale)), chosen.seed)
    write_big(chosen.folder / "big.xml", chosen.big, chosen.seed)
    (chosen.folder / "tiny.html").write_text("<p>今天下午召开例会。</p>\n", "utf-8")
    stamp_file.write_text(stamp)


if __name__ == "__main__":
    main()
