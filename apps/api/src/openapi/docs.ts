import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemCodes } from '../problem.js';
import { aroundDocs, aroundDocsStyles, docsStyles } from './around-docs.js';
import { openApiDocument } from './document.js';

const require = createRequire(import.meta.url);
const swaggerUi = dirname(require.resolve('swagger-ui-dist/package.json'));

const apiPage = (hasConsole: boolean): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Legation API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
<style>body{margin:0}${aroundDocsStyles}.around{max-width:1460px;margin:0 auto;padding:.75rem 20px;box-sizing:border-box}</style>
</head>
<body>
${aroundDocs('/docs', hasConsole)}
<div id="page"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script src="/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/openapi.json', dom_id: '#page', deepLinking: true, validatorUrl: null, docExpansion: 'none', filter: true });
`;

const html = 'text/html; charset=utf-8';

/** Serves the API's description and its page; every file of it comes from this server, so that it works offline. */
export function serveDocs(app: NestFastifyApplication, hasConsole: boolean): void {
  const server = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  server.get('/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(app)); // made when first asked for: the start does not wait for it
    return reply.type('application/json; charset=utf-8').send(document);
  });
  server.get('/docs', (_request, reply) => reply.type(html).send(apiPage(hasConsole)));
  server.get('/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  server.get('/docs/problems', (_request, reply) => reply.type(html).send(problemsPage(hasConsole)));
  for (const [name, type] of [
    ['swagger-ui.css', 'text/css; charset=utf-8'],
    ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
  ] as const) {
    server.get(`/docs/${name}`, async (_request, reply) =>
      reply
        .type(type)
        .header('cache-control', 'public, max-age=86400')
        .send(await readFile(join(swaggerUi, name))),
    );
  }
}

function problemsPage(hasConsole: boolean): string {
  const rows = Object.entries(problemCodes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, status]) => `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td></tr>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Legation: problem codes</title><link rel="icon" href="data:,"><style>${docsStyles}</style></head>
<body>${aroundDocs('/docs/problems', hasConsole)}<main><h1>Problem codes</h1>
<p>The <code>code</code> is stable; the sentence in <code>detail</code> says what happened and what to do.
Of a command, <code>stream</code> names the stream that it was for, and <code>errors</code> points at the field of its body.</p>
<table><thead><tr><th>code</th><th>status</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></main></body></html>
`;
}
