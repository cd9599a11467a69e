/** The page as such papers are set: title in a heavy serif, headings in 黑体, body in 仿宋 with two characters indented, three-line tables. */
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
.edition { margin-top: 6px !important; font-size: 16px; }
.as-of { color: var(--quiet); font-size: 15px; }
.note { margin: 0; padding: 8px 14px; border-left: 3px solid var(--red); background: #faf3f1; color: var(--quiet);
  font: 14px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h2 { margin: 36px 0 12px; font: 700 21px/1.5 SimHei, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  break-after: avoid; }
h3 { margin: 20px 0 8px; font: 700 18px/1.6 KaiTi, STKaiti, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  break-after: avoid; }
html[lang="en"] h3 { font-family: inherit; }
nav { margin: 0 0 40px; padding: 16px 28px 20px; border: 1px solid var(--line); }
.nav-title { margin: 0 0 8px; font: 700 18px/1.6 SimHei, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  text-align: center; letter-spacing: .5em; text-indent: .5em; }
html[lang="en"] .nav-title { letter-spacing: 0; text-indent: 0; }
nav ol { margin: 0; padding: 0; list-style: none; columns: 2; column-gap: 40px; }
nav ol ol { columns: 1; }
nav > ol > li { break-inside: avoid; }
nav li li { padding-inline-start: 1.5em; font-size: .92em; line-height: 1.7; }
nav a { color: inherit; text-decoration: none; }
nav a:hover, nav a:focus-visible { color: var(--red); text-decoration: underline; }
figure { margin: 20px auto; max-width: 560px; text-align: center; break-inside: avoid; }
figure svg { display: block; width: 100%; height: auto; }
figcaption, caption { padding: 6px 0; font: 15px/1.6 SimHei, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif;
  text-align: center; }
caption { caption-side: top; break-after: avoid; }
footer { margin-top: 32px; border-top: 1px solid var(--line); }
section > p { margin: 0 0 4px; text-align: justify; text-indent: 2em; orphans: 2; widows: 2; }
html[lang="en"] section > p { margin-bottom: 12px; text-indent: 0; text-align: start; }
.n { white-space: nowrap; font-variant-numeric: tabular-nums; }
a.n { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: 4px;
  text-decoration-thickness: 1px; }
a.n:hover, a.n:focus-visible { color: var(--red); text-decoration-color: var(--red); }
table { width: 100%; margin: 20px 0; border-collapse: collapse; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink);
  font-size: 15px; line-height: 1.6; }
thead { display: table-header-group; }
thead th { border-bottom: 1px solid var(--ink); font-weight: 700; white-space: nowrap; }
th, td { padding: 6px 8px; text-align: right; }
th:first-child { padding-left: 4px; text-align: left; }
th:nth-child(2), td.scope { text-align: center; white-space: nowrap; }
tbody th { font-weight: 400; }
tbody tr + tr > * { border-top: 1px solid #e6e1db; }
tr { break-inside: avoid; }
.table-note { margin: 8px 0 0; color: var(--quiet); font-size: 14px; text-indent: 0; }
@media (max-width: 640px) {
  main { margin: 0; padding: 20px; box-shadow: none; }
  header { margin: 32px 0 24px; }
  h1 { font-size: 25px; }
  table { font-size: 13px; }
  th, td { padding: 6px 4px; }
  section > p { text-align: start; }
  nav { padding: 12px 16px 16px; }
  nav ol { columns: 1; }
  h2 { font-size: 20px; }
  thead th { white-space: normal; }
  table.since th, table.since td { white-space: normal; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@media print {
  body { background: none; font-size: 14pt; }
  main { max-width: none; margin: 0; padding: 0; box-shadow: none; }
  header { margin: 60mm 0 0; border: 0; break-after: page; }
  nav { border: 0; padding: 0; break-after: page; }
  nav ol { columns: 1; }
  table { font-size: 10.5pt; line-height: 1.45; }
  th, td { padding: 3pt 4pt; }
  figure { max-width: 130mm; }
  footer { border: 0; }
  a.n { text-decoration: none; }
}
`;
