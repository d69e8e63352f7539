/**
 * How a report looks on a screen and on A4. Lines are high enough for stacked marks (Ẫ, ặ), and fonts are those of the reader's
 * machine that have them.
 * @param key said at the foot of every printed page
 */
export const styleSheet = (key: string, page: string): string => `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 2rem auto; max-width: 78rem; padding: 0 1.25rem; color: #1b1b1b; background: #fff;
  font: 15px/1.55 "Be Vietnam Pro", "Inter", "Noto Sans", "Segoe UI", "Roboto", "Liberation Sans", "DejaVu Sans", Arial, sans-serif;
  font-variant-numeric: tabular-nums; overflow-wrap: break-word; }
header { border-bottom: 3px double #7a1f1f; margin-bottom: 1.5rem; padding-bottom: .75rem; }
.register { margin: 0; color: #7a1f1f; letter-spacing: .04em; font-size: .85rem; }
h1 { font-size: 1.75rem; line-height: 1.35; margin: .25rem 0 0; font-weight: 700; }
h2 { font-size: 1.15rem; line-height: 1.45; margin: 2rem 0 .5rem; break-after: avoid; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid #d9d4c7; }
th { border-bottom: 2px solid #8a8371; font-weight: 600; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.number { text-align: right; padding-right: 1rem; }
td.date { white-space: nowrap; }
.nothing { color: #666; font-style: italic; }
footer { margin-top: 2.5rem; border-top: 1px solid #8a8371; padding-top: .75rem; color: #444; font-size: .85rem; }
dl { display: flex; flex-wrap: wrap; gap: .25rem 2rem; margin: 0; }
dt { display: inline; font-weight: 600; } dt::after { content: ": "; } dd { display: inline; margin: 0; }
@page { size: A4 landscape; margin: 16mm 12mm 18mm;
  @bottom-left { content: "${key}"; font: 8pt sans-serif; color: #555; }
  @bottom-right { content: "${page} " counter(page) " / " counter(pages); font: 8pt sans-serif; color: #555; } }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 9.5pt; }
  h1 { font-size: 17pt; } h2 { font-size: 12pt; margin-top: 14pt; }
  table { font-size: 8.5pt; } th, td { padding: 2.5pt 5pt 2.5pt 0; }
  footer { break-inside: avoid; }
}
`;
