import { ConnectionString } from './connection-string.js';

/** A store in the data folder, or a server's. */
export type StoreAddress = 'sqlite' | ConnectionString;

export const projectorPlaces = ['here', 'elsewhere'] as const;
export type ProjectorPlace = (typeof projectorPlaces)[number];

export const webhookPlaces = ['here', 'off'] as const;
export type WebhooksPlace = (typeof webhookPlaces)[number];

export const consolePlaces = ['here', 'off'] as const;
export type ConsolePlace = (typeof consolePlaces)[number];

/** The land under the points of the map: what comes with the console, none, or a file. */
export type MapLand = 'built-in' | 'off' | (string & {});

export const privateAddressRules = ['refuse', 'allow'] as const;
export type PrivateAddresses = (typeof privateAddressRules)[number];

/** What the register is told from outside; read once, then frozen. */
export interface Config {
  readonly dataDir: string;
  readonly eventStore: StoreAddress;
  readonly readStore: StoreAddress;
  readonly projector: ProjectorPlace;
  readonly logKeyFile: string | null;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  readonly bodyLimitBytes: number;
  readonly requestTimeoutMs: number;
  readonly waitTimeoutMs: number;
  readonly stopTimeoutMs: number;
  readonly streamClients: number;
  readonly streamBufferBytes: number;
  readonly heartbeatMs: number;
  readonly console: ConsolePlace;
  readonly mapLand: MapLand;
  readonly mapLandSource: string | null;
  readonly webhooks: WebhooksPlace;
  readonly webhookPrivateAddresses: PrivateAddresses;
  readonly webhookTimeoutMs: number;
}

export const logLevels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

/** One setting: its variable, what it means, in which unit, and what is taken when it is not set. */
export interface Setting<Value> {
  readonly variable: `LEGATION_${string}`;
  readonly meaning: string;
  readonly unit: string | null;
  readonly allowed: string;
  readonly default: Value;
  /** True where what is written may hold a password: it is never shown. */
  readonly secret?: true;
  /** Null when the text is not an allowed value. */
  read(text: string): Value | null;
}

const text = (variable: Setting<string>['variable'], meaning: string, fallback: string): Setting<string> => ({
  variable,
  meaning,
  unit: null,
  allowed: 'any text that is not empty',
  default: fallback,
  read: (given) => (given.trim() === '' ? null : given),
});

const whole = (
  variable: Setting<number>['variable'],
  meaning: string,
  unit: string | null,
  [min, max]: readonly [number, number],
  fallback: number,
): Setting<number> => ({
  variable,
  meaning,
  unit,
  allowed: `a whole number from ${min} to ${max}`,
  default: fallback,
  read: (given) => (/^\d{1,15}$/.test(given) && Number(given) >= min && Number(given) <= max ? Number(given) : null),
});

const store = (
  variable: Setting<StoreAddress>['variable'],
  meaning: string,
  schemes: readonly string[],
): Setting<StoreAddress> => ({
  variable,
  meaning,
  unit: null,
  allowed: ['sqlite', ...schemes.map((scheme) => `${scheme}://...`)].join(', '),
  default: 'sqlite',
  secret: true,
  read(given) {
    if (given === 'sqlite') return given;
    const isOne = schemes.some((scheme) => given.startsWith(`${scheme}://`) && given.length > scheme.length + 3);
    return isOne && !/\s/.test(given) ? new ConnectionString(given) : null;
  },
});

