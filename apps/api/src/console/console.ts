import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { negotiate } from '@fastify/accept-negotiator';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDay } from '@legation/domain';
import type { Config } from '@legation/platform';
import { today } from '../answers.js';
import { EdgeError } from '../problem.js';
import { longestPart } from '../routes.js';
import { configuredLand } from './land.js';

/** Addresses at which the console has a screen, beside `/`; it finds the screen by itself. */
const screens = [
  ...['missions', 'officials', 'batches', 'meetings', 'directives', 'matters', 'sources', 'reports'].map(
    (name) => `/${name}/*`,
  ),
  ...['coverage', 'batches', 'meetings', 'audit', 'reports', 'events', 'search'].map((name) => `/${name}`),
];

/** What programs ask for: whatever else is asked for here, and is not there, is told to them as a problem. */
const ofPrograms = /^\/(?:v1|log|health|metrics|docs|openapi\.json|asyncapi\.json|console|assets)(?:[/?]|$)/;

/** Whether somebody came to an address at which there is nothing, and reads what he gets in a browser. */
const isLost = ({ url, headers }: FastifyRequest): boolean =>
  !ofPrograms.test(url) && (headers.accept ?? '').includes('text/html');

// Nothing inline and nothing from elsewhere. React sets styles through the document's own interface, which a policy lets pass.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** What the first screen asks of the register as it is known now: the browser may ask while the scripts are still on their way. */
const askedAtFirst = (on: string): readonly string[] =>
  ['/v1/missions?limit=1000', `/v1/terms?on=${on}&limit=10000`].map(
    (question) => `<${question}>; rel=preload; as=fetch; crossorigin`,
  );

/** The texts of the language that a browser asks for, likewise; whoever chose the other one has them come a little later. */
function textsAtFirst(dist: string): (request: FastifyRequest) => readonly string[] {
  const files = readdirSync(join(dist, 'assets'));
  const link = (language: string): readonly string[] =>
    files
      .filter((file) => file.startsWith(`${language}-`) && file.endsWith('.js'))
      .map((file) => `</assets/${file}>; rel=modulepreload; crossorigin`);
  const [vi, en] = [link('vi'), link('en')];
  return ({ headers }) => (/(^|[\s,])vi\b/i.test(headers['accept-language'] ?? '') ? vi : en);
}

/** How the build left a file beside itself, the smallest first. */
const encodings = { br: '.br', gzip: '.gz' } as const;

/**
 * Serves the console at `/`, compressed as it was built. It speaks the public API only; this server gives it no other way in.
 * Where it was not built, or is switched off, its addresses are unknown like any other.
 * @returns whether it is served
 * @throws InvalidConfig when the land layer of the map cannot be used
 */
export function serveConsole(server: FastifyInstance, config: Config): boolean {
  const land = configuredLand(config);
  const dist = builtConsole();
  if (config.console === 'off' || dist === null) return false;
  const texts = textsAtFirst(dist);
  for (const path of screens)
    server.get(path, (request, reply) =>
      give(request, reply.header('link', texts(request).join(', ')), dist, 'index.html'),
    );
  server.get('/', (request: FastifyRequest<{ Querystring: { [name: string]: unknown } }>, reply) => {
    const { on = today(), knownAt, view } = request.query;
    const isPlain = knownAt === undefined && view !== 'map' && typeof on === 'string' && isDay(on);
    void reply.header('link', [...texts(request), ...(isPlain ? askedAtFirst(on) : [])].join(', '));
    return give(request, reply, dist, 'index.html');
  });
  server.get('/*', (request, reply) => {
    if (isLost(request)) return give(request, reply, dist, 'index.html', 404);
    // where this route is found for a path of the API, its own was not for a part that is too long
    const [path = ''] = request.url.split('?', 1);
    if (path.split('/').some((part) => part.length > longestPart))
      throw new EdgeError('URL_TOO_LONG', `a part of the path is longer than ${longestPart} characters`);
    reply.callNotFound();
    return reply;
  });
  server.get('/favicon.svg', (request, reply) => give(request, reply, dist, 'favicon.svg'));
  server.get('/assets/*', (request: FastifyRequest<{ Params: { '*': string } }>, reply) =>
    give(request, reply, join(dist, 'assets'), request.params['*']),
  );
  serveSettings(server, config, land);
  return true;
}

/** What the console is told of the configuration, and the land layer where one is configured. */
function serveSettings(server: FastifyInstance, { mapLand, mapLandSource }: Config, land: Buffer | null): void {
  const map = { land: mapLand === 'built-in' || mapLand === 'off' ? mapLand : 'file', source: mapLandSource };
  server.get('/console/settings.json', (_request, reply) => reply.header('cache-control', 'no-cache').send({ map }));
  if (land === null) return;
  server.get('/console/land.json', (_request, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(land),
  );
}

async function give(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string,
  file: string,
  status = 200,
): Promise<FastifyReply> {
  const type = types[extname(file)];
  const isHashed = root.endsWith('assets'); // the name of such a file changes with what is in it
  const asked = negotiate(request.headers['accept-encoding'] ?? '', ['br', 'gzip']) as keyof typeof encodings | null;
  for (const encoding of type === undefined ? [] : [asked, null]) {
    const { statusCode, headers, stream } = await send(request.raw, `/${file}${encoding ? encodings[encoding] : ''}`, {
      root,
      index: false,
      dotfiles: 'ignore',
      maxAge: isHashed ? '365d' : 0,
      immutable: isHashed,
    });
    if (statusCode >= 400) {
      stream.destroy();
      continue;
    }
    void reply
      .code(statusCode === 200 ? status : statusCode)
      .headers(headers)
      .header('content-security-policy', policy)
      .header('vary', 'accept-encoding');
    if (statusCode === 200)
      void reply.header('content-type', type).header('cache-control', isHashed ? headers['Cache-Control'] : 'no-cache');
    if (encoding && statusCode === 200) void reply.header('content-encoding', encoding);
    return reply.send(stream);
  }
  reply.callNotFound();
  return reply;
}

function builtConsole(): string | null {
  const dist = join(dirname(createRequire(import.meta.url).resolve('@legation/console/package.json')), 'dist');
  return existsSync(join(dist, 'index.html')) ? dist : null;
}
