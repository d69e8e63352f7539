import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Fault } from './faults.js';
import type { KurrentServerOptions } from './open-kurrent-server.js';

/** A server that is a process of its own: it can be killed, and it dies with the process that started it. */
export interface KurrentServer {
  /** For `KurrentDBClient.connectionString`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Gives the faults to come; what was left of the earlier ones is forgotten. */
  faults(faults: readonly Fault[]): Promise<void>;
  /** Resets every connection there is. */
  dropConnections(): Promise<void>;
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>;
  /** SIGTERM. */
  stop(): Promise<void>;
}

const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Starts the server of ours that speaks KurrentDB's protocol, on the loopback address and a free port. */
export async function startKurrentServer(options: KurrentServerOptions): Promise<KurrentServer> {
  const loader = extension === 'ts' ? ['--import', new URL('../typescript.mjs', import.meta.url).href] : [];
  const child = fork(here(`./main.${extension}`), [JSON.stringify(options)], { execArgv: loader });
  const started: Promise<[{ port: number; url: string }]> = once(child, 'message') as never;
  const died = once(child, 'exit').then(([code, signal]: unknown[]) => {
    throw new Error(`The server ended before it was ready (${String(code ?? signal)}).`);
  });
  const [{ port, url }] = await Promise.race([started, died]);
  died.catch(() => {}); // from here on its end is expected
  const tell = async (message: object): Promise<void> => {
    const heard = once(child, 'message');
    child.send(message);
    await heard;
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  return {
    url,
    port,
    pid: child.pid ?? 0,
    faults: (faults) => tell({ faults }),
    dropConnections: () => tell({ drop: true }),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}
