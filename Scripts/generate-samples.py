#!/usr/bin/env python3
"""Writes the samples that are packages (DOCX, ODT, OFD, XLSX); the same contents on every
machine.

usage: Scripts/generate-samples.py [FOLDER]      (default: Samples)

The contents are invented for this project, like all samples. Each package holds what makes its
format hard: automatic numbers, merged cells, tracked changes, notes, hidden text, pages.
"""
import pathlib
import sys
import zipfile

FOLDER = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Samples")
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def package(name, parts):
    """Writes parts (name, text) as a package with no trace of the machine."""
    path = FOLDER / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for index, (part, text) in enumerate(parts):
            info = zipfile.ZipInfo(part, (2024, 1, 1, 0, 0, 0))
            first = index == 0 and part == "mimetype"
            info.compress_type = zipfile.ZIP_STORED if first else zipfile.ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            archive.writestr(info, text.encode())


def relationships(targets):
    lines = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for key, kind, target in targets)
    return f'{XML}<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def content_types(overrides):
    base = "application/vnd.openxmlformats-officedocument."
    lines = "".join(
        f'<Override PartName="{part}" ContentType="{base}{kind}+xml"/>' for part, kind in overrides)
    return (f'{XML}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>')


# --- DOCX ---------------------------------------------------------------------------------------

SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:v="urn:schemas-microsoft-com:vml"')


def run(text, properties=""):
    fonts = '<w:rFonts w:hint="eastAsia" w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312"/>'
    return f'<w:r><w:rPr>{fonts}{properties}</w:rPr><w:t>{text}</w:t></w:r>'


