import { Chairs } from '../register/chairs.js';
import { rowDrafts } from './row.js';

const bare = {
  postingId: 'p1',
  missionId: 'vn-laos',
  officialId: 'nguyen-van-a',
  title: 'Đại sứ',
  appointedOn: '2020',
};
const recorded = (more: Readonly<Record<string, string>>) =>
  rowDrafts({ ...bare, ...more }, 'postings.csv', new Chairs(), false)[0]?.data;

describe('a cell that tells more of what its row does not state', () => {
  it.each<[string, string, Readonly<Record<string, string>>]>([
    ['endCause', 'endOn', { startOn: '2021', endCause: 'recalled' }],
    ['endCause', 'endOn', { notTakenUp: 'died-first', endCause: 'died' }],
    ['endNote', 'endOn', { startOn: '2021', endNote: 'Left post' }],
    ['startBasis', 'startOn', { startBasis: 'arrival' }],
    ['startBasis', 'startOn', { credentialsOn: '2021', startBasis: 'arrival' }],
  ])('is not left out in silence: %s without %s', (cell, field, more) => {
    expect(() => recorded(more)).toThrow(
      expect.objectContaining({
        code: 'MISSING_VALUE',
        field,
        message: `${cell} is given, and no ${field} that it tells of`,
      }),
    );
  });

  it('is read beside what it tells of', () => {
    expect(recorded({ credentialsOn: '2021', startBasis: 'credentials' })).toMatchObject({
      start: { on: '2021', basis: 'credentials' },
    });
    expect(recorded({ notTakenUp: 'died-first', endNote: 'Died at sea' })).toMatchObject({
      notTakenUp: { cause: 'died-first', note: 'Died at sea' },
    });
  });
});
