import type { Column, ReportAnswer, ReportLanguage, Section } from '@legation/read-models';
import { styleSheet } from './style.js';
import { footerOf, holdable, saidIn, saying, shownIn, titleOf, wordIn } from './words.js';

/** The report as one HTML file that needs nothing else: no script, no font, no picture from elsewhere. */
export function htmlOf(answer: ReportAnswer, language: ReportLanguage): string {
  const title = escaped(titleOf(answer, language));
  const footer = footerOf(answer, language);
  const key = footer.map(([label, value]) => `${label}: ${value}`).join(' · ');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${styleSheet(inStyle(key), inStyle(wordIn(language, 'page')))}</style>
</head>
<body>
<header>
<p class="register">${wordIn(language, 'register')}</p>
<h1>${title}</h1>
</header>
<main>
${answer.sections.map((section) => sectionOf(saying(section), language)).join('\n')}
</main>
<footer>
<dl>${footer.map(([label, value]) => `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd></div>`).join('')}</dl>
</footer>
</body>
</html>
`;
}

function sectionOf({ title, columns, rows }: Section, language: ReportLanguage): string {
  const heading = title === null ? '' : `<h2>${escaped(saidIn(language, title))}</h2>\n`;
  if (rows.length === 0)
    return `<section>\n${heading}<p class="nothing">${wordIn(language, 'nothing')}</p>\n</section>`;
  const head = columns.map((column) => `<th scope="col"${classOf(column)}>${escaped(column.heading[language])}</th>`);
  const body = rows.map((row) => {
    const cells = columns.map(
      (column, at) => `<td${classOf(column)}>${escaped(shownIn(language, row[at] ?? null, column))}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<section>
${heading}<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</section>`;
}

const classOf = ({ kind }: Column): string =>
  kind === 'number' ? ' class="number"' : kind === 'date' || kind === 'instant' ? ' class="date"' : '';

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return holdable(text).replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
}

/** As the content of a CSS string: everything but letters, digits and a few marks as a code point. */
function inStyle(text: string): string {
  return holdable(text).replaceAll(
    /[^\p{L}\p{M}\p{N} :.,·–-]/gu,
    (mark) => `\\${(mark.codePointAt(0) ?? 0).toString(16)} `,
  );
}