def paragraph(content, style="1", numbering=None, properties=""):
    if numbering:
        properties += (f'<w:numPr><w:ilvl w:val="{numbering[1]}"/>'
                       f'<w:numId w:val="{numbering[0]}"/></w:numPr>')
    if not content.startswith("<"):
        content = run(content)
    return (f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>')


def inserted(text):
    return f'<w:ins w:id="1" w:author="甲" w:date="2024-01-01T00:00:00Z">{run(text)}</w:ins>'


def deleted(text):
    return ('<w:del w:id="2" w:author="甲" w:date="2024-01-01T00:00:00Z"><w:r>'
            f'<w:delText>{text}</w:delText></w:r></w:del>')


def table(rows):
    """Cells are texts; `^` continues the cell above, `<` the one to the left."""
    lines = ""
    for index, row in enumerate(rows):
        cells = ""
        for column, text in enumerate(row):
            if text == "<":
                continue
            span = 1
            while column + span < len(row) and row[column + span] == "<":
                span += 1
            below = index + 1 < len(rows) and rows[index + 1][column] == "^"
            properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
            if text == "^":
                properties += "<w:vMerge/>"
            elif below:
                properties += '<w:vMerge w:val="restart"/>'
            shown = "" if text == "^" else run(text)
            cells += f'<w:tc><w:tcPr>{properties}</w:tcPr><w:p>{shown}</w:p></w:tc>'
        head = "<w:trPr><w:tblHeader/></w:trPr>" if index == 0 else ""
        lines += f"<w:tr>{head}{cells}</w:tr>"
    return f'<w:tbl><w:tblPr><w:tblStyle w:val="9"/></w:tblPr>{lines}</w:tbl>'


def text_box(text):
    box = f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"
    return ("<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:wsp>"
            f"<wps:txbx>{box}</wps:txbx></wps:wsp></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
            f"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r>")


def level(index, kind, text):
    return (f'<w:lvl w:ilvl="{index}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
            f'<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>')


def word(name, body, notes="", head="", first=""):
    styles = (
        f'{XML}<w:styles {SPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr>'
        '</w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Normal"/>'
        '<w:rPr><w:sz w:val="32"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Title"/><w:basedOn w:val="1"/>'
        '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="44"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/>'
        '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="1"/></w:pPr></w:style>'
        '<w:style w:type="table" w:styleId="9"><w:name w:val="Table Grid"/></w:style></w:styles>')
    numbering = (
        f'{XML}<w:numbering {SPACES}><w:abstractNum w:abstractNumId="0">'
        f'{level(0, "chineseCounting", "%1、")}{level(1, "chineseCounting", "（%2）")}'
        f'{level(2, "decimal", "%3.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    parts = [
        ("[Content_Types].xml", content_types(
            [("/word/document.xml", "wordprocessingml.document.main"),
             ("/word/styles.xml", "wordprocessingml.styles"),
             ("/word/numbering.xml", "wordprocessingml.numbering")])),
        ("_rels/.rels", relationships([("rId1", "officeDocument", "word/document.xml")])),
    ]
    targets = [("rId1", "styles", "styles.xml"), ("rId2", "numbering", "numbering.xml")]
    section = ""
    extra = []
    if notes:
        targets.append(("rId3", "footnotes", "footnotes.xml"))
        extra.append(("word/footnotes.xml", f'{XML}<w:footnotes {SPACES}>'
                      '<w:footnote w:type="separator" w:id="-1"><w:p/></w:footnote>'
                      f'<w:footnote w:id="1">{notes}</w:footnote></w:footnotes>'))
    for key, kind, text in [("rId4", "first", first), ("rId5", "default", head)]:
        if text:
            file = f"header{key[-1]}.xml"
            targets.append((key, "header", file))
            section += f'<w:headerReference w:type="{kind}" r:id="{key}"/>'
            extra.append((f"word/{file}", f"{XML}<w:hdr {SPACES}>{text}</w:hdr>"))
    document = (f"{XML}<w:document {SPACES}><w:body>{body}"
                f"<w:sectPr>{section}<w:titlePg/></w:sectPr></w:body></w:document>")
    package(name, parts + [
        ("word/document.xml", document), ("word/styles.xml", styles),
        ("word/numbering.xml", numbering),
        ("word/_rels/document.xml.rels", relationships(targets))] + extra)


def low_income_notice():
    centre = '<w:jc w:val="center"/>'
    right = '<w:jc w:val="right"/>'
    note = ('<w:r><w:footnoteReference w:id="1"/></w:r>')
    body = paragraph("云民发〔2024〕18号", properties=centre)
    body += paragraph("云岭县民政局关于开展低收入人口排查工作的通知", style="2")
    body += paragraph("各乡镇人民政府、街道办事处：")
    body += paragraph("为做好低收入人口动态监测，现将有关事项通知如下。")
    body += paragraph("排查范围", style="3")
    body += paragraph(run("低保边缘家庭、支出型困难家庭和其他需要关注的家庭。")
                      + text_box("咨询电话由各乡镇自行公布。"))
    body += paragraph("工作要求", style="3")
    body += paragraph("各村（社区）须成立低收入人口排查工作专班，由村党组织书记任组长。",
                      numbering=(1, 1))
    body += paragraph(run("各村每周五前") + deleted("不再") + inserted("须") + run("报送排查台账。"),
                      numbering=(1, 1))
    body += paragraph(run("申请纳入监测的，按附件所列提交材料。") + note, numbering=(1, 1))
    body += paragraph(run("请各乡镇于2024年4月底前完成排查。")
                      + run("未完成排查的村实行一票否决。", "<w:vanish/>"), numbering=(1, 1))
    body += paragraph("云岭县民政局", properties=right)
    body += paragraph("2024年3月5日", properties=right)
    body += paragraph("附件1")
    body += paragraph("申请材料一览表", properties=centre)
    body += table([
        ["序号", "申请事项", "申请材料", "出具单位"],
        ["1", "低收入人口认定", "婚姻状况证明", "村（居）民委员会"],
        ["2", "^", "居民户口簿", "公安机关"],
        ["3", "支出型困难认定", "医疗费用票据", "医疗机构"],
        ["说明", "材料齐全的，五个工作日内办结。", "<", "<"],
    ])
    word("notices/dishouru-paicha.docx", body,
         notes=paragraph("其中亲属关系证明由村（居）民委员会出具。"),
         first=paragraph("云岭县民政局文件", properties=centre),
         head=paragraph("云岭县民政局", properties=right))


def relief_of_burden_notice():
    body = paragraph("云岭县人民政府办公室关于精简村级报表台账的通知", style="2")
    body += paragraph("各乡镇人民政府，县级有关部门：")
    body += paragraph("清理范围", style="3")
    body += paragraph("对要求村（社区）填报的各类报表、台账进行清理。")
    body += paragraph("工作措施", style="3")
    body += paragraph("不得要求村（社区）重复填报数据，不得要求村级组织出具亲属关系证明。",
                      numbering=(1, 1))
    body += paragraph(run("已经悬挂的标牌由挂牌单位负责摘除，") + deleted("费用由各村自行承担。")
                      + inserted("费用由挂牌单位承担。"), numbering=(1, 1))
    body += paragraph("2024年6月12日", properties='<w:jc w:val="right"/>')
    word("notices/jingjian-baobiao.docx", body)


# --- ODT ----------------------------------------------------------------------------------------

ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in [("office", "office"), ("text", "text"), ("table", "table"),
                         ("style", "style"), ("fo", "xsl-fo-compatible"), ("draw", "drawing"),
                         ("manifest", "manifest")])


