import { StoreUnavailable } from '../errors.js';

/** What errors call the log: scheme and hosts, without credentials and options. */
export function nameOf(connectionString: string): string {
  const [, scheme, rest] = /^([a-z+]+:\/\/)(.*)$/is.exec(connectionString) ?? [];
  if (scheme === undefined || rest === undefined) return 'KurrentDB';
  const hosts = rest.slice(rest.lastIndexOf('@') + 1).replace(/[/?].*$/s, '');
  // a name and a password without their host look like a host and its port
  return scheme + hosts.replace(/:(?!\d+(?:,|$))[^,]*/g, ':…');
}

/** What a connection string may say otherwise. */
const preferences = {
  /** A follower may be behind what the leader acknowledged. */
  nodePreference: 'leader',
  /** The first read waits this long, and so does each after a lost connection; in milliseconds. The driver's own 500 ms add up. */
  discoveryInterval: '50',
  maxDiscoverAttempts: '40',
};

/** The driver prints the whole connection string, password included, when it meets another option. */
const known = [
  'tls',
  'tlsVerifyCert',
  'tlsCAFile',
  'userCertFile',
  'userKeyFile',
  'nodePreference',
  'connectionName',
  'discoveryInterval',
  'maxDiscoverAttempts',
  'gossipTimeout',
  'keepAliveInterval',
  'keepAliveTimeout',
  'defaultDeadline',
  'throwOnAppendFailure',
];

/** As the driver compares the names of options. */
const flat = (option: string): string => option.trim().toLowerCase().replace(/[_-]/g, '');

/**
 * The connection string for the driver: with our preferences where it has none, and without what would make a refused append look like
 * a written one. `esdb` is the older name of the scheme, which the driver warns of.
 * @throws StoreUnavailable for an option that the driver does not know
 */
export function forDriver(connectionString: string, name: string): string {
  const whole = connectionString.trim().replace(/^esdb(?=(\+discover)?:\/\/)/i, 'kurrentdb');
  const at = whole.indexOf('?', whole.lastIndexOf('@') + 1);
  const given = at < 0 ? [] : whole.slice(at + 1).split(/[?&]/);
  const options = new Map(given.map((option) => [flat(option.split('=', 1)[0] ?? ''), option]));
  for (const option of options.keys()) {
    if (known.some((each) => flat(each) === option)) continue;
    const said = JSON.stringify(options.get(option)?.split('=', 1)[0]);
    throw new StoreUnavailable(`${name}: ${said} is no option of a connection string: ${known.join(', ')}`);
  }
  options.delete(flat('throwOnAppendFailure'));
  for (const [option, value] of Object.entries(preferences)) {
    if (!options.has(flat(option))) options.set(flat(option), `${option}=${value}`);
  }
  return `${at < 0 ? whole : whole.slice(0, at)}?${[...options.values()].join('&')}`;
}
