import { missionExamples } from '../../../domain/src/mission/mission.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { revisionSeen } from './stream-ends.projection.js';

const { events: e } = missionExamples;

describe('the revision that an answer has seen', () => {
  const log = logOf(['mission-m', e.MissionOpened], ['mission-n', e.MissionOpened], ['mission-m', e.MissionSuspended]);
  const last = log.at(-1)?.position ?? 0n;

  it('is that of the last event of the stream', async () => {
    const store = await storeWith(log);
    expect(await revisionSeen(store, 'mission-m', last)).toBe(1);
    expect(await revisionSeen(store, 'mission-n', last)).toBe(0);
  });

  it('is not told where other read models may not have seen that event, nor of a stream that there is not', async () => {
    const store = await storeWith(log);
    expect(await revisionSeen(store, 'mission-m', last - 1n)).toBeNull();
    expect(await revisionSeen(store, 'mission-x', last)).toBeNull();
  });
});
