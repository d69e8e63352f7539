import { fileAddress, parameterIn, parametersIn } from './parameters.js';

describe('what a report is asked', () => {
  it('is read as people write it', () => {
    expect(parameterIn('from', '1/2/2023')).toBe('2023-02-01');
    expect(parameterIn('until', '30/2/2023')).toBeNull();
    expect(parameterIn('since', '2023-02-01 08:30')).toBe('2023-02-01T08:30:00.000Z');
    expect(parameterIn('months', '12')).toBe(12);
    expect(['0', '-1', '1.5', 'six', '1201', ''].map((months) => parameterIn('months', months))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
    expect(parameterIn('id', ' bui-thanh-son ')).toBe('bui-thanh-son');
  });

  it('is only what the report takes', () => {
    const search = { id: 'x', months: '3', from: 'never' };
    expect(parametersIn(search, { takes: ['months', 'from'] })).toEqual({ months: 3 });
    expect(parametersIn(search, { takes: [] })).toEqual({});
  });

  it('is the same for a file', () => {
    const asked = { on: '2023-07-20', knownAt: '2024-01-01T00:00:00.000Z', lang: 'vi', id: 'vn-2023' };
    expect(fileAddress('batches', 'xlsx', asked)).toBe(
      '/v1/reports/batches?on=2023-07-20&knownAt=2024-01-01T00%3A00%3A00.000Z&lang=vi&id=vn-2023&format=xlsx',
    );
    expect(fileAddress('heads', 'csv', {})).toBe('/v1/reports/heads?format=csv&bom=yes');
  });
});
