import { duplicatesIn } from './driver-errors.js';

/** As the driver gives what a server answered to a bulk. */
const failed = (writeErrors: readonly object[], writeConcernError?: object) => ({
  writeErrors,
  result: { getWriteConcernError: () => writeConcernError },
});
const duplicate = (at: number, index = '_id_') => ({
  index: at,
  code: 11_000,
  errmsg: `E11000 duplicate key error collection: legation.days.v1.1 index: ${index} dup key: { _id: "a" }`,
});

describe('a bulk that met documents with the same ids', () => {
  it('is told by their places', () => {
    expect(duplicatesIn(failed([duplicate(0), duplicate(3)]))).toEqual([0, 3]);
  });

  it('is a failure when anything else went wrong', () => {
    expect(duplicatesIn(failed([duplicate(0), { index: 1, code: 10_334 }]))).toBeNull();
    expect(duplicatesIn(new Error('connection closed'))).toBeNull();
    expect(duplicatesIn(failed([]))).toBeNull();
  });

  it('is a failure when most of the members do not have the rest in time', () => {
    expect(duplicatesIn(failed([duplicate(0)], { code: 64, errmsg: 'waiting for replication timed out' }))).toBeNull();
  });

  it('is a failure when it is another index that holds the same', () => {
    expect(duplicatesIn(failed([duplicate(0), duplicate(1, 'by_name_1')]))).toBeNull();
  });
});
