import { inspect } from 'node:util';
import { InvalidConfig, readConfig, settings } from './config.js';
import type { ConnectionString } from './connection-string.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof InvalidConfig) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  it('has defaults that need no other server', () => {
    expect(readConfig({})).toEqual({
      dataDir: './.legation',
      eventStore: 'sqlite',
      readStore: 'sqlite',
      projector: 'here',
      logKeyFile: null,
      host: '127.0.0.1',
      port: 7400,
      logLevel: 'info',
      bodyLimitBytes: 262_144,
      requestTimeoutMs: 30_000,
      waitTimeoutMs: 5_000,
      stopTimeoutMs: 10_000,
      heartbeatMs: 15_000,
      streamBufferBytes: 1_048_576,
      streamClients: 12_000,
      console: 'here',
      mapLand: 'built-in',
      mapLandSource: null,
      webhooks: 'here',
      webhookTimeoutMs: 15_000,
      webhookPrivateAddresses: 'refuse',
    });
  });

  it('is read from the environment, and what is given by hand goes first', () => {
    const config = readConfig({ LEGATION_PORT: '80', LEGATION_HOST: '::1', PATH: '/bin' }, { port: 0 });
    expect([config.port, config.host]).toEqual([0, '::1']);
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });

  it('names every unknown variable and every bad value, with what is allowed', () => {
    const variables = Object.values(settings).map(({ variable }) => variable);
    expect(problemsOf({ LEGATION_PROT: '1', LEGATION_PORT: '70000', LEGATION_LOG_LEVEL: 'loud' })).toEqual([
      `LEGATION_PROT is not a setting; the settings are ${variables.join(', ')}`,
      'LEGATION_PORT is "70000"; allowed is a whole number from 0 to 65535',
      'LEGATION_LOG_LEVEL is "loud"; allowed is silent, error, warn, info, debug',
    ]);
  });

  it('takes no number that is written another way', () => {
    for (const written of ['-1', '1e3', '0x50', ' 80', '80.0', 'NaN']) {
      expect(problemsOf({ LEGATION_PORT: written })).toHaveLength(1);
    }
  });

  it('never shows the password of a store, nor what may be one', () => {
    const whole =
      'mongodb://anna:s3cret@db1.example:27017,db2.example/legation?tls=true&tlsCertificateKeyFilePassword=key';
    const config = readConfig({
      LEGATION_READ_STORE: whole,
      LEGATION_EVENT_STORE: 'esdb://admin:s3cret@log.example:2113',
    });
    const shown = [JSON.stringify(config), inspect(config), String(config.readStore)].join('\n');
    expect(shown).not.toMatch(/s3cret|anna|admin|=key/);
    expect(config.eventStore.toString()).toBe('esdb://log.example:2113');
    expect(config.readStore.toString()).toBe('mongodb://db1.example:27017,db2.example/legation');
    expect((config.readStore as ConnectionString).reveal()).toBe(whole);
    expect(problemsOf({ LEGATION_READ_STORE: 'mysql://anna:s3cret@db.example' })).toEqual([
      'LEGATION_READ_STORE is something else (not shown, as it may hold a password); allowed is sqlite, mongodb://..., mongodb+srv://...',
    ]);
  });

  it('lets other processes keep the read models only where they can share them', () => {
    expect(problemsOf({ LEGATION_PROJECTOR: 'elsewhere' })).toEqual([
      expect.stringContaining('needs LEGATION_READ_STORE to be a MongoDB'),
    ]);
    expect(problemsOf({ LEGATION_PROJECTOR: 'elsewhere', LEGATION_READ_STORE: 'mongodb://localhost' })).toEqual([]);
  });

  it('takes a land layer of its own for the map together with whose it is', () => {
    const own = { LEGATION_MAP_LAND: './land.json', LEGATION_MAP_LAND_SOURCE: 'Survey of the ministry, 2024' };
    const { mapLand, mapLandSource } = readConfig(own);
    expect([mapLand, mapLandSource]).toEqual(['./land.json', 'Survey of the ministry, 2024']);
    const problem =
      'LEGATION_MAP_LAND_SOURCE is said with a file in LEGATION_MAP_LAND, and only then: the map names whose land it draws';
    expect(problemsOf({ LEGATION_MAP_LAND: './land.json' })).toEqual([problem]);
    expect(problemsOf({ LEGATION_MAP_LAND: 'off', LEGATION_MAP_LAND_SOURCE: 'Survey' })).toEqual([problem]);
    expect(problemsOf({ LEGATION_MAP_LAND_SOURCE: 'x'.repeat(501) })).toHaveLength(1);
  });
});
