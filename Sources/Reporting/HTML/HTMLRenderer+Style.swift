extension HTMLRenderer {
  /// The look of the page, on screen and on A4.
  static let style: StaticString = """

    :root {
      --ink: #1c1f23; --soft: #565d66; --line: #d5d9de; --paper: #fff; --desk: #eef0f2;
      --brand: #8f1d1d; --error: #a4161a; --warning: #7a4b00; --notice: #1b4b82; --clean: #20603a;
      --error-bg: #fbe3e2; --warning-bg: #fdf0cc; --notice-bg: #e0ebf8;
      --song: "Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif;
      --hei: "Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
    }
    * { box-sizing: border-box; }
    html { font: 16px/1.75 var(--hei); color: var(--ink); background: var(--desk); scroll-padding-top: 5rem; }
    body { margin: 0; }
    a { color: var(--notice); }
    :focus-visible { outline: 3px solid #1b6ac9; outline-offset: 2px; }
    .skip { position: absolute; left: -999px; top: 0; background: var(--paper); padding: .6rem 1rem; z-index: 9; }
    .skip:focus { left: 0; }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    main { max-width: 1180px; margin: 0 auto; padding: 0 1rem 4rem; }
    .overview, .document, .sheet { background: var(--paper); border: 1px solid var(--line); border-radius: 4px; margin: 1.25rem 0; }
    .overview { border-top: 6px solid var(--brand); padding: 1.5rem 2rem 1.25rem; }
    .brand { color: var(--brand); font-weight: 700; letter-spacing: .12em; margin: 0; }
    h1 { font: 700 2rem/1.35 var(--song); margin: .1rem 0 .25rem; }
    .facts { color: var(--soft); margin: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.4rem; font-size: .9rem; }
    .facts .path { overflow-wrap: anywhere; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(120px, 1fr)); gap: .75rem; margin: 1.25rem 0; }
    .cards div { display: flex; flex-direction: column-reverse; border: 1px solid var(--line); border-left: 5px solid #8b939c; padding: .5rem .9rem; }
    .cards dt { color: var(--soft); font-size: .85rem; }
    .cards dd { margin: 0; font: 700 1.9rem/1.2 var(--hei); font-variant-numeric: tabular-nums; }
    .cards .error { border-left-color: var(--error); } .cards .error dd { color: var(--error); }
    .cards .warning { border-left-color: #b97900; } .cards .warning dd { color: var(--warning); }
    .cards .notice { border-left-color: var(--notice); } .cards .notice dd { color: var(--notice); }
    .problems { background: #f6f7f8; border-left: 5px solid #8b939c; margin: .75rem 0; padding: .5rem 1rem .5rem 2rem; font-size: .9rem; overflow-wrap: anywhere; }
    .charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 1rem 2rem; align-items: start; }
    .chart { margin: 0; } .chart figcaption { font-weight: 700; margin-bottom: .25rem; }
    .chart svg { width: 100%; height: auto; display: block; }
    svg text { font: 14px var(--hei); fill: var(--ink); } svg .label { text-anchor: end; }
    svg .count { text-anchor: middle; fill: #fff; font-size: 12px; } svg .total { font-weight: 700; }
    svg .error { fill: var(--error); } svg .warning { fill: #a86a00; } svg .notice { fill: #3d6ea5; }
    .legend { display: flex; gap: .5rem; margin: .5rem 0; }
    .badge { display: inline-block; border-radius: 3px; padding: 0 .45rem; font-size: .8rem; line-height: 1.6; font-weight: 700; border: 1px solid currentColor; white-space: nowrap; }
    .badge.error { color: #fff; background: var(--error); border-color: var(--error); }
    .badge.warning { color: var(--warning); background: var(--warning-bg); }
    .badge.notice { color: var(--notice); background: var(--notice-bg); }
    .badge.clean { color: var(--clean); background: #e4f3ea; } .badge.state { color: var(--soft); }
    table { border-collapse: collapse; width: 100%; }
    .list summary { cursor: pointer; font-weight: 700; padding: .3rem 0; }
    .list td, .list th { border-bottom: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; font-size: .92rem; }
    .list small { display: block; color: var(--soft); overflow-wrap: anywhere; }
    .list th:nth-child(n+2), .list td:nth-child(n+2) { white-space: nowrap; width: 5rem; }
    .list .number, .list th:nth-child(n+3) { text-align: right; font-variant-numeric: tabular-nums; }
    #filter { position: sticky; top: 0; z-index: 5; background: var(--paper); border: 1px solid var(--line); border-radius: 4px; box-shadow: 0 2px 6px rgb(0 0 0 / .08); padding: .5rem 1rem; display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; align-items: center; font-size: .92rem; }
    #filter[hidden] { display: none; }
    #filter fieldset { border: 0; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .9rem; }
    #filter input[type=search], #filter select { font: inherit; padding: .2rem .5rem; border: 1px solid #8b939c; border-radius: 3px; background: #fff; color: inherit; margin-left: .4rem; max-width: 15rem; }
    #filter .box input { margin-right: .3rem; width: 1rem; height: 1rem; vertical-align: -.1rem; }
    #filter output { color: var(--soft); } .buttons { margin-left: auto; display: flex; gap: .5rem; }
    button { font: inherit; font-size: .88rem; padding: .25rem .8rem; border: 1px solid var(--brand); border-radius: 3px; background: #fff; color: var(--brand); cursor: pointer; }
    button:hover { background: var(--brand); color: #fff; }
    .document > header { padding: 1.1rem 2rem .8rem; border-bottom: 1px solid var(--line); }
    .document h2 { font: 700 1.35rem/1.5 var(--song); margin: 0; }
    .counts { display: flex; gap: .5rem; margin: .4rem 0 0; }
    .document > .problems { margin: .75rem 2rem; }
    .line { display: grid; grid-template-columns: minmax(0, 62fr) minmax(0, 38fr); }
    .line > .text { padding: .12rem 1.25rem .12rem 2rem; font-family: var(--song); font-size: 1.02rem; overflow-wrap: anywhere; }
    .line > .notes { padding: .35rem 1.25rem .35rem 0; }
    .line.many { display: block; } .many > .text { padding-right: 1.25rem; } .many > .notes { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: .5rem 1rem; align-items: start; padding: .6rem 1.25rem .4rem 2rem; }
    .line:last-child { padding-bottom: 1.25rem; } header + .line { padding-top: .9rem; }
    .line p { margin: .2rem 0; } .text p { text-indent: 2em; } .text .caption { text-indent: 0; text-align: center; font-weight: 700; }
    .text h3 { font: 700 1.2rem/1.6 var(--song); text-align: center; margin: .6rem 0; }
    .text h4, .text h5, .text h6 { font: 700 1.05rem/1.7 var(--hei); margin: .5rem 0 .1rem; }
    .text .item.level2 { margin-left: 1em; } .text .item.level3 { margin-left: 2em; } .text .item.level4 { margin-left: 3em; }
    .text table { font-size: .9rem; margin: .5rem 0; } .text th, .text td { border: 1px solid #8b939c; padding: .25rem .5rem; text-align: left; vertical-align: top; }
    .text th { background: #f3f4f6; } .scroll { overflow-x: auto; }
    .text dl { display: grid; grid-template-columns: minmax(5em, 22%) 1fr; margin: .35rem 0; font-size: .95rem; border-top: 1px solid var(--line); }
    .text dt, .text dd { margin: 0; padding: .15rem .5rem; border-bottom: 1px solid var(--line); } .text dt { color: var(--soft); background: #f6f7f8; }
    .gap { color: var(--soft); text-align: center; font-size: .9rem; }
    mark { color: inherit; background: none; text-decoration-thickness: 2px; text-underline-offset: .22em; }
    mark.error { background: var(--error-bg); text-decoration: underline solid var(--error) 2px; }
    mark.warning { background: var(--warning-bg); text-decoration: underline dashed #a86a00 2px; }
    mark.notice { background: var(--notice-bg); text-decoration: underline dotted var(--notice) 2px; }
    mark.waived { text-decoration: underline dotted #8b939c 2px; }
    .ref { font: 700 .7rem/1.25 var(--hei); text-indent: 0; vertical-align: super; text-decoration: none; color: #fff; background: #4a5159; border-radius: 1em; padding: 0 .4em; margin: 0 .15em; }
    .note { border: 1px solid var(--line); border-left: 4px solid #8b939c; background: #fcfcfd; padding: .45rem .75rem; margin-bottom: .5rem; font-size: .86rem; line-height: 1.6; break-inside: avoid; }
    .note.error { border-left-color: var(--error); } .note.warning { border-left-color: #b97900; } .note.notice { border-left-color: var(--notice); }
    .note:target, .note.current { box-shadow: 0 0 0 3px #1b6ac9; } .note.waived .message { text-decoration: line-through; color: var(--soft); }
    .note p { margin: .1rem 0; overflow-wrap: anywhere; } .note .head { display: flex; flex-wrap: wrap; gap: .45rem; align-items: center; }
    .note .number { font-weight: 700; text-decoration: none; color: #fff; background: #4a5159; border-radius: 1em; padding: 0 .55em; font-size: .75rem; }
    .note .rule { font-weight: 700; } .note .state { color: var(--soft); } .note .message { font-weight: 600; } .note .row { color: #363c44; } .note .row b { color: var(--soft); }
    .is-hidden, .only .plain { display: none !important; }

    .sheet { padding: 2rem 2.2rem; font-family: var(--song); }
    .sheet h2 { text-align: center; font: 700 1.6rem/1.5 var(--song); letter-spacing: .06em; margin: 0; }
    .sheet .serial { text-align: right; margin: .1rem 0 .4rem; font-size: .9rem; }
    .sheet h3 { font: 700 1rem/1.6 var(--hei); margin: .9rem 0 .3rem; break-after: avoid; }
    .sheet table { font-size: .86rem; line-height: 1.6; } .sheet th, .sheet td { border: 1px solid #2b2f34; padding: .28rem .5rem; vertical-align: middle; text-align: left; overflow-wrap: anywhere; }
    .sheet th { font-family: var(--hei); font-weight: 700; background: #f3f4f6; }
    .sheet table.facts { display: table; color: inherit; } .sheet .facts th { width: 7.2em; white-space: nowrap; } .sheet .facts td { width: 34%; }
    .sheet thead th { text-align: center; } .sheet .items td:first-child, .sheet .entries td:first-child { text-align: center; width: 2.6em; }
    .sheet .items td:nth-child(2) { width: 9em; } .sheet .items td:nth-child(4) { width: 9.5em; } .sheet .items td:nth-child(5) { width: 15.4em; } .sheet .box { white-space: nowrap; margin-right: .7em; }
    .sheet .entries td:nth-child(2) { width: 27%; } .sheet .entries td:nth-child(4) { width: 20%; } .sheet .entries td:nth-child(5) { width: 9.5em; }
    .sheet .entries tr { break-inside: avoid; } .sheet td p { margin: 0; } .sheet .place { color: #3d434a; font-size: .8rem; }
    .sheet .signatures th { width: 8.6em; } .sheet .boxes span { margin-right: 1.6em; white-space: nowrap; }
    .sheet .signature td { height: 4.6em; vertical-align: bottom; } .sheet .signature p { display: flex; justify-content: space-between; gap: 1em; } .sheet .signature span { flex: 1; white-space: nowrap; } .sheet .signature .date { text-align: right; }
    .sheet .footnotes { font-size: .78rem; color: #3d434a; margin: .5rem 0 0; padding-left: 1.4em; line-height: 1.55; } .sheet .signatures, .sheet .footnotes { break-inside: avoid; }

    @media screen and (max-width: 760px) { .line { grid-template-columns: 1fr; } .line > .notes { padding: .3rem 1rem .3rem 2rem; grid-template-columns: minmax(0, 1fr); } .charts { grid-template-columns: 1fr; } .buttons { margin-left: 0; } }
    @page { size: A4; margin: 16mm 14mm 18mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #565d66; } }
    @media print {
      html { font-size: 10.5pt; line-height: 1.6; background: none; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      main { max-width: none; padding: 0; } #filter, .skip { display: none !important; }
      .overview, .document, .sheet { border: 0; border-radius: 0; margin: 0; padding: 0; } .overview { border-top: 3pt solid var(--brand); padding-top: 8pt; }
      .charts { grid-template-columns: 1fr; gap: 6pt; } .chart { break-inside: avoid; } .chart svg { max-width: 150mm; } .cards { grid-template-columns: repeat(6, 1fr); gap: 5pt; } .cards div { padding: 3pt 6pt; } .cards dd { font-size: 16pt; }
      .document { break-before: page; } .document > header { padding: 0 0 6pt; } .document > .problems { margin: 6pt 0; }
      .line > .text { padding: 1pt 10pt 1pt 0; } .line > .notes { padding: 3pt 0; } .many > .notes { gap: 4pt 8pt; } .many .note { margin: 0; } .text h3, .text h4, .text h5, .text h6 { break-after: avoid; } .text p { orphans: 2; widows: 2; }
      .note { font-size: 8.5pt; padding: 4pt 6pt; } a { color: inherit; text-decoration: none; }
      .scroll { overflow: visible; } tr { break-inside: avoid; } thead { display: table-header-group; }
      .sheet { break-before: page; } .sheet h2 { font-size: 18pt; } .sheet table { font-size: 9pt; }
      body.only-sheets .overview, body.only-sheets #documents { display: none; } body.only-sheets .sheet:first-child { break-before: auto; }
    }

    """
}
