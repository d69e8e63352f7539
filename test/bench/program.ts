import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const legation = join(here, '../../../apps/cli/dist/main.js');

const beside = (name: string): string => join(here, name);

/** What a program that has ended leaves. */
export interface Ended {
  readonly output: string;
  /** The most memory that it ever held, in MB (1,000,000 bytes). */
  readonly peakMb: number;
}

/** Runs `legation --json ...` to its end. @throws when its exit code is not 0 */
export const runLegation = (dataDir: string, ...args: readonly string[]): Promise<Ended> =>
  runLegationOn({}, dataDir, ...args);

/** The same with stores of its own. */
export async function runLegationOn(
  stores: Readonly<Record<string, string>>,
  dataDir: string,
  ...args: readonly string[]
): Promise<Ended> {
  const peakFile = `${dataDir}.peak`;
  const child = startNode([...peakArguments(peakFile), legation, '--data-dir', dataDir, '--json', ...args], stores);
  const [output, errors, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
  if (code !== 0 && code !== 1)
    throw new Error(`legation ${args.join(' ')} ended with ${code}: ${errors.slice(-2_000)}`);
  return { output, peakMb: Number(readFileSync(peakFile, 'utf8')) / 1_000 };
}

/** Runs a program of this bench to its end. @throws when its exit code is not 0 */
export async function runBeside(name: string, ...args: readonly string[]): Promise<Pick<Ended, 'output'>> {
  const child = startNode([beside(name), ...args]);
  const [output, errors, code] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exitOf(child)]);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${errors.slice(-2_000)}`);
  return { output };
}

/** Makes a process write down its own peak (kilobytes) as it ends. */
function peakArguments(file: string): string[] {
  const code = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)));`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/** A server in a process of its own. */
export interface Served {
  readonly url: string;
  /** From the start of the process until it answered that it is ready. */
  readonly secondsToReady: number;
  stop(): Promise<void>;
}

/** Starts `legation serve`, and waits until it is ready. */
export async function serveLegation(dataDir: string): Promise<Served> {
  const port = await freePort();
  return serve([legation, '--data-dir', dataDir, 'serve', '--port', String(port)], port, '/health/ready');
}

/** Starts a server of this bench, which takes its port as argument, and waits until it answers. */
export async function serveBeside(name: string): Promise<Served> {
  const port = await freePort();
  return serve([beside(name), String(port)], port, '/ready');
}

async function serve(args: readonly string[], port: number, readyPath: string): Promise<Served> {
  const begun = performance.now();
  const child = startNode(args);
  child.stdout?.resume();
  const errors = textOf(child.stderr); // read, and so never in the server's way; its log is part of its work
  let ended = false;
  const exit = exitOf(child).finally(() => (ended = true));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${readyPath}`))) {
    if (ended) throw new Error(`${args.join(' ')} ended before it was ready: ${(await errors).slice(-2_000)}`);
    await pause(2);
  }
  return {
    url,
    secondsToReady: (performance.now() - begun) / 1_000,
    async stop() {
      child.kill('SIGTERM');
      await exit;
    },
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

function startNode(args: readonly string[], env: Readonly<Record<string, string>> = {}): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

function exitOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
}

const kept = 64 * 1024;

/** The end of what a stream says. */
async function textOf(stream: ChildProcess['stdout']): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text = (text + String(chunk)).slice(-kept);
  return text;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
