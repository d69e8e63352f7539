import type { CloudEvent } from '../../api/follow-live.js';
import { categoryOf, curlFor, emptyFeed, mostKept, stepFeed } from './feed.js';
import type { Feed, FeedStep } from './feed.js';

const event = (position: number): CloudEvent => ({ id: `e${position}`, position: String(position) }) as CloudEvent;
const after = (...steps: readonly FeedStep[]): Feed => steps.reduce(stepFeed, emptyFeed);
const heard = (position: number): FeedStep => ({ kind: 'heard', events: [event(position)] });
const places = (events: readonly CloudEvent[]): readonly number[] => events.map(({ position }) => Number(position));

describe('the live feed', () => {
  it('shows the newest first, and what comes again once', () => {
    expect(places(after(heard(9), heard(10), heard(9), heard(11)).shown)).toEqual([11, 10, 9]);
  });

  it('keeps what comes while it is paused, and shows it afterwards', () => {
    const paused = after(heard(1), { kind: 'paused' }, heard(2), heard(3), heard(1));
    expect([places(paused.shown), places(paused.waiting)]).toEqual([[1], [3, 2]]);
    const resumed = stepFeed(paused, { kind: 'resumed' });
    expect([places(resumed.shown), resumed.waiting, resumed.isPaused]).toEqual([[3, 2, 1], [], false]);
  });

  it('takes what was read among what was heard meanwhile', () => {
    expect(places(after(heard(12), { kind: 'read', events: [event(10), event(11), event(12)] }).shown)).toEqual([
      12, 11, 10,
    ]);
  });

  it('begins anew where other events are asked for, and stays paused', () => {
    const begun = after(heard(1), { kind: 'paused' }, heard(2), { kind: 'begun' });
    expect(begun).toEqual({ ...emptyFeed, isPaused: true });
  });

  it('tells whether it is still reading, and why it could not', () => {
    const error = new Error('no answer');
    expect(after(heard(1)).isReading).toBe(true);
    expect(after({ kind: 'read', events: [] }).isReading).toBe(true); // a page without a match is not the end
    expect(after({ kind: 'failed', error }, { kind: 'readAll' })).toEqual({ ...emptyFeed, isReading: false });
    expect(after({ kind: 'failed', error })).toEqual({ ...emptyFeed, isReading: false, error });
  });

  it('lets go of the oldest', () => {
    const many = after(...Array.from({ length: mostKept + 20 }, (_, at) => heard(at)));
    expect(places(many.shown)).toHaveLength(mostKept);
    expect(places(many.shown).at(-1)).toBe(20);
  });

  it('tells of what an event is, and how it is asked for', () => {
    expect(categoryOf('mission-vn-japan')).toBe('mission');
    expect(curlFor(event(42), 'http://localhost:7400')).toBe(
      "curl -H 'accept: application/cloudevents-batch+json' 'http://localhost:7400/v1/events?after=41&limit=1'",
    );
  });
});
