import { given } from '../given.js';
import { streamsNamedIn } from '../references.js';
import { batch } from './batch.js';
import { batchExamples } from './batch.examples.js';

const { events: e, commands: c } = batchExamples;
const declare = (data: Partial<typeof c.DeclareBatchSize.data> | object) => ({
  type: 'DeclareBatchSize' as const,
  data: { ...c.DeclareBatchSize.data, ...data },
});

describe('a batch', () => {
  it('is opened once', () => {
    given(batch).when(c.OpenBatch).then(e.BatchOpened);
    given(batch, e.BatchOpened).when(c.OpenBatch).thenNothing();
    given(batch, e.BatchOpened)
      .when({ ...c.OpenBatch, data: { ...c.OpenBatch.data, termLabel: '2018-2021' } })
      .thenRefuses('BATCH_ALREADY_OPEN', { fact: { name: e.BatchOpened.data.name } });
  });

  it('needs a name, and no empty label', () => {
    for (const field of ['name', 'nameEn', 'termLabel'] as const) {
      given(batch)
        .when({ ...c.OpenBatch, data: { ...c.OpenBatch.data, [field]: '' } })
        .thenRefuses('INVALID_VALUE', { field });
    }
  });

  it('takes nothing before it is opened', () => {
    for (const command of [c.DeclareBatchSize, c.AddPostingToBatch, c.CloseBatch]) {
      given(batch).when(command).thenRefuses('BATCH_NOT_FOUND');
    }
  });

  it('says its size once, and may say another', () => {
    given(batch, e.BatchOpened).when(c.DeclareBatchSize).then(e.BatchSizeDeclared);
    given(batch, e.BatchOpened, e.BatchSizeDeclared).when(c.DeclareBatchSize).thenNothing();
    given(batch, e.BatchOpened, e.BatchSizeDeclared)
      .when(declare({ total: 27 }))
      .then({ ...e.BatchSizeDeclared, data: { ...e.BatchSizeDeclared.data, total: 27 } });
  });

  it('keeps a declared sum that does not add up, for all to see', () => {
    const odd = declare({ total: 30 });
    given(batch, e.BatchOpened).when(odd).then({ type: 'BatchSizeDeclared', data: odd.data });
  });

  it('counts in whole numbers, each class once', () => {
    const opened = given(batch, e.BatchOpened);
    opened.when(declare({ total: 0 })).thenRefuses('INVALID_VALUE', { field: 'total' });
    opened.when(declare({ total: 27.5 })).thenRefuses('INVALID_VALUE', { field: 'total' });
    opened
      .when(declare({ byClass: [{ headClass: 'ambassador', count: -1 }] }))
      .thenRefuses('INVALID_VALUE', { field: 'byClass.0.count' });
    opened
      .when(declare({ byClass: [e.BatchSizeDeclared.data.byClass[0], e.BatchSizeDeclared.data.byClass[0]] }))
      .thenRefuses('INVALID_VALUE', { field: 'byClass.1.headClass' });
    opened
      .when(declare({ areas: { count: -1, atLeast: true } }))
      .thenRefuses('INVALID_VALUE', { field: 'areas.count' });
  });

  it('names a posting once', () => {
    given(batch, e.BatchOpened).when(c.AddPostingToBatch).then(e.PostingAddedToBatch);
    given(batch, e.BatchOpened, e.PostingAddedToBatch).when(c.AddPostingToBatch).thenNothing();
    given(batch, e.BatchOpened)
      .when({ ...c.AddPostingToBatch, data: { missionId: 'vn-japan', postingId: '' } })
      .thenRefuses('INVALID_VALUE', { field: 'postingId' });
  });

  it('needs the mission of a posting to be there first', () => {
    expect(streamsNamedIn(c.AddPostingToBatch.data)).toEqual(['mission-vn-japan']);
    expect(streamsNamedIn(c.OpenBatch.data)).toEqual([]);
  });

  it('takes no more once closed, and repeats what it took', () => {
    const past = [e.BatchOpened, e.BatchSizeDeclared, e.PostingAddedToBatch, e.BatchClosed] as const;
    given(batch, e.BatchOpened).when(c.CloseBatch).then(e.BatchClosed);
    for (const command of Object.values(c))
      given(batch, ...past)
        .when(command)
        .thenNothing();
    const refused = [
      declare({ total: 29 }),
      { ...c.AddPostingToBatch, data: { missionId: 'vn-laos', postingId: 'p1' } },
      { ...c.CloseBatch, data: { on: '2023', note: null } },
    ];
    for (const command of refused)
      given(batch, ...past)
        .when(command)
        .thenRefuses('BATCH_CLOSED', { fact: { closedOn: '2022' } });
  });

  it('has dates of the calendar', () => {
    const bad = { on: '2021-13' };
    for (const command of [
      { ...c.OpenBatch, data: { ...c.OpenBatch.data, ...bad } },
      declare(bad),
      { ...c.CloseBatch, data: { ...c.CloseBatch.data, ...bad } },
    ]) {
      given(batch, ...(command.type === 'OpenBatch' ? [] : [e.BatchOpened]))
        .when(command)
        .thenRefuses('INVALID_DATE', { field: 'on' });
    }
  });
});
