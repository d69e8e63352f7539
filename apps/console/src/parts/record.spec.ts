import { recordIn, recordOf } from './record.js';

describe('the record that is meant', () => {
  it('is named by its stream', () => {
    expect(recordOf('mission-vn-japan')).toEqual({ kind: 'mission', id: 'vn-japan' });
    expect(recordOf('directive-d5')).toEqual({ kind: 'directive', id: 'd5' });
    expect(['settings-1', 'mission', '', '-x'].map(recordOf)).toEqual([null, null, null, null]);
  });

  it('is named by the address', () => {
    expect(recordIn({ official: 'bui-thanh-son' })).toEqual({ kind: 'official', id: 'bui-thanh-son' });
    expect(recordIn({})).toBeNull();
  });
});
