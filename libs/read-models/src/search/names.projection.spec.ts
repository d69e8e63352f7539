import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { meetingExamples } from '../../../domain/src/meeting/meeting.examples.js';
import { officialExamples } from '../../../domain/src/official/official.examples.js';
import { logOf, shownIn } from '../spec-log.js';
import { names } from './names.projection.js';

const { events: o } = officialExamples;
const opened = {
  type: 'MissionOpened',
  data: {
    on: null,
    kind: 'embassy',
    name: 'Công sứ quán',
    nameEn: 'Legation',
    seat: 'Tokyo',
    region: null,
    receivingStates: ['japan'],
  },
} as const;
const raised = { type: 'MissionRaised', data: { on: null, kind: 'embassy', name: 'Đại sứ quán' } } as const;

describe('the names of the register', () => {
  const log = logOf(
    ['official-bui-thanh-son', o.OfficialRegistered],
    ['official-bui-thanh-son', o.NameVariantAdded],
    ['official-bui-thanh-son', o.OfficialsMerged],
    ['mission-vn-japan', opened],
    ['mission-vn-japan', raised],
    ['batch-vn-2021', batchExamples.events.BatchOpened],
    ['meeting-plenary-32', meetingExamples.events.MeetingScheduled],
    ['directive-d3', directiveExamples.events.DirectiveIssued],
  );
  const documents = shownIn(names, log);

  it('hold an official under every spelling, and say where a merged one goes on', () => {
    expect(documents.get('official/bui-thanh-son')).toStrictEqual({
      id: 'official/bui-thanh-son',
      kind: 'official',
      target: 'bui-thanh-son',
      name: 'Bùi Thanh Sơn',
      nameEn: null,
      alsoKnownAs: ['Bùi Thành Sơn'],
      mergedInto: 'bui-thanh-son',
      words: ['bui', 'thanh', 'son'],
      marked: ['bùi', 'thanh', 'sơn', 'thành'],
    });
  });

  it('hold a mission under its old name, its seat and its receiving states', () => {
    expect(documents.get('mission/vn-japan')).toMatchObject({
      name: 'Đại sứ quán',
      nameEn: 'Legation',
      alsoKnownAs: ['Tokyo', 'japan', 'Công sứ quán'],
      words: ['dai', 'su', 'quan', 'legation', 'tokyo', 'japan', 'cong'],
    });
  });

  it('hold batches, meetings and directives', () => {
    expect([...documents.keys()].slice(2)).toEqual(['batch/vn-2021', 'meeting/plenary-32', 'directive/d3']);
  });
});