/** Every setting of the register. A variable `LEGATION_*` that is not here stops the start. */
export const settings: { readonly [Name in keyof Config]: Setting<Config[Name]> } = {
  dataDir: text('LEGATION_DATA_DIR', 'The folder that holds the log and the read models', './.legation'),
  eventStore: store(
    'LEGATION_EVENT_STORE',
    'Where the log is: a file in the data folder, or KurrentDB (EventStoreDB) by its connection string',
    ['kurrentdb', 'kurrentdb+discover', 'esdb', 'esdb+discover'],
  ),
  readStore: store(
    'LEGATION_READ_STORE',
    'Where the read models are: a file in the data folder, or MongoDB by its connection string',
    ['mongodb', 'mongodb+srv'],
  ),
  projector: {
    variable: 'LEGATION_PROJECTOR',
    meaning: 'Who keeps the read models: `serve` itself, or processes of their own (with MongoDB only)',
    unit: null,
    allowed: projectorPlaces.join(', '),
    default: 'here',
    read: (given) => projectorPlaces.find((place) => place === given) ?? null,
  },
  logKeyFile: {
    variable: 'LEGATION_LOG_KEY_FILE',
    meaning:
      'The file of the key that checkpoints of the log are signed with, of mode 0600; when it is not set, log.key in the data folder, made at the first start',
    unit: null,
    allowed: 'the path of a file',
    default: null,
    read: (given) => given,
  },
  host: text('LEGATION_HOST', 'The address that the API listens on; only this machine reaches 127.0.0.1', '127.0.0.1'),
  port: whole('LEGATION_PORT', 'The port that the API listens on; 0 takes any free one', null, [0, 65_535], 7400),
  logLevel: {
    variable: 'LEGATION_LOG_LEVEL',
    meaning: 'The least important log event that is written',
    unit: null,
    allowed: logLevels.join(', '),
    default: 'info',
    read: (given) => logLevels.find((level) => level === given) ?? null,
  },
  bodyLimitBytes: whole(
    'LEGATION_BODY_LIMIT_BYTES',
    'The largest request body that is read',
    'bytes',
    [1_024, 16_777_216],
    262_144,
  ),
  requestTimeoutMs: whole(
    'LEGATION_REQUEST_TIMEOUT_MS',
    'How long a client may take to send a request',
    'milliseconds',
    [100, 600_000],
    30_000,
  ),
  waitTimeoutMs: whole(
    'LEGATION_WAIT_TIMEOUT_MS',
    'How long a question waits for the position it asked for',
    'milliseconds',
    [0, 60_000],
    5_000,
  ),
  stopTimeoutMs: whole(
    'LEGATION_STOP_TIMEOUT_MS',
    'How long a stop waits for the requests under way',
    'milliseconds',
    [0, 600_000],
    10_000,
  ),
  streamClients: whole(
    'LEGATION_STREAM_CLIENTS',
    'How many clients may follow the live feed at once',
    null,
    [0, 1_000_000],
    12_000,
  ),
  streamBufferBytes: whole(
    'LEGATION_STREAM_BUFFER_BYTES',
    'What may wait for one client of the live feed before it is cut off',
    'bytes',
    [16_384, 1_073_741_824],
    1_048_576,
  ),
  heartbeatMs: whole(
    'LEGATION_HEARTBEAT_MS',
    'How often a client of the live feed hears that it is still connected',
    'milliseconds',
    [100, 60_000],
    15_000,
  ),
  console: {
    variable: 'LEGATION_CONSOLE',
    meaning: 'Whether the API serves the web console at /',
    unit: null,
    allowed: consolePlaces.join(', '),
    default: 'here',
    read: (given) => consolePlaces.find((place) => place === given) ?? null,
  },
  mapLand: {
    variable: 'LEGATION_MAP_LAND',
    meaning: 'The land that the map of the console draws under the points: Natural Earth, none, or a file',
    unit: null,
    allowed: 'built-in, off, or the path of a TopoJSON or GeoJSON file in degrees',
    default: 'built-in',
    read: (given) => (given.trim() === '' ? null : given),
  },
  mapLandSource: {
    variable: 'LEGATION_MAP_LAND_SOURCE',
    meaning: 'Whose that file is and which view of the world it takes, as the map says it',
    unit: null,
    allowed: 'any text of at most 500 characters that is not empty',
    default: null,
    read: (given) => (given.trim() === '' || given.length > 500 ? null : given),
  },
  webhooks: {
    variable: 'LEGATION_WEBHOOKS',
    meaning: 'Whether this process delivers to webhooks; of several that would, one does at a time',
    unit: null,
    allowed: webhookPlaces.join(', '),
    default: 'here',
    read: (given) => webhookPlaces.find((place) => place === given) ?? null,
  },
  webhookPrivateAddresses: {
    variable: 'LEGATION_WEBHOOK_PRIVATE_ADDRESSES',
    meaning: 'Whether webhooks may go to private and loopback addresses, and over plain http',
    unit: null,
    allowed: privateAddressRules.join(', '),
    default: 'refuse',
    read: (given) => privateAddressRules.find((rule) => rule === given) ?? null,
  },
  webhookTimeoutMs: whole(
    'LEGATION_WEBHOOK_TIMEOUT_MS',
    'How long a receiver may take to answer a webhook',
    'milliseconds',
    [100, 60_000],
    15_000,
  ),
};

/** A setting that cannot be used; the message names the variable and what is allowed. */
export class InvalidConfig extends Error {
  readonly code = 'INVALID_CONFIG';

  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
    this.name = 'InvalidConfig';
  }
}

/**
 * Reads the configuration from the environment; an empty value counts as not set.
 * @throws InvalidConfig which names every unknown variable and every bad value at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, given: Partial<Config> = {}): Config {
  const names = Object.keys(settings) as (keyof Config)[];
  const variables = names.map((name) => settings[name].variable);
  const problems = Object.keys(env)
    .filter((variable) => variable.startsWith('LEGATION_') && !variables.some((known) => known === variable))
    .sort()
    .map((variable) => `${variable} is not a setting; the settings are ${variables.join(', ')}`);
  const config = Object.fromEntries(
    names.map((name) => {
      const setting = settings[name];
      const written = env[setting.variable];
      if (given[name] !== undefined) return [name, given[name]];
      if (written === undefined || written === '') return [name, setting.default];
      const value = setting.read(written);
      const shown = setting.secret ? 'something else (not shown, as it may hold a password)' : `"${written}"`;
      if (value === null) problems.push(`${setting.variable} is ${shown}; allowed is ${setting.allowed}`);
      return [name, value];
    }),
  );
  if (problems.length === 0 && config['projector'] === 'elsewhere' && config['readStore'] === 'sqlite') {
    problems.push(
      `${settings.projector.variable} is "elsewhere"; that needs ${settings.readStore.variable} to be a MongoDB, since one process alone keeps read models in a file`,
    );
  }
  const isOwnLand = config['mapLand'] !== 'built-in' && config['mapLand'] !== 'off';
  if (problems.length === 0 && isOwnLand !== (config['mapLandSource'] !== null)) {
    problems.push(
      `${settings.mapLandSource.variable} is said with a file in ${settings.mapLand.variable}, and only then: the map names whose land it draws`,
    );
  }
  if (problems.length > 0) throw new InvalidConfig(problems);
  return Object.freeze(config) as unknown as Config;
}
