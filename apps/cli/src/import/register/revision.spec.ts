import { Chairs } from './chairs.js';
import { instantOf, revisionDrafts } from './revision.js';
import type { RevisionContext } from './revision.js';
import { Stated } from './stated.js';

const context = (): RevisionContext => ({
  chairs: new Chairs(),
  resolve: (id) => (id === 'old-name' ? 'new-name' : id),
  roleOf: () => ({ title: 'Ambassador', headClass: 'ambassador', interim: false }),
  isNonResident: () => false,
});

const after = {
  section: 'served',
  personId: 'old-name',
  roleId: 'ambassador-e-p',
  countryId: 'laos',
  appointedOn: '1978-03',
  arrivedOn: null,
  startedOn: '1978-05-02',
  endedOn: '1979-09',
  endNote: 'Superseded',
  notes: null,
};
const revision = {
  seq: 6955,
  recordedAt: '2016-03-07T15:15:04Z',
  commit: '0c4bbecd26b4',
  subject: '2016 Q1 Release',
  missionId: 'laos',
  key: 'la-1975-robe-01',
  change: 'amended',
  after,
};
const draftOf = (changes: object = {}) => revisionDrafts({ ...revision, ...changes }, context(), false)[0];

describe('a change of the record', () => {
  it('becomes the whole record as it then stood, known from its own instant', () => {
    expect(draftOf()).toMatchObject({
      type: 'RecordPosting',
      target: 'laos',
      knownFrom: '2016-03-07T15:15:04.000Z',
      data: {
        postingId: 'la-1975-robe-01',
        officialId: 'new-name',
        title: 'Ambassador',
        start: { on: '1978-05-02', basis: 'credentials' },
        end: { on: '1979-09', cause: 'superseded', note: 'Superseded' },
        reason: '2016 Q1 Release',
      },
      override: { reason: 'as stated in pocom at 0c4bbecd26b4' },
    });
  });

  it('takes a posting out when it is removed', () => {
    expect(draftOf({ change: 'removed', after: null })).toMatchObject({
      type: 'RetractPosting',
      data: { postingId: 'la-1975-robe-01', fact: null, state: null, reason: '2016 Q1 Release' },
      override: null,
    });
  });

  it('is another command than the same change at another place of the record', () => {
    expect(draftOf({ seq: 7000 })?.id).not.toBe(draftOf()?.id);
  });

  it('is not sent when it says nothing new of the posting', () => {
    const stated = new Stated();
    const news = (changes: object) => {
      const draft = draftOf(changes);
      return draft && stated.isNews(draft);
    };
    expect(news({})).toBe(true);
    expect(news({ seq: 2, subject: 'wording', after: { ...after, startedNote: 'a comma' } })).toBe(false);
    expect(news({ seq: 3, after: { ...after, endedOn: '1979-10' } })).toBe(true);
    expect(news({ seq: 4, change: 'removed', after: null })).toBe(true);
    expect(news({ seq: 5 })).toBe(true);
  });

  it('has an instant in the one form in which instants compare as text', () => {
    expect(instantOf('2016-03-07T15:15:04Z')).toBe('2016-03-07T15:15:04.000Z');
    expect(instantOf('2016-03-07T15:15:04.5Z')).toBe('2016-03-07T15:15:04.500Z');
    expect(() => instantOf('2016-03-07')).toThrow('not an instant');
  });
});