def cell(text, spans=""):
    return f"<table:table-cell {spans}><text:p>{text}</text:p></table:table-cell>"


def relief_guide():
    styles = (
        '<style:style style:name="T" style:family="paragraph"><style:paragraph-properties '
        'fo:text-align="center"/><style:text-properties fo:font-size="22pt"/></style:style>'
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="一, 二, 三, ..." style:num-suffix="、"/>'
        '<text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." '
        'style:num-prefix="（" style:num-suffix="）"/></text:list-style>')

    def item(text, inner="", goes_on="true"):
        return (f'<text:list text:style-name="L" text:continue-numbering="{goes_on}">'
                f"<text:list-item><text:p>{text}</text:p>{inner}</text:list-item></text:list>")

    def inner(*texts):
        items = "".join(f"<text:list-item><text:p>{text}</text:p></text:list-item>"
                        for text in texts)
        return f"<text:list>{items}</text:list>"

    body = (
        '<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>'
        '<office:change-info xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>云岭县民政局'
        "</dc:creator><dc:date>2024-02-20T09:00:00</dc:date></office:change-info>"
        "<text:p>申请人须提交村委会出具的无犯罪记录证明。</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
        '<text:p text:style-name="T">云岭县临时救助办事指南</text:p>')
    body += item("办理条件", goes_on="false")
    body += "<text:p>因意外事件陷入困境的家庭可以申请。</text:p>"
    body += item("申请材料", inner(
        "申请书，由申请人签名。",
        '申请人与被救助人的关系，由村委会<text:change text:change-id="c1"/>出具亲属关系证明。'
        "<office:annotation><text:p>请各村成立专班。</text:p></office:annotation>",
        "居民身份证<text:note text:note-class=\"footnote\"><text:note-citation>1"
        "</text:note-citation><text:note-body><text:p>可以出示电子证照。</text:p></text:note-body>"
        "</text:note>复印件。"))
    body += item("办理时限")
    header = cell("环节") + cell("时限") + cell("办理单位")
    body += (
        '<table:table table:name="t"><table:table-column table:number-columns-repeated="3"/>'
        f"<table:table-header-rows><table:table-row>{header}</table:table-row>"
        "</table:table-header-rows>"
        f'<table:table-row>{cell("受理")}{cell("当日")}'
        + cell("乡镇人民政府", 'table:number-rows-spanned="2"') + "</table:table-row>"
        f'<table:table-row>{cell("审核")}{cell("五个工作日")}<table:covered-table-cell/>'
        "</table:table-row></table:table>")
    body += "<text:p>2024年7月1日</text:p>"
    content = (f'{XML}<office:document-content {ODF} office:version="1.2">'
               f"<office:automatic-styles>{styles}</office:automatic-styles><office:body>"
               f"<office:text>{body}</office:text></office:body></office:document-content>")
    master = ('<style:master-page style:name="Standard"><style:footer><text:p>第'
              "<text:page-number>1</text:page-number>页</text:p></style:footer>"
              "</style:master-page>")
    common = (f'{XML}<office:document-styles {ODF} office:version="1.2"><office:master-styles>'
              f"{master}</office:master-styles></office:document-styles>")
    kind = "application/vnd.oasis.opendocument.text"
    entries = "".join(
        f'<manifest:file-entry manifest:full-path="{path}" manifest:media-type="{media}"/>'
        for path, media in [("/", kind), ("content.xml", "text/xml"), ("styles.xml", "text/xml")])
    package("guides/linshi-jiuzhu.odt", [
        ("mimetype", kind), ("content.xml", content), ("styles.xml", common),
        ("META-INF/manifest.xml", f"{XML}<manifest:manifest {ODF}>{entries}</manifest:manifest>")])


