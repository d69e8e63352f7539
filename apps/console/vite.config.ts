import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import { defineConfig } from 'vite';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The letters of both languages are asked for with the page, so that its first texts are laid out once. */
const lettersAtOnce: Plugin = {
  name: 'letters-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /\/inter-(latin|vietnamese)-wght-normal-[^/]+\.woff2$/.test(file))
        .map((file): HtmlTagDescriptor => {
          const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${file}` };
          return { tag: 'link', attrs, injectTo: 'head' };
        }),
  },
};

/** The browser compiles the page whole while it comes, on a thread of its own, not function by function as they are first called. */
const compiledWhole: Plugin = {
  name: 'compiled-whole',
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.name === 'page') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    },
  },
};

/** Texts come taken apart, so that the page needs no parser of messages. */
const textsTakenApart: Plugin = {
  name: 'texts-taken-apart',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/i18n\/(?:en|vi)\/\w+\.json$/.test(id)) return null;
    return { code: JSON.stringify(takenApart(JSON.parse(code) as Texts)), map: null };
  },
};

interface Texts {
  readonly [key: string]: string | Texts;
}

const takenApart = (texts: Texts): object =>
  Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : takenApart(text)]),
  );

// eslint-disable-next-line no-restricted-syntax -- Vite reads the default export of this file, and no other
export default defineConfig({
  plugins: [textsTakenApart, react(), lettersAtOnce, compiledWhole],
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0, // the policy of the page allows no data: address but for pictures
    modulePreload: { polyfill: false },
    // What every visit needs comes in one file: asking for sixteen takes longer than reading them.
    chunkSizeWarningLimit: 600, // in kB before compression; `npm run bench` holds what goes over the wire to its limit
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', tags: ['$initial'] }] } } },
  },
  worker: { format: 'es' },
  // Beside a `legation serve` on its usual port, for whoever works on the console.
  server: {
    host: '127.0.0.1',
    proxy: Object.fromEntries(
      ['/v1', '/log', '/health', '/openapi.json', '/asyncapi.json', '/console'].map((path) => [
        path,
        'http://127.0.0.1:7400',
      ]),
    ),
  },
});
