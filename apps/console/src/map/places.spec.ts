import { placeOf } from './places.js';

const mission = { id: 'm1', seat: null, receivingStates: ['japan', 'france'] };

describe('the place of a mission', () => {
  it('is where missions to its first state sit', () => expect(placeOf(mission)?.city).toBe('Tokyo'));

  it.each(['Osaka', ' OSAKA', 'Ōsaka'])('is its own seat, written %p, where that city is known', (seat) =>
    expect(placeOf({ ...mission, seat })).toEqual({ city: 'Osaka', at: [135.5, 34.7] }),
  );

  it('is known by the names in Vietnamese, too', () =>
    expect(placeOf({ ...mission, seat: 'Hà Nội' })?.city).toBe('Hanoi'));

  it('is that of the state where the city is not known', () =>
    expect(placeOf({ ...mission, seat: 'Atlantis' })?.city).toBe('Tokyo'));

  it('is that of the organisation for a mission without a state', () =>
    expect(placeOf({ id: 'representative-to-un', seat: null, receivingStates: [] })?.city).toBe('New York'));

  it.each(['atlantis', 'constructor', '__proto__', ''])('is not known for the state %p', (state) =>
    expect(placeOf({ ...mission, receivingStates: [state] })).toBeNull(),
  );
});
