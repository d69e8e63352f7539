import { eventKinds, kindOf } from './event-names.js';
import { feedFilter, filterText } from './feed-filter.js';

describe('the feed', () => {
  it('gives every event a name of its own, with the version of its shape', () => {
    expect(new Set(eventKinds.map(({ type }) => type)).size).toBe(eventKinds.length);
    expect(kindOf('CredentialsPresented')).toMatchObject({ version: 2, name: 'org.legation.CredentialsPresented.v2' });
    expect(kindOf('org.legation.CredentialsPresented.v2')?.type).toBe('CredentialsPresented');
    expect(kindOf('org.legation.CredentialsPresented.v1')).toBeUndefined();
  });

  it('reads a filter, and writes it as it was read', () => {
    const filter = feedFilter({
      type: 'TermStarted, org.legation.TermEnded.v1,TermStarted',
      mission: 'vn-japan',
      category: 'mission',
    });
    expect(filter).toEqual({ categories: ['mission'], types: ['TermStarted', 'TermEnded'], missions: ['vn-japan'] });
    expect(feedFilter(filterText(filter))).toEqual(filter);
    expect(feedFilter({})).toEqual({});
  });

  it.each([
    [{ type: 'Appointed' }, 'type "Appointed" is no event of this register'],
    [{ type: '' }, 'type ""'],
    [{ category: 'mission,embassy' }, 'category "embassy" is none of mission, official'],
    [{ official: 'Phạm' }, 'official "Phạm" is not an id'],
  ])('refuses %j: an empty answer would hide the slip', (asked, why) => {
    expect(() => feedFilter(asked)).toThrow(why);
  });
});
