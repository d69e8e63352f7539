import { columnAtFault } from './fields.js';

describe('the column at fault', () => {
  it.each([
    ['start.on', { startOn: '2001' }, 'startOn'],
    ['start.on', { credentialsOn: '2001', arrivedOn: '2000' }, 'credentialsOn'],
    ['start.on', { arrivedOn: '2000' }, 'arrivedOn'],
    ['end.on', {}, 'endOn'],
    ['end.cause', {}, 'endCause'],
    ['headClass', {}, 'class'],
    ['name', {}, 'officialName'],
    ['accreditations', {}, 'state'],
    ['accreditations.0.resident', {}, 'resident'],
    ['appointedOn', {}, 'appointedOn'],
  ])('behind %s of %j is %s', (field, row, column) => {
    expect(columnAtFault(field, row)).toBe(column);
  });
});
