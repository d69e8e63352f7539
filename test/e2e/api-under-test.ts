import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startApi } from '@legation/api';
import { openRegister, readConfig } from '@legation/platform';
import type { Config, Logger } from '@legation/platform';
import { isOfFiles, storesOf } from './pairs/stores-under-test.js';

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
export async function startTestApi(given: Partial<Config> = {}, logger?: Logger): Promise<ApiUnderTest> {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-api-'));
  const config = readConfig(storesOf(dataDir), { port: 0, dataDir, ...given });
  const register = await openRegister({ ...config, projector: 'here', access: 'write' });
  const api = await startApi({ register, config, ...(logger ? { logger } : {}) });
  let keys = 0;
  let written: string | null = null;
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
    if (response.status === 201) written = /"position":(\d+)/.exec(text)?.[1] ?? written;
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
    async get(path, headers = {}) {
      if (isOfFiles) return send(path, { headers });
      for (const end = Date.now() + 30_000; ; await sleep(50)) {
        const answer = await send(seeing(written, path), { headers });
        if (answer.body?.code !== 'NOT_YET' || Date.now() > end) return answer;
      }
    },
    post: (path, body, headers = {}) =>
      send(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': `key-${(keys += 1)}`, ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    close: () => (closing ??= close()),
  };
}

/** Asks for what was written before: on servers an answer may be a moment behind, or not be there yet right after the first start. */
function seeing(written: string | null, path: string): string {
  const isQuestion = path.startsWith('/v1/') && !/^\/v1\/events\/stream|[?&]atLeast=/.test(path);
  return written === null || !isQuestion ? path : `${path}${path.includes('?') ? '&' : '?'}atLeast=${written}`;
}
