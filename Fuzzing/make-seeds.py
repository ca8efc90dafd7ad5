#!/usr/bin/env python3
"""Writes the seed corpus and the dictionaries of the fuzz targets.

usage: make-seeds.py FOLDER

Every seed is made here from invented words, so that nothing has to be kept in the repository.
"""

import io
import pathlib
import sys
import zipfile

NOTICE = "<h1>云溪县关于规范村级证明的通知</h1><p>各村（社区）：</p><p>一、不得要求出具证明。</p>"
TABLE = (
    "<table border=1><caption>事项表</caption><tr><th rowspan=2>序号<th colspan=2>事项<tr><th>甲<th>乙"
    "<tr><td>1<td rowspan=0>登记<td>无</table>"
)

HTML = [
    "<!doctype html><html><head><title>题&amp;名</title><meta charset=utf-8>"
    f"<meta name=PubDate content=2025-01-01></head><body>{NOTICE}{TABLE}</body></html>",
    "<p>甲<b>乙<p>丙</b>丁<i>戊</p>己</i>",
    "<table>甲<tr>乙<td>丙<table>丁<td>戊</table>己</table>庚",
    "<table><caption>甲<tr><td>乙</caption><col><tbody><tr><th>丙<td hidden>丁",
    "<ul><li>甲<ol><li>乙</ul><dl><dt>丙<dd>丁<dt>戊</dl>",
    "<select><option>甲<optgroup label=x><option>乙</select><textarea>\n丙&lt;</textarea>",
    "<script><!--<script></script>--></script>甲<style><p>乙</style><noscript>丙</noscript>丁",
    "<svg><title>甲</title><text>乙</text><p>丙<math><mi>丁</math><![CDATA[戊]]>",
    "<template><tr>甲</template><div hidden>乙<div style='display:none'>丙</div></div>丁",
    "<!--[if gte mso 9]><xml><o:p>甲</o:p></xml><![endif]--><p class=MsoNormal><![if !supportLists]>"
    "<span style='mso-list:Ignore'>一、<span style='font:7.0pt'>&nbsp; </span></span><![endif]>乙<o:p></o:p></p>",
    "<frameset><frame src=a><noframes>甲</noframes></frameset>",
    "<pre>\n甲\n乙</pre><xmp><b></xmp><plaintext>丙",
    "<a href=x.doc>甲<a href=y>乙</a><font size=+2 color=red>丙</font><center>丁</center><nobr>戊<nobr>己",
    "&nbsp;&notin;&#x4e2d;&#20013&amp;amp;&copy2&#0;&#xD800;&unknown;&",
    "<p title='甲>乙' =x y = z/><br/ ><img alt=\"丙\"></p></br></p>",
    "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p/><![CDATA[甲]]></body></html>",
]
XML = [
    "<?xml version='1.0' encoding='UTF-8'?><清单 标题='表'><项 名='甲'>一&amp;二<b>丙</b>丁</项></清单>",
    "<!DOCTYPE a [<!ENTITY x '县'><!ENTITY y '&x;&#20013;<b>甲</b>'><!ATTLIST r k CDATA 'v'>]>"
    "<a><r>&y;</r><r k=\"&x;\"/></a>",
    "<!DOCTYPE a SYSTEM 'a.dtd' [<!ENTITY % p 'x'><!ENTITY e SYSTEM 'f'>%p;<!ELEMENT a ANY>]><a>&e;</a>",
    "<n:a xmlns:n='u' xmlns='v'><n:b n:c='1'><![CDATA[<甲>]]></n:b><!-- 乙 --><?丙 丁?></n:a>",
    "<a><b>甲</a><c>乙</c></b>丙 & 丁 < 戊",
    "<表><行><名>甲</名><数>1</数></行><行><名>乙</名><数>2</数></行></表>",
]
TEXT = [
    "云溪县关于规范村级证明的通知\n\n各村（社区）：\n\u3000\u3000一、不得要求出具证明。\n（一）材料：\n1.户口簿；\n",
    "甲\t乙\r\n丙\x00\ufeff\u200b丁\u202e\n",
]
MARKDOWN = [
    "# 题\n\n甲**乙**`丙`[丁](戊)\n\n- 己\n  1. 庚\n\n| 一 | 二 |\n|---|:-:|\n| 3 | 4\\| |\n\n```\n<p>\n```\n> 引\n",
    "题\n===\n\n<div>辛</div>\n\n![图](x)<!-- 壬 -->\\*癸&amp;\n\n***\n",
]
CSV = [
    "云溪县证明清单,,\r\n序号,事项,单位\r\n1,\"甲,\"\"乙\"\"\r\n丙\",村委会\r\n2,丁,\r\n填报：民政局,,\r\n",
    "甲\t乙\n1\t\"二\n三\"\n", "sep=;\n甲;乙\n1;\"2\n", ",\n\"\"\"\n,\"x\"y,\n",
]
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="{}"/></Relationships>'
)
WORD = (
    f"<w:document {W}><w:body><w:p><w:pPr><w:jc w:val='center'/></w:pPr><w:r><w:t>通知</w:t></w:r></w:p>"
    "<w:p><w:ins><w:r><w:t>不得</w:t></w:r></w:ins><w:del><w:r><w:delText>必须</w:delText></w:r></w:del></w:p>"
    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr>"
    "<w:tr><w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>"
)
SHEET = (
    "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData><row r='1'><c r='A1' "
    "t='inlineStr'><is><t>村</t></is></c><c r='B1'><v>1</v></c></row></sheetData><mergeCells><mergeCell ref='A1:B1'/>"
    "</mergeCells></worksheet>"
)
BOOK = (
    "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/"
    "officeDocument/2006/relationships'><sheets><sheet name='表' sheetId='1' r:id='r1'/></sheets></workbook>"
)
ODT = (
    "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:"
    "opendocument:xmlns:text:1.0'><office:body><office:text><text:h text:outline-level='1'>题</text:h><text:p>甲</text:p>"
    "<text:list><text:list-item><text:p>乙</text:p></text:list-item></text:list></office:text></office:body>"
    "</office:document-content>"
)
OFD = {
    "OFD.xml": "<ofd:OFD xmlns:ofd='http://www.ofdspec.org/2016'><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
    "Doc_0/Document.xml": "<ofd:Document xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Pages><ofd:Page ID='1' BaseLoc='P.xml'/></ofd:Pages></ofd:Document>",
    "Doc_0/P.xml": "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer ID='2'><ofd:TextObject ID='3' "
    "Boundary='10 10 80 5' Size='5'><ofd:TextCode X='0' Y='4' DeltaX='5 5'>村委会</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>",
}
PACKAGES = {
    "docx": {"_rels/.rels": RELATIONSHIPS.format("word/document.xml"), "word/document.xml": WORD},
    "xlsx": {
        "_rels/.rels": RELATIONSHIPS.format("xl/workbook.xml"),
        "xl/workbook.xml": BOOK,
        "xl/_rels/workbook.xml.rels": RELATIONSHIPS.format("worksheets/sheet1.xml").replace("officeDocument\"", "worksheet\""),
        "xl/worksheets/sheet1.xml": SHEET,
    },
    "odt": {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ODT},
    "ofd": OFD,
}
SEEDS = {
    "html": HTML,
    "xml": XML,
    "text": TEXT,
    "markdown": MARKDOWN,
    "csv": CSV,
    "any": HTML[:4] + XML[:3] + TEXT + MARKDOWN,
}
ELEMENTS = (
    "html head body title meta base link style script noscript template p div span b i a font center h1 h6 "
    "ul ol li dl dt dd table caption colgroup col thead tbody tfoot tr th td form input button label textarea "
    "select option optgroup iframe noembed noframes xmp plaintext object svg math mi desc foreignObject "
    "annotation-xml frameset frame pre listing br hr img nobr ruby rt rp details summary o:p"
).split()
HTML_WORDS = (
    ["<" + name for name in ELEMENTS]
    + ["</" + name + ">" for name in ELEMENTS]
    + ["<!--", "-->", "--!>", "<![CDATA[", "]]>", "<!doctype html>", "<?xml", "<![if !mso]>", "<![endif]>"]
    + ["hidden", "style='display:none'", "visibility:hidden", "rowspan=", "colspan=", "type=hidden", "border=1"]
    + ["mso-list:Ignore", "encoding=text/html", "&nbsp;", "&#x", "&notin;", "&amp", "一、", "（一）", "。", "："]
)
XML_WORDS = [
    "<!DOCTYPE a [", "<!ENTITY ", "<!ENTITY % ", "<!ATTLIST ", "<!ELEMENT ", "<!NOTATION ", "SYSTEM ", "PUBLIC ",
    "]>", "%p;", "&x;", "&#x", "xmlns:", "xmlns=", "<![CDATA[", "]]>", "<!--", "-->", "<?", "?>", "/>", "</a>",
    "CDATA ", "#IMPLIED", "#FIXED ", "<a>", "<r k='", "encoding='GBK'", "encoding='UTF-16'", "standalone='yes'",
]
MARKDOWN_WORDS = ["# ", "===", "---", "- ", "1. ", "> ", "|", "|---|", "```", "**", "`", "[x](y)", "![", "<!--", "\\"]
WORDS = {
    "html": HTML_WORDS,
    "xml": XML_WORDS,
    "markdown": MARKDOWN_WORDS,
    "csv": [",", "\t", ";", '"', '""', '","', "\r\n", "sep=;", "\u3000", "一、"],
    "text": ["一、", "（一）", "第一条", "1.", "：\n", "\u3000\u3000", "附件"],
}
WORDS["any"] = sorted({word for words in WORDS.values() for word in words} | {"\ufeff", "GB18030"})
WORDS["package"] = XML_WORDS + ["PK\x03\x04", "<w:p>", "<w:tbl>", "<w:tc>", "w:val='", "<c r='", "<text:p>", "ofd:"]
ENCODINGS = {"csv": ["gb18030", "utf-16"], "html": ["gb18030", "utf-16", "big5"], "xml": ["gb18030", "utf-16", "utf-16-be"], "any": ["utf-16"]}


