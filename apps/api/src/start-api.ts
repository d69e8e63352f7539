import 'reflect-metadata';
import type { Server } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { removeAbandonedScratch } from '@legation/event-store';
import type { Config, Logger, OnTrouble, Register } from '@legation/platform';
import { logTrouble, openDenials, silentLogger } from '@legation/platform';
import { apiModule } from './api.module.js';
import { serveConsole } from './console/console.js';
import { serveEventDocs } from './feed/event-docs.js';
import { startPush } from './feed/push.js';
import { LiveFeed } from './feed/live-feed.js';
import { takeJson } from './json-bytes.js';
import { Lifecycle } from './lifecycle.js';
import { Metrics } from './metrics.js';
import { serveDocs } from './openapi/docs.js';
import { ProblemFilter } from './problem.filter.js';
import { longestPart, Routes } from './routes.js';
import { answerBadPath, answerBrokenRequest, listenTo } from './server.js';

export interface ApiOptions {
  readonly register: Register;
  readonly config: Config;
  readonly logger?: Logger;
}

/** The API while it runs. */
export interface RunningApi {
  /** Where it listens, such as `http://127.0.0.1:7400`. */
  readonly url: string;
  /** Takes no more work, lets the requests under way finish within the time that the configuration gives, and ends. The register stays open. */
  close(): Promise<void>;
}

/** Starts the HTTP API over an open register, and keeps its read models up to date while it runs. @throws the system's error when the address cannot be had */
export async function startApi({ register, config, logger = silentLogger }: ApiOptions): Promise<RunningApi> {
  const routes = new Routes();
  const lifecycle = new Lifecycle();
  const metrics = new Metrics();
  const push = await startPush({ register, config, logger, metrics });
  const denials = await openDenials(config, {
    access: 'write',
    onTrouble: (error) => logTrouble(logger, 'denials', error),
  });
  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    requestTimeout: config.requestTimeoutMs,
    connectionTimeout: config.requestTimeoutMs * 2,
    keepAliveTimeout: 72_000,
    routerOptions: { maxParamLength: longestPart, ignoreTrailingSlash: false },
    onProtoPoisoning: 'error',
    onConstructorPoisoning: 'error',
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: true,
    clientErrorHandler: answerBrokenRequest,
    frameworkErrors: answerBadPath,
  });
  const server = adapter.getInstance();
  server.addHook('onRoute', ({ method, url }) => routes.add(method, url));
  const app = await NestFactory.create<NestFastifyApplication>(
    apiModule({ register, config, logger, lifecycle, metrics, denials, push }),
    adapter,
    { logger: false, bodyParser: false, abortOnError: false, forceCloseConnections: false },
  );
  server.removeContentTypeParser('text/plain');
  takeJson(server);
  app.useGlobalFilters(new ProblemFilter(logger, routes, denials));
  listenTo(server, { lifecycle, metrics, config });
  const hasConsole = serveConsole(server, config);
  serveDocs(app, hasConsole);
  serveEventDocs(app, hasConsole);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await push.end();
    await denials.close();
    throw error;
  }
  push.start();
  const url = (await app.getUrl()).replace('[::1]', 'localhost');
  const projecting = keepReadModels(register, lifecycle, logger);
  logger.info('api.started', { url });
  await removeAbandonedScratch();
  const close = async (): Promise<void> => {
    await stop(app, lifecycle, config);
    await push.end();
    await projecting.end();
    await denials.close();
    logger.info('api.stopped');
  };
  let closing: Promise<void> | undefined;
  return { url, close: () => (closing ??= close()) };
}

function keepReadModels(register: Register, lifecycle: Lifecycle, logger: Logger): { end(): Promise<void> } {
  const ending = new AbortController();
  const tell: OnTrouble = (what, error) => {
    if (what === 'projections') lifecycle.projectorFailure = error && error.message; // no answer waits for the tree
    logTrouble(logger, what, error);
  };
  const running = register
    .keepUp(ending.signal, tell)
    .catch((error: unknown) => tell('projections', error instanceof Error ? error : new Error(String(error))));
  return {
    async end() {
      ending.abort();
      await running;
    },
  };
}

async function stop(app: NestFastifyApplication, lifecycle: Lifecycle, { stopTimeoutMs }: Config): Promise<void> {
  lifecycle.stopping = true;
  app.get(LiveFeed).end(); // its clients would otherwise be waited for
  const server = app.getHttpServer();
  const late = setTimeout(() => server.closeAllConnections(), stopTimeoutMs);
  await farewell(server);
  await app.close();
  clearTimeout(late);
}

// Closing the server cuts off connections that are idle, and a client may be sending its next command on one of them. So
// clients in the midst of a conversation first hear, with their next answer, that it is the last: in about half a second,
// counted in turns, so that on a busy machine what has arrived is read. An answer that closes its connection makes a busy
// client open another: only when nobody came back for ten turns is it quiet.
async function farewell(server: Server): Promise<void> {
  const connections = promisify(server.getConnections.bind(server));
  for (let turn = 0, quiet = 0; turn < 100 && quiet < 10; turn += 1) {
    quiet = (await connections()) === 0 ? quiet + 1 : 0;
    await wait(5);
  }
}
