import { forDriver, nameOf } from './connection-string.js';

describe('a connection string of KurrentDB', () => {
  it('is handed to the driver with our preferences where it has none', () => {
    const preferences = 'nodePreference=leader&discoveryInterval=50&maxDiscoverAttempts=40';
    expect(forDriver('kurrentdb://log:2113', '')).toBe(`kurrentdb://log:2113?${preferences}`);
    expect(forDriver('kurrentdb://u:p%40@log:2113/?tls=false', '')).toBe(
      `kurrentdb://u:p%40@log:2113/?tls=false&${preferences}`,
    );
    expect(forDriver('kurrentdb+discover://log?NODE-preference=follower', '')).toBe(
      'kurrentdb+discover://log?NODE-preference=follower&discoveryInterval=50&maxDiscoverAttempts=40',
    );
  });

  it.each(['esdb', 'ESDB'])('may have the older name of the scheme, %s', (scheme) => {
    expect(forDriver(`${scheme}://log`, '')).toMatch(/^kurrentdb:\/\/log\?/);
    expect(forDriver(`${scheme}+discover://log`, '')).toMatch(/^kurrentdb\+discover:\/\/log\?/);
  });

  it('cannot make the driver call a refused append a written one', () => {
    expect(forDriver('kurrentdb://log?throwOnAppendFailure=false&tls=false', '')).not.toMatch(/throwOnAppendFailure/i);
  });

  it('is refused for an option that the driver would print it for, with its password', () => {
    const wrong = () => forDriver('kurrentdb://admin:secret@log?tsl=false', 'kurrentdb://log');
    expect(wrong).toThrow('kurrentdb://log: "tsl" is no option of a connection string: tls, ');
    expect(wrong).not.toThrow('secret');
  });

  it.each([
    ['kurrentdb://admin:secret@a:2113,b:2114?tls=false', 'kurrentdb://a:2113,b:2114'],
    ['kurrentdb://admin:se@c/r?et@a', 'kurrentdb://a'],
    ['kurrentdb://admin:secret', 'kurrentdb://admin:…'],
    ['kurrentdb+discover://log.example', 'kurrentdb+discover://log.example'],
    ['log.example', 'KurrentDB'],
  ])('is called by its hosts: %s', (connectionString, name) => {
    expect(nameOf(connectionString)).toBe(name);
  });
});
