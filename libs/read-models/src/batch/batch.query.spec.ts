import type { MissionEvent } from '@legation/domain';
import { batchExamples } from '../../../domain/src/batch/batch.examples.js';
import { logOf } from '../spec-log.js';
import { storeWith } from '../spec-store.js';
import { batchProgress, listBatches } from './batch.query.js';

const { events: e } = batchExamples;
const batch = 'batch-vn-2021';
const chair = 'mission-vn-japan';
const designated: MissionEvent = {
  type: 'HeadDesignated',
  data: {
    postingId: 'vn-japan-2023',
    on: '2023-04-28',
    officialId: 'hieu',
    title: 'Đại sứ Việt Nam tại Nhật Bản',
    headClass: 'ambassador',
    accreditations: [{ state: 'japan', resident: true }],
    termLabel: '2023-2026',
    months: null,
    by: null,
  },
};
const started: MissionEvent = {
  type: 'TermStarted',
  data: { postingId: 'vn-japan-2023', on: '2023-05-15', basis: 'assumption' },
};
const presented: MissionEvent = {
  type: 'CredentialsPresented',
  data: { postingId: 'vn-japan-2023', on: '2023-07-20', state: 'japan', to: null },
};

describe('the progress of a batch', () => {
  it('begins as "28 declared, 0 named", with a sum that is checked', async () => {
    const answer = await batchProgress(
      await storeWith(logOf([batch, e.BatchOpened], [batch, e.BatchSizeDeclared])),
      'vn-2021',
    );
    expect(answer).toMatchObject({
      declared: {
        total: 28,
        sum: { addsUpTo: 28, agrees: true },
        areas: { count: 40, atLeast: true },
        sources: [{ id: 'S', quote: 'words 1' }],
      },
      total: { declared: 28, named: 0, missing: 28 },
      byClass: [
        { class: 'ambassador', declared: 22, named: 0, missing: 22 },
        { class: 'consul-general', declared: 6, named: 0, missing: 6 },
      ],
      areas: { declared: { count: 40, atLeast: true }, known: 0 },
      members: [],
    });
  });

  it('shows a sum that does not add up, and the declarations before the last', async () => {
    const odd = { ...e.BatchSizeDeclared, data: { ...e.BatchSizeDeclared.data, total: 30 } };
    const store = await storeWith(logOf([batch, e.BatchOpened], [batch, e.BatchSizeDeclared], [batch, odd]));
    const answer = await batchProgress(store, 'vn-2021');
    expect(answer.declared?.sum).toEqual({ addsUpTo: 28, agrees: false });
    expect(answer.earlierDeclarations.map(({ total }) => total)).toEqual([28]);
  });

  it('shows how far each named member has come, and who is named without a record', async () => {
    const ghost = { type: 'PostingAddedToBatch', data: { missionId: 'vn-laos', postingId: 'p9' } } as const;
    const store = await storeWith(
      logOf(
        ['official-hieu', { type: 'OfficialRegistered', data: { name: 'Phạm Quang Hiệu', note: null } }],
        [chair, designated],
        [chair, started],
        [chair, presented],
        [batch, e.BatchOpened],
        [batch, e.PostingAddedToBatch],
        [batch, ghost],
      ),
    );
    const answer = await batchProgress(store, 'vn-2021');
    expect(answer.members).toStrictEqual([
      {
        missionId: 'vn-japan',
        missionName: 'vn-japan',
        postingId: 'vn-japan-2023',
        status: 'inPost',
        officialId: 'hieu',
        officialName: 'Phạm Quang Hiệu',
        title: 'Đại sứ Việt Nam tại Nhật Bản',
        class: 'ambassador',
        progress: { designated: '2023-04-28', credentials: '2023-07-20', started: '2023-05-15' },
        sources: [5, 1, 2, 3].map((line) => ({ id: 'S', quote: `words ${line}` })),
      },
      {
        missionId: 'vn-laos',
        missionName: 'vn-laos',
        postingId: 'p9',
        status: 'unknown',
        officialId: null,
        officialName: null,
        title: null,
        class: null,
        progress: {},
        sources: [{ id: 'S', quote: 'words 6' }],
      },
    ]);
    expect(answer.total).toEqual({ declared: null, named: 2, missing: null });
    expect(answer.areas).toEqual({ declared: null, known: 1 });
    expect(answer.taken).toMatchObject({ designated: 1, departed: 0, credentials: 1, started: 1 });
  });

  it('counts the agrément of the first receiving state and the approval among the steps', async () => {
    const to = { postingId: 'vn-japan-2023', on: '2023-02-01' };
    const store = await storeWith(
      logOf(
        [chair, designated],
        [chair, { type: 'AgrementGranted', data: { ...to, state: 'japan' } }],
        [chair, { type: 'NominationApproved', data: { ...to, on: null, by: null } }],
        [batch, e.BatchOpened],
        [batch, e.PostingAddedToBatch],
      ),
    );
    const { members, taken } = await batchProgress(store, 'vn-2021');
    expect(members[0]?.progress).toStrictEqual({ designated: '2023-04-28', agrement: '2023-02-01', approved: null });
    expect(taken).toMatchObject({ designated: 1, agrement: 1, approved: 1, appointed: 0 });
  });

  it('is not found for a batch that was never opened', async () => {
    await expect(batchProgress(await storeWith([]), 'b')).rejects.toMatchObject({ code: 'BATCH_NOT_FOUND' });
  });

  it('is told of each batch, the latest term first', async () => {
    const older = { ...e.BatchOpened, data: { ...e.BatchOpened.data, termLabel: '2018-2021' } };
    const { items } = await listBatches(await storeWith(logOf(['batch-a', older], [batch, e.BatchOpened])));
    expect(items.map(({ id, termLabel }) => [id, termLabel])).toEqual([
      ['vn-2021', '2021-2024'],
      ['a', '2018-2021'],
    ]);
  });

  it('is told in the list by what is declared against who is named', async () => {
    const store = await storeWith(
      logOf(
        [batch, e.BatchOpened],
        [batch, e.BatchSizeDeclared],
        [batch, e.PostingAddedToBatch],
        ['batch-a', e.BatchOpened],
      ),
    );
    const { items } = await listBatches(store);
    expect(items.map(({ id, declared, total }) => [id, declared?.sum, total])).toEqual([
      ['a', undefined, { declared: null, named: 0, missing: null }],
      ['vn-2021', { addsUpTo: 28, agrees: true }, { declared: 28, named: 1, missing: 27 }],
    ]);
  });
});
