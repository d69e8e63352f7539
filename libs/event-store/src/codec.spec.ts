import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventFamilies } from '@legation/domain';
import type { RegisterEvent } from '@legation/domain';
import { decode, encode } from './codec.js';

const closed: RegisterEvent = { type: 'BatchClosed', data: { on: '2022', note: 'hết nhiệm kỳ' } };
const at = { stream: 'batch-2021', position: 7n };

/** An event as an older program left it on disk. */
interface Fixture {
  readonly stream: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: object;
}
const fixture = (name: string): Fixture =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')) as Fixture;

describe('codec', () => {
  it('gives back what it stored', () => {
    const stored = encode('batch-2021', closed);
    expect(stored).toEqual({ type: 'BatchClosed', schemaVersion: 1, data: '{"on":"2022","note":"hết nhiệm kỳ"}' });
    expect(decode(stored, at)).toEqual(closed);
  });

  it('lifts CredentialsPresented version 1, which did not say who received the credentials', () => {
    const { stream, type, schemaVersion, data } = fixture('credentials-presented.v1.json');
    expect(decode({ type, schemaVersion, data: JSON.stringify(data) }, { stream, position: 12n })).toEqual({
      type: 'CredentialsPresented',
      data: { postingId: 'vn-japan-2023', on: '2023-10-03', state: null, to: null },
    });
  });

  it('writes the newest version of a type', () => {
    const data = { postingId: 'p', on: '2023-10-03', state: null, to: 'Nhà vua' };
    expect(encode('mission-vn-japan', { type: 'CredentialsPresented', data }).schemaVersion).toBe(2);
  });

  it('has a stored example for each older version of each type', () => {
    const steps = Object.values(eventFamilies).flatMap(({ upcasts }) => Object.entries(upcasts));
    for (const [type, lifts] of steps) {
      const file = type.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
      lifts.forEach((_, index) => {
        expect(fixture(`${file}.v${index + 1}.json`)).toMatchObject({ type, schemaVersion: index + 1 });
      });
    }
  });

  it('names the position of an event that it does not know', () => {
    expect(() => decode({ type: 'BatchPainted', schemaVersion: 1, data: '{}' }, at)).toThrow(
      'position 7 (batch-2021): unknown event type "BatchPainted"',
    );
  });

  it('names the position of an event that a newer Legation wrote', () => {
    expect(() => decode({ ...encode('batch-2021', closed), schemaVersion: 2 }, at)).toThrow(
      /^position 7 \(batch-2021\): BatchClosed version 2 was written by a newer Legation/,
    );
  });
});
