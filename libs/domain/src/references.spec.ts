import { batchExamples } from './batch/batch.examples.js';
import { correctionExamples } from './corrections.examples.js';
import { directiveExamples } from './directive/directive.examples.js';
import { meetingExamples } from './meeting/meeting.examples.js';
import { missionExamples } from './mission/mission.examples.js';
import { officialExamples } from './official/official.examples.js';
import { streamsNamedIn } from './references.js';

const examples = [
  batchExamples,
  correctionExamples,
  directiveExamples,
  meetingExamples,
  missionExamples,
  officialExamples,
].map(({ commands }) => commands);

function fieldsOf(json: unknown): readonly string[] {
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([field, value]) =>
    Array.isArray(json) ? fieldsOf(value) : [field, ...fieldsOf(value)],
  );
}

describe('the fields of commands that end in Id', () => {
  it('name a stream, but for those that are numbered inside one', () => {
    const ids = [...new Set(fieldsOf(examples).filter((field) => field.endsWith('Id')))];
    const inside = ids.filter((field) => streamsNamedIn({ [field]: 'x' }).length === 0).sort();
    expect(inside).toEqual(['commitmentId', 'eventId', 'holdingId', 'postingId', 'reportId']);
    expect(ids.length).toBeGreaterThan(inside.length);
  });
});