# --- OFD ----------------------------------------------------------------------------------------

OFD = 'xmlns:ofd="http://www.ofdspec.org/2016"'
SIZE, LEFT, PER_LINE, PITCH = 5.6, 28.0, 28, 10.2


def text_object(key, text, x, y, size):
    return (f'<ofd:TextObject ID="{key}" Boundary="{x:.2f} {y - size:.2f} {len(text) * size:.2f} '
            f'{size * 1.3:.2f}" Font="3" Size="{size}"><ofd:TextCode X="0" Y="{size}" '
            f'DeltaX="g {len(text) - 1} {size}">{text}</ofd:TextCode></ofd:TextObject>')


def page_content(lines, template=True):
    objects = "".join(text_object(100 + index, *line) for index, line in enumerate(lines))
    shown = '<ofd:Template TemplateID="2" ZOrder="Background"/>' if template else ""
    return (f"{XML}<ofd:Page {OFD}><ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox>"
            f'</ofd:Area>{shown}<ofd:Content><ofd:Layer ID="5">{objects}</ofd:Layer></ofd:Content>'
            "</ofd:Page>")


def set_pages(title, paragraphs):
    """Sets paragraphs in lines and lines on pages, as an office program does."""
    lines = [(title, (210 - len(title) * 7.4) / 2, 55.0, 7.4)]
    pages, y = [], 75.0
    for text in paragraphs:
        indent = 0 if text.endswith("：") else 2
        right = len(text) < 16 and text[0].isdigit()
        while text:
            count = PER_LINE - indent
            x = 150.0 if right else LEFT + indent * SIZE
            lines.append((text[:count], x, y, SIZE))
            text, indent, y = text[count:], 0, y + PITCH
            if y > 255:
                pages.append(lines)
                lines, y = [], 45.0
    return pages + [lines]


