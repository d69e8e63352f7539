import { stepScope } from './step-scope.js';

describe('what the steps of a screen lead through', () => {
  it.each([
    ['/missions/vn-japan', 'mission', 'vn-japan'],
    ['/officials/bui-thanh-son', 'official', 'bui-thanh-son'],
    ['/batches/vn-2021-2024', 'batch', 'vn-2021-2024'],
    ['/meetings/c%C3%B4ng', 'meeting', 'công'],
    ['/directives/d1', 'directive', 'd1'],
    ['/matters/strategy-2030', 'matter', 'strategy-2030'],
    ['/sources/s4', 'source', 's4'],
    ['/matters/%', 'matter', '%'],
  ])('%s: its own record', (path, kind, id) =>
    expect(stepScope(path, {})).toEqual({ asked: { [kind]: id }, days: kind, moments: kind }),
  );

  it.each([
    ['/', {}, 'missions', 'mission'],
    ['/coverage', {}, 'missions', 'mission'],
    ['/coverage', { state: 'japan' }, 'missions', 'mission'],
    ['/batches', {}, 'batches', 'batch'],
    ['/meetings', {}, 'meetings', 'meeting'],
    ['/meetings', { view: 'directives' }, 'directives', 'directive'],
    ['/meetings', { view: 'neglected' }, 'directives', 'directive'],
    ['/reports/heads', {}, 'missions', 'mission'],
    ['/reports/batches', {}, 'batches', 'batch'],
  ])('%s %p: the days of its kind, and the moments of the whole register', (path, search, days, category) =>
    expect(stepScope(path, search)).toEqual({ asked: { category }, days, moments: 'register' }),
  );

  it.each([
    ['/coverage', { official: 'a' }, 'official', 'a'],
    ['/audit', { mission: 'm', type: 'TermStarted' }, 'mission', 'm'],
    ['/events', { official: 'a' }, 'official', 'a'],
    ['/reports/career', { id: 'a' }, 'official', 'a'],
    ['/reports/batches', { id: 'b' }, 'batch', 'b'],
  ])('%s %p: the record that it is narrowed to', (path, search, kind, id) =>
    expect(stepScope(path, search)).toEqual({ asked: { [kind]: id }, days: kind, moments: kind }),
  );

  it.each([
    ['/audit', {}],
    ['/events', { mission: '' }],
    ['/search', { q: 'a' }],
    ['/meetings', { view: 'matters' }],
    ['/reports', {}],
    ['/reports/changes', { since: '2020' }],
    ['/reports/career', {}],
    ['/nowhere/x', {}],
  ])('%s %p: the whole register', (path, search) =>
    expect(stepScope(path, search)).toEqual({ asked: {}, days: 'register', moments: 'register' }),
  );
});
