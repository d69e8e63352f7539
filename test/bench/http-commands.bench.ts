import autocannon from 'autocannon';
import { openSqliteEventStore } from '@legation/event-store';
import { appendHistory, missionId, particularsOf } from './history.js';
import { serveBeside, serveLegation } from './program.js';
import type { Served } from './program.js';
import { inTurns } from './rounds.js';
import type { Bench, Row } from './row.js';

const missions = 5_000;
const officials = 8_192;
const connections = 64;

/** Row 3: what the register costs beside the framework. `serve` runs as it is shipped: it logs, and keeps its read models, meanwhile. */
export const httpCommands: Row = {
  name: 'http-commands',
  async run({ quick, rounds, scratch }: Bench) {
    const dataDir = scratch.fresh('data');
    await prepare(dataDir);
    const register = await serveLegation(dataDir);
    const bare = await serveBeside('bare-api.js');
    let sent = 0;

    const rateOf = async ({ url }: Served): Promise<number> => {
      const result = await autocannon({
        url,
        connections,
        duration: quick ? 3 : 5,
        requests: [
          {
            method: 'POST',
            setupRequest: (request) => {
              sent += 1;
              const mission = sent % missions;
              return {
                ...request,
                path: `/v1/missions/${missionId(mission)}/appoint-ambassador`,
                headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${sent}` },
                body: bodyOf(mission, sent),
              };
            },
          },
        ],
      });
      const failed = result.non2xx + result.errors + result.timeouts;
      if (failed > 0) throw new Error(`${url}: ${failed} of ${result.requests.total} requests failed`);
      return result['2xx'] / result.duration;
    };
    try {
      const named = {
        what: 'HTTP commands, 64 connections',
        baseline: 'a bare Nest and Fastify POST, same body, validated',
        unit: 'requests/s',
        limit: { atLeast: 0.5 },
      };
      return [
        await inTurns(
          rounds,
          named,
          () => rateOf(register),
          () => rateOf(bare),
        ),
      ];
    } finally {
      await register.stop();
      await bare.stop();
    }
  },
};

async function prepare(dataDir: string): Promise<void> {
  const log = openSqliteEventStore({ path: `${dataDir}/log.db`, access: 'write' });
  await appendHistory(log, { missions, officials, postingsEach: 0, from: 2000, yearsEach: 3 });
  await log.close();
}

function bodyOf(mission: number, number: number): string {
  return JSON.stringify({
    ...particularsOf(mission, number, officials),
    on: '2020-05',
    by: 'Chủ tịch nước',
    source: { id: 'baoquocte-2023-05-12', quote: 'trao Quyết định bổ nhiệm' },
  });
}
