/** The page as such papers are set: title in a heavy serif, headings in 黑体, body in 仿宋 with two characters indented, a three-line table. */
export const paperStyle = `
:root { --ink: #1c1b1a; --quiet: #6a645e; --red: #a3261c; --line: #b9b2aa; }
* { box-sizing: border-box; }
body { margin: 0; background: #eeebe6; color: var(--ink);
  font: 17px/1.9 FangSong, STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", SimSun, Georgia, serif; }
html[lang="en"] body { font-family: Georgia, "Times New Roman", "Liberation Serif", "Noto Serif", serif; font-size: 16px; }
html[lang="en"] h1 { font-family: inherit; letter-spacing: 0; }
main { max-width: 800px; margin: 24px auto; padding: 40px 72px 72px; background: #fff;
  box-shadow: 0 1px 4px rgb(0 0 0 / 12%); }
header { margin: 56px 0 40px; padding-bottom: 28px; border-bottom: 2px solid var(--red); text-align: center; }
h1 { margin: 0; font: 700 32px/1.45 "Noto Serif CJK SC", "Source Han Serif SC", STZhongsong, SimSun, Georgia, serif;
  letter-spacing: .04em; text-wrap: balance; }
header p { margin: 0; }
.subtitle { margin-top: 6px !important; font-size: 20px; }
.issuer { margin-top: 28px !important; font-size: 18px; }
.as-of { color: var(--quiet); font-size: 15px; }
.note { margin: 0; padding: 8px 14px; border-left: 3px solid var(--red); background: #faf3f1; color: var(--quiet);
  font: 14px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h2 { margin: 36px 0 12px; font: 700 21px/1.5 SimHei, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  break-after: avoid; }
section > p { margin: 0 0 4px; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
html[lang="en"] section > p { margin-bottom: 12px; text-indent: 0; text-align: start; }
.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
a.n { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 4px;
  text-decoration-thickness: 1px; }
a.n:hover, a.n:focus-visible { color: var(--red); text-decoration-color: var(--red); }
table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink);
  font-size: 15px; line-height: 1.6; }
thead { display: table-header-group; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 700; white-space: nowrap; }
th, td { padding: 6px 8px; text-align: right; }
th:first-child { padding-left: 4px; text-align: left; }
th:nth-child(2), td.scope { text-align: center; white-space: nowrap; }
tbody th { font-weight: 400; }
tbody tr + tr > * { border-top: 1px solid #e6e1db; }
tr { break-inside: avoid; }
section > .table-note { margin-top: 8px; color: var(--quiet); font-size: 14px; text-indent: 0; }
@media (max-width: 640px) {
  main { margin: 0; padding: 20px; box-shadow: none; }
  header { margin: 32px 0 24px; }
  h1 { font-size: 25px; }
  table { font-size: 13px; }
  th, td { padding: 6px 4px; }
  section > p { text-align: start; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { background: none; font-size: 14pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  header { margin-top: 0; }
  table { font-size: 11pt; }
  a.n { text-decoration: none; }
}
`;
