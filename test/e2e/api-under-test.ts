import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi } from '@legation/api';
import { openRegister, readConfig } from '@legation/platform';
import type { Config } from '@legation/platform';
import { storesOf } from './pairs/stores-under-test.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the wire says
  readonly body: any;
  readonly text: string;
}

export interface ApiUnderTest {
  readonly url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Sends a command under a new key, unless `idempotency-key` is given; a string body goes out as it is. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  send(path: string, init: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** The API on a free port, over a register in a folder of its own. */
export async function startTestApi(given: Partial<Config> = {}): Promise<ApiUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-api-'));
  const config = readConfig(storesOf(dataDir), { port: 0, dataDir, ...given });
  const register = await openRegister({ ...config, projector: 'here', access: 'write' });
  const api = await startApi({ register, config });
  let keys = 0;
  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    await api.close();
    await register.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(api.url + path, init);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: isJson && text !== '' ? JSON.parse(text) : null,
    };
  };
  return {
    url: api.url,
    send,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `key-${(keys += 1)}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => (closing ??= close()),
  };
}
