import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { startApi } from '@legation/api';
import type { RegisterEvent } from '@legation/domain';
import type { NewEvent } from '@legation/event-store';
import { openRegister, readConfig } from '@legation/platform';
import { fastify } from 'fastify';

// `feed-server.js legation DIR EVENTS` is the register with its live feed; `feed-server.js bare BYTES EVENTS` is a Fastify server that
// writes as many bytes. At the word `burst` each sends so many events to all who listen.

const [kind, place = '', count = '0'] = process.argv.slice(2);
const events = Number(count);
/** Events in one append, or in one turn of the event loop. */
const together = 250;
const tell = (message: object): void => void process.send?.(message);
const onBurst = (burst: () => Promise<void>): void => void process.on('message', () => void burst());
process.on('disconnect', () => process.exit(0));

if (kind === 'legation') {
  // the projections are not what is measured: the bare server has none
  const register = await openRegister({ ...readConfig({}, { dataDir: place }), access: 'write' });
  const config = readConfig({}, { dataDir: place, port: 0, streamBufferBytes: 268_435_456, webhooks: 'off' });
  const api = await startApi({ register: { ...register, keepUp: () => Promise.resolve() }, config });
  onBurst(async () => {
    const stream = `official-${randomUUID()}`;
    let revision: bigint | 'noStream' = 'noStream';
    for (let sent = 0; sent < events; sent += together) {
      const part = Array.from({ length: together }, (_, index) => rank(sent + index));
      ({ revision } = await register.eventStore.append(stream, part, revision));
    }
  });
  tell({ url: `${api.url}/v1/events/stream?after=head` });
} else {
  const clients = new Set<ServerResponse>();
  const server = fastify();
  server.get('/', (_request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.raw.write(': hello\n\n');
    clients.add(reply.raw);
    reply.raw.once('close', () => clients.delete(reply.raw));
  });
  const frame = Buffer.alloc(Number(place), 'x');
  onBurst(async () => {
    for (let sent = 0; sent < events; sent += 1) {
      for (const client of clients) client.write(frame);
      if (sent % together === together - 1) await nextTurn();
    }
  });
  tell({ url: await server.listen({ port: 0, host: '127.0.0.1' }) });
}

function rank(number: number): NewEvent {
  const commandId = randomUUID();
  const at = new Date().toISOString();
  const data = { rank: 'Đại sứ', on: '2020', note: `Quyết định số ${String(number).padStart(6, '0')}` };
  return {
    id: randomUUID(),
    event: { type: 'RankConferred', data } as unknown as RegisterEvent,
    metadata: {
      commandId,
      fingerprint: '',
      correlationId: commandId,
      causationId: null,
      actor: 'bench',
      recordedAt: at,
      knownFrom: at,
      source: null,
      dating: null,
      overridden: null,
    },
  };
}
