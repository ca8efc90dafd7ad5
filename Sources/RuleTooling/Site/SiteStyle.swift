/// The looks of the site, in a browser and on A4 paper.
enum SiteStyle {
  static let css = """
    :root {
      color-scheme: light dark;
      --ink: #1d2329; --soft: #5b6672; --line: #d9dee3; --ground: #fff; --panel: #f6f7f9;
      --accent: #9a1f1f; --mark: #ffe08a; --good: #1f6b3a; --warn: #8a5a00; --note: #34566f;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ink: #e6e9ec; --soft: #a3adb7; --line: #39424b; --ground: #15191d; --panel: #1d2329;
        --accent: #f0a0a0; --mark: #6b5310; --good: #8fd3a6; --warn: #e8c27a; --note: #9cc4e0;
      }
    }
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body {
      margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 62rem; color: var(--ink);
      background: var(--ground); line-height: 1.75;
      font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
        system-ui, sans-serif;
    }
    a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .2em; }
    nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding-bottom: .75rem;
      border-bottom: 1px solid var(--line); font-size: .95rem; }
    nav .end { margin-left: auto; }
    h1 { font-size: 1.7rem; line-height: 1.35; margin: 1.6rem 0 .4rem; }
    h2 { font-size: 1.15rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem;
      border-bottom: 1px solid var(--line); }
    h3 { font-size: 1rem; margin: 1.4rem 0 .4rem; }
    p, ul, ol, table, pre, blockquote { margin: .5rem 0; }
    ul { padding-left: 1.4rem; }
    .lead { color: var(--soft); margin-top: 0; }
    .id { font-variant-numeric: tabular-nums; white-space: nowrap; }
    .badge { display: inline-block; padding: 0 .55em; border: 1px solid currentColor;
      border-radius: .3em; font-size: .85rem; line-height: 1.6; white-space: nowrap; }
    .error { color: var(--accent); } .warning { color: var(--warn); } .notice { color: var(--note); }
    .open { color: var(--warn); }
    table { border-collapse: collapse; width: 100%; font-size: .95rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .6rem;
      border-bottom: 1px solid var(--line); }
    th { font-weight: 600; white-space: nowrap; background: var(--panel); }
    .example { border-left: 4px solid var(--line); background: var(--panel); padding: .5rem .9rem;
      margin: .6rem 0; overflow-wrap: anywhere; white-space: pre-wrap; }
    .example.violates { border-left-color: var(--accent); }
    .example.complies { border-left-color: var(--good); }
    .example.code { font-family: "Noto Sans Mono CJK SC", ui-monospace, monospace; font-size: .85rem; }
    .why { color: var(--soft); font-size: .9rem; white-space: normal; }
    mark { background: var(--mark); color: inherit; padding: .05em .1em; border-radius: .15em;
      border-bottom: 2px solid var(--accent); }
    pre { background: var(--panel); padding: .8rem 1rem; overflow-x: auto; font-size: .85rem;
      line-height: 1.6; font-family: "Noto Sans Mono CJK SC", ui-monospace, monospace; }
    details summary { cursor: pointer; color: var(--accent); }
    .origin { color: var(--soft); font-size: .85rem; }
    footer { margin-top: 3rem; color: var(--soft); font-size: .85rem;
      border-top: 1px solid var(--line); padding-top: .6rem; }
    @page { size: A4; margin: 18mm 16mm 20mm; }
    @media print {
      :root { --ink: #000; --soft: #444; --line: #aaa; --ground: #fff; --panel: #fff;
        --accent: #7a0f0f; --mark: #fff2bf; --good: #1f6b3a; --warn: #6b4600; --note: #24465f; }
      body { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.6;
        font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
      nav, details { display: none; }
      a { color: inherit; text-decoration: none; }
      h1 { font-size: 16pt; margin-top: 0; }
      h2 { font-size: 12pt; }
      h1, h2, h3 { break-after: avoid; }
      tr, .example, li { break-inside: avoid; }
      thead { display: table-header-group; }
      .example { border: 1px solid #bbb; border-left-width: 3pt; }
      mark { -webkit-print-color-adjust: exact; print-color-adjust: exact; font-weight: 600; }
    }
    """
}
