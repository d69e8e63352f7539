import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '@legation/platform';

/** Addresses at which the console has a screen; it finds the screen by itself. */
const screens = [
  '/',
  ...['missions', 'officials', 'batches', 'meetings', 'directives', 'matters', 'reports'].map((name) => `/${name}/*`),
  ...['coverage', 'batches', 'meetings', 'audit', 'reports', 'events', 'search'].map((name) => `/${name}`),
];

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

/**
 * Serves the console at `/`, compressed as it was built. It speaks the public API only; this server gives it no other way in.
 * Where it was not built, or is switched off, its addresses are unknown like any other.
 */
export async function serveConsole(server: FastifyInstance, config: Config): Promise<void> {
  const dist = builtConsole();
  if (config.console === 'off' || dist === null) return;
  await server.register(fastifyStatic, {
    root: join(dist, 'assets'),
    prefix: '/assets/',
    preCompressed: true,
    index: false,
    maxAge: '365d', // a file's name changes with what is in it
    immutable: true,
    setHeaders: (reply) => reply.header('content-security-policy', policy),
  });
  const give = (file: string) => (_request: unknown, reply: FastifyReply) =>
    reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-cache')
      .sendFile(file, dist, { cacheControl: false });
  for (const path of screens) server.get(path, give('index.html'));
  server.get('/favicon.svg', give('favicon.svg'));
}

function builtConsole(): string | null {
  const dist = join(dirname(createRequire(import.meta.url).resolve('@legation/console/package.json')), 'dist');
  return existsSync(join(dist, 'index.html')) ? dist : null;
}