def escaped(word: str) -> str:
    return "".join(chr(b) if 32 <= b < 127 and b not in (34, 92) else f"\\x{b:02x}" for b in word.encode())


def package(parts: dict, method: int) -> bytes:
    """A package; stored parts let the fuzzer change their XML."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), text, compress_type=method)
    return buffer.getvalue()


def main() -> None:
    folder = pathlib.Path(sys.argv[1])
    (folder / "package").mkdir(parents=True, exist_ok=True)
    for name, parts in PACKAGES.items():
        (folder / "package" / name).write_bytes(package(parts, zipfile.ZIP_STORED))
        (folder / "package" / f"{name}-deflated").write_bytes(package(parts, zipfile.ZIP_DEFLATED))
    words = "".join(f'"{escaped(word)}"\n' for word in WORDS["package"])
    (folder / "package.dict").write_text(words, encoding="ascii")
    for target, seeds in SEEDS.items():
        (folder / target).mkdir(parents=True, exist_ok=True)
        for number, seed in enumerate(seeds):
            (folder / target / f"{number:02}").write_bytes(seed.encode())
            for encoding in ENCODINGS.get(target, []) if number < 2 else []:
                data = seed.encode(encoding, "ignore")
                (folder / target / f"{number:02}-{encoding}").write_bytes(data)
        words = "".join(f'"{escaped(word)}"\n' for word in WORDS[target])
        (folder / f"{target}.dict").write_text(words, encoding="ascii")


main()
