import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { eventSchemas } from '@legation/subscribers';
import { EdgeError, problemOf } from '../problem.js';
import { asyncApiDocument } from './asyncapi.js';
import { eventsPage } from './event-page.js';

/** Serves the contract of the events: AsyncAPI, the JSON Schemas, and the page of both. */
export function serveEventDocs(app: NestFastifyApplication, hasConsole: boolean): void {
  const server = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  let page: string | undefined;
  server.get('/asyncapi.json', (_request, reply) => {
    document ??= JSON.stringify(asyncApiDocument());
    return reply.type('application/json; charset=utf-8').send(document);
  });
  server.get('/docs/events', (_request, reply) => {
    page ??= eventsPage(hasConsole);
    return reply.type('text/html; charset=utf-8').send(page);
  });
  server.get('/v1/events/schemas', (_request, reply) => reply.send({ items: Object.keys(eventSchemas) }));
  server.get<{ Params: { name: string } }>('/v1/events/schemas/:name', (request, reply) => {
    const { name } = request.params;
    if (!Object.hasOwn(eventSchemas, name)) {
      const problem = problemOf(
        new EdgeError('ROUTE_NOT_FOUND', `there is no event "${name.slice(0, 100)}"; /v1/events/schemas lists them`),
      );
      return reply.code(404).type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
    }
    const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...eventSchemas[name] };
    return reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(schema));
  });
}
