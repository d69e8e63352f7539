import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRegister } from '@legation/platform';
import type { Register } from '@legation/platform';
import { holders } from '@legation/read-models';
import { findForm } from '../../apps/cli/src/import/forms.js';
import { importHere } from '../../apps/cli/src/import/run.js';
import { describeIf } from '../skip.js';
import { boundaryDays, dayAfter, holdersByRule, idsOf } from './as-of-rule.js';
import { noPocom, pocomDir, randomFrom, recordOfToday } from './pocom.js';

describeIf(pocomDir !== null, noPocom)('the real register, as it stands today', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'legation-pocom-'));
  let register: Register;

  beforeAll(async () => {
    const found = [await findForm(pocomDir ?? '')];
    const quarantine = join(dataDir, 'quarantine.ndjson');
    await importHere({
      found,
      map: {},
      history: false,
      strict: false,
      actor: 'spec',
      quarantine,
      place: { dataDir, eventStore: 'sqlite', readStore: 'sqlite', projector: 'here' },
      onNote: () => undefined,
    });
    register = await openRegister({ dataDir, access: 'read' });
  }, 120_000);

  afterAll(async () => {
    await register.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('answers by its as-of rule for every mission, around each day on which a term begins or ends', async () => {
    const random = randomFrom(1789);
    const deviations: unknown[] = [];
    let asked = 0;
    for (const [missionId, record] of recordOfToday()) {
      const anyDays = Array.from({ length: 10 }, () => dayAfter('1775-01-01', Math.floor(random() * 90_000)));
      for (const on of [...boundaryDays(record), ...anyDays]) {
        const answer = await holders(register.readStore, missionId, { on, knownAt: null });
        const [found, expected] = [idsOf(answer), holdersByRule(record, on)];
        asked += 1;
        if (JSON.stringify(found) !== JSON.stringify(expected)) deviations.push({ missionId, on, found, expected });
      }
    }
    expect(deviations.slice(0, 5)).toEqual([]);
    expect(asked).toBeGreaterThan(35_000);
  }, 300_000);
});
