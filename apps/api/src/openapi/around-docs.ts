const pages = [
  ['/docs', 'API'],
  ['/docs/events', 'Events'],
  ['/docs/problems', 'Problem codes'],
] as const;

/**
 * What stands over each page about the API: the way to the other pages, and back to the console where this server has one.
 * @param here the address of the page
 */
export function aroundDocs(here: (typeof pages)[number][0], hasConsole: boolean): string {
  const links = pages.map(([path, name]) =>
    path === here ? `<a href="${path}" aria-current="page">${name}</a>` : `<a href="${path}">${name}</a>`,
  );
  const back = hasConsole ? ['<a href="/">← Console</a>'] : [];
  return `<nav class="around" aria-label="Legation">${[...back, ...links].join(' ')}</nav>`;
}

/** Its looks, on any page; no script and no file of its own. */
export const aroundDocsStyles =
  '.around{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;padding:.75rem 0;font:16px/1.5 system-ui,sans-serif}.around [aria-current]{font-weight:600;color:inherit}';

/** The looks of a page that is text and tables. */
export const docsStyles = `body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;margin:.5rem 0}td,th{border-bottom:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}
h3,td,li{overflow-wrap:anywhere}
pre{background:#f5f5f5;padding:1rem;overflow:auto}small{font-weight:normal}nav.index ul{columns:16rem;padding-left:1rem}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}pre{background:#222}td,th{border-color:#444}a{color:#8ab4f8}}
${aroundDocsStyles}`;
