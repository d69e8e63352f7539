import { Server, ServerCredentials } from '@grpc/grpc-js';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { batchAppend } from './batch-append.js';
import { handled } from './call.js';
import type { Likeness, ServerContext } from './call.js';
import { deleteStream, tombstoneStream } from './deletes.js';
import { EventLog } from './event-log.js';
import { Faults } from './faults.js';
import type { Fault } from './faults.js';
import { addNodeInfo } from './node-info.js';
import { read } from './reads.js';
import type { ReadCall } from './reader.js';
import { append } from './unary-append.js';
import { StreamsService } from './wire.js';

export interface KurrentServerOptions {
  /** Folder of the log; made when absent. */
  readonly dataDir: string;
  /** 0 or nothing: any free one. */
  readonly port?: number;
  readonly faults?: readonly Fault[];
  /** Each append reaches the disk before its answer; without it the log survives the process, not the machine. Default false. */
  readonly fsync?: boolean;
  /** The server that it answers like; default 23.10. */
  readonly like?: Likeness;
  /** What gossip and "not leader" give as this server's address, when clients come through a proxy. */
  readonly advertise?: { readonly host: string; readonly port: number };
}

/** A server inside this process. */
export interface OpenKurrentServer {
  readonly port: number;
  /** For `KurrentDBClient.connectionString`. */
  readonly url: string;
  /** Gives the faults to come; what was left of the earlier ones is forgotten. */
  faults(faults: readonly Fault[]): void;
  /** Resets every connection there is. */
  dropConnections(): void;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';
const identity = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Serves the log in `dataDir` by KurrentDB's protocol on the loopback address. */
export async function openKurrentServer(
  options: KurrentServerOptions,
  die: () => void = () => {
    throw new Error('Only a server that is a process of its own can die.');
  },
): Promise<OpenKurrentServer> {
  mkdirSync(options.dataDir, { recursive: true });
  const log = new EventLog(options.dataDir, options.fsync ?? false);
  const faults = new Faults();
  faults.give(options.faults ?? []);
  const connections = new Map<number, Socket>();
  const listener = createServer({ noDelay: true });
  listener.listen(options.port ?? 0, HOST);
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  const context: ServerContext = {
    log,
    faults,
    like: options.like ?? '23.10',
    connections,
    self: options.advertise ?? { host: HOST, port },
    die,
  };
  const server = serverOf(context);
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  listener.on('connection', (socket) => {
    const { remotePort = 0 } = socket;
    connections.set(remotePort, socket);
    socket.once('close', () => connections.delete(remotePort));
    socket.on('error', () => {}); // a client that went away
    injector.injectConnection(socket);
  });
  const dropConnections = (): void => connections.forEach((socket) => socket.resetAndDestroy());
  return {
    port,
    url: `kurrentdb://${HOST}:${port}?tls=false`,
    faults: (given) => faults.give(given),
    dropConnections,
    close: async () => {
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of connections.values()) socket.destroy();
      injector.destroy();
      server.forceShutdown();
      await closed;
      log.close();
    },
  };
}

function serverOf(context: ServerContext): Server {
  const server = new Server({
    'grpc.max_receive_message_length': 17 * 1024 * 1024,
    'grpc-node.flow_control_window': 4 * 1024 * 1024,
  });
  // Events are stored as the messages that readers get: they pass as they are.
  const streams = { ...StreamsService, read: { ...StreamsService.read, responseSerialize: identity } };
  server.addService(streams, {
    read: (call: ReadCall) => handled(context, read(context, call)),
    append: append.bind(null, context),
    batchAppend: batchAppend.bind(null, context),
    delete: deleteStream.bind(null, context),
    tombstone: tombstoneStream.bind(null, context),
  });
  addNodeInfo(server, context);
  return server;
}
