import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemCodes } from '../problem.js';
import { openApiDocument } from './document.js';

const require = createRequire(import.meta.url);
const swaggerUi = dirname(require.resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Legation API</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/docs/swagger-ui.css">
</head>
<body>
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
export function serveDocs(app: NestFastifyApplication): void {
  const server = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  server.get('/openapi.json', (_request, reply) => {
    document ??= JSON.stringify(openApiDocument(app)); // made when first asked for: the start does not wait for it
    return reply.type('application/json; charset=utf-8').send(document);
  });
  server.get('/docs', (_request, reply) => reply.type(html).send(page));
  server.get('/docs/start.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start));
  server.get('/docs/problems', (_request, reply) => reply.type(html).send(problemsPage()));
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

function problemsPage(): string {
  const rows = Object.entries(problemCodes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, status]) => `<tr id="${code}"><td><code>${code}</code></td><td>${status}</td></tr>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Legation: problem codes</title></head>
<body><h1>Problem codes</h1>
<p>The <code>code</code> is stable; the sentence in <code>detail</code> says what happened and what to do.
Of a command, <code>stream</code> names the stream that it was for, and <code>errors</code> points at the field of its body.</p>
<table><thead><tr><th>code</th><th>status</th></tr></thead><tbody>
${rows.join('\n')}
</tbody></table></body></html>
`;
}