def fire_notice():
    pages = set_pages("云岭县消防安全委员会办公室关于加强农村消防工作的通知", [
        "各乡镇人民政府、街道办事处：",
        "当前正值秋冬火灾多发季节，为切实做好农村消防安全工作，保障人民群众生命财产安全，"
        "现将有关事项通知如下，请认真抓好落实。",
        "一、加强宣传教育",
        "充分利用广播、宣传栏等现有阵地，广泛宣传用火用电用气安全常识，不搞形式、不增负担。",
        "县融媒体中心负责制作宣传音频，供各地循环播放，宣传资料由县消防救援大队统一印制配发。",
        "二、规范阵地建设",
        "各村须在村委会门口悬挂“微型消防站”标牌，标牌样式由县消防安全委员会办公室统一制定，"
        "规格为六十厘米乘四十厘米。",
        "标牌制作费用由各村从村级经费中列支，于2024年10月底前完成。",
        "三、强化工作保障",
        "县消防救援大队负责技术指导，组织专业力量对老旧房屋集中区域逐户排查火灾隐患，"
        "建立整改清单，落实整改责任。",
        "县财政局对消防水源、消防器材等建设给予经费保障，确保农村消防基础设施建设与经济社会"
        "发展相适应，具体办法由县财政局会同县消防救援大队另行制定并公布。",
        "各乡镇人民政府应当结合实际，统筹现有力量开展巡查，发现问题及时处置，重大情况及时"
        "报告县消防安全委员会办公室。",
        "2024年9月20日",
    ])
    root = (f'{XML}<ofd:OFD {OFD} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo>'
            "<ofd:DocID>00000000000000000000000000000001</ofd:DocID></ofd:DocInfo>"
            "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
    listed = "".join(f'<ofd:Page ID="{10 + index}" BaseLoc="Pages/Page_{index}/Content.xml"/>'
                     for index in range(len(pages)))
    document = (
        f"{XML}<ofd:Document {OFD}><ofd:CommonData><ofd:MaxUnitID>999</ofd:MaxUnitID>"
        "<ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>"
        '<ofd:TemplatePage ID="2" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData>'
        f"<ofd:Pages>{listed}</ofd:Pages></ofd:Document>")
    parts = [("OFD.xml", root), ("Doc_0/Document.xml", document),
             ("Doc_0/Tpls/Tpl_0/Content.xml",
              page_content([("云岭县消防安全委员会办公室", 28.0, 20.0, 4.0)], False))]
    for index, lines in enumerate(pages):
        number = f"— {index + 1} —"
        parts.append((f"Doc_0/Pages/Page_{index}/Content.xml",
                      page_content(lines + [(number, 95.0, 285.0, 4.0)])))
    package("notices/xiaofang-biaopai.ofd", parts)


# --- XLSX ---------------------------------------------------------------------------------------

SHEET = f'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="{OFFICE}"'


def certificates_workbook():
    rows = [
        ["云岭县拟保留证明事项清单"],
        ["序号", "办理事项", "证明名称", "开具单位", "设定依据", "核定日期"],
        [1, "低保申请", "婚姻状况证明", "村（居）民委员会", "无", 45356],
        [2, "^", "居住证", "公安机关", "居住证暂行条例第二条", 45357],
        [3, "公益性岗位申请", "亲属关系证明", "社区居民委员会", "无", 45358],
        [4, "助学金申请", "学籍证明", "就读学校", "学生资助资金管理办法", 45359],
        ["填报单位：云岭县司法局"],
    ]
    shared, lines, merges = [], "", ['<mergeCell ref="A1:F1"/>', '<mergeCell ref="B3:B4"/>']
    for index, row in enumerate(rows, 1):
        cells = ""
        for column, value in zip("ABCDEF", row):
            if isinstance(value, int):
                style = ' s="1"' if column == "F" else ""
                cells += f'<c r="{column}{index}"{style}><v>{value}</v></c>'
            elif value != "^":
                if value not in shared:
                    shared.append(value)
                cells += f'<c r="{column}{index}" t="s"><v>{shared.index(value)}</v></c>'
        hidden = ' hidden="1"' if index == 5 else ""
        lines += f'<row r="{index}"{hidden}>{cells}</row>'
    sheet = (f'{XML}<worksheet {SHEET}><sheetData>{lines}</sheetData>'
             f'<mergeCells count="2">{"".join(merges)}</mergeCells></worksheet>')
    texts = "".join(f"<si><t>{text}</t></si>" for text in shared)
    styles = (f'{XML}<styleSheet {SHEET}><numFmts count="1"><numFmt numFmtId="176" '
              'formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>'
              '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>')
    book = (f'{XML}<workbook {SHEET}><sheets><sheet name="证明事项" sheetId="1" r:id="rId1"/>'
            "</sheets></workbook>")
    package("checklists/zhengming-qingdan.xlsx", [
        ("[Content_Types].xml", content_types(
            [("/xl/workbook.xml", "spreadsheetml.sheet.main"),
             ("/xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"),
             ("/xl/styles.xml", "spreadsheetml.styles"),
             ("/xl/sharedStrings.xml", "spreadsheetml.sharedStrings")])),
        ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", book),
        ("xl/_rels/workbook.xml.rels", relationships([
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"),
            ("rId3", "sharedStrings", "sharedStrings.xml")])),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/styles.xml", styles),
        ("xl/sharedStrings.xml", f'{XML}<sst {SHEET}>{texts}</sst>'),
    ])


low_income_notice()
relief_of_burden_notice()
relief_guide()
fire_notice()
certificates_workbook()
