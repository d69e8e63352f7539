import type { CareerEntry } from './career-lanes.js';
import { careerStatusOn, postingsHeldOn } from './held-on.js';

const japan: CareerEntry = {
  kind: 'posting',
  id: 'p1',
  status: 'served',
  title: 'Đại sứ Việt Nam tại Nhật Bản',
  missionId: 'vn-japan',
  missionName: null,
  missionNameEn: null,
  designatedOn: '2023-04-28',
  appointedOn: null,
  startOn: '2023-05-15',
  startBasis: 'assumption',
  plannedEnd: '2026',
  endOn: null,
  endCause: null,
  note: null,
  attestedOn: [],
  sources: [],
};
const there = new Set(['vn-japan']);

describe('what an official holds on a day', () => {
  it('is his posting too, by its title', () => {
    expect(postingsHeldOn([japan], there, '2023-06-01')).toEqual([japan]);
    expect(postingsHeldOn([japan], there, '2023-05-01')).toEqual([]);
    expect(postingsHeldOn([{ ...japan, endOn: '2023-05-20' }], there, '2023-06-01')).toEqual([]);
    expect(postingsHeldOn([japan], new Set(), '2023-06-01')).toEqual([]);
  });

  it('is called in post, and only what is over is called served', () => {
    const status = (day: string, given: Partial<CareerEntry> = {}, held = there) =>
      careerStatusOn({ ...japan, ...given }, held, day);
    expect(status('2023-06-01')).toBe('inPost');
    expect(status('2023-05-01', {}, new Set())).toBe('designated');
    expect(status('2023-04-01', {}, new Set())).toBe('toCome');
    expect(status('2023-06-01', { endOn: '2023-05-20' })).toBe('served');
    expect(status('2023-06-01', { status: 'didNotServe' })).toBe('didNotServe');
  });
});
