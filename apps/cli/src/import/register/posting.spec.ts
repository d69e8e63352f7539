import { Unreadable } from '../draft.js';
import { Chairs } from './chairs.js';
import { postingDrafts } from './posting.js';

const served = {
  id: 'af-1935-horn-01',
  personId: 'hornibrook-william-harrison',
  status: 'served',
  outcome: null,
  roleTitle: 'Envoy Extraordinary and Minister Plenipotentiary',
  roleClass: 'envoy',
  interim: false,
  missionId: 'afghanistan',
  countryId: 'afghanistan',
  appointedOn: '1935-01-22',
  arrivedOn: null,
  credentialsPresentedOn: '1935-05-04',
  credentialsPresentedNote: 'On or shortly before',
  endedOn: '1936-03-16',
  endNote: 'Left Tehran on',
  endCause: 'left-post',
  nonResident: true,
  notes: 'Resident at Tehran.',
  source: 'missions-countries/afghanistan.xml',
};

const draftOf = (changes: object = {}, strict = false, chairs = new Chairs()) => {
  const [draft] = postingDrafts({ ...served, ...changes }, chairs, (id) => id, strict);
  if (!draft) throw new Error('no command came of the record');
  return draft;
};

describe('a posting of a register', () => {
  it('becomes one command that records it whole, as stated', () => {
    expect(draftOf()).toMatchObject({
      type: 'RecordPosting',
      target: 'afghanistan',
      data: {
        postingId: 'af-1935-horn-01',
        officialId: 'hornibrook-william-harrison',
        title: 'Envoy Extraordinary and Minister Plenipotentiary',
        headClass: 'envoy',
        accreditations: [{ state: 'afghanistan', resident: false }],
        interim: false,
        designatedOn: null,
        appointedOn: '1935-01-22',
        appointed: true,
        arrivedOn: null,
        credentialsOn: '1935-05-04',
        start: { on: '1935-05-04', basis: 'credentials' },
        end: { on: '1936-03-16', cause: 'left-post', note: 'Left Tehran on' },
        notTakenUp: null,
      },
      source: { id: 'pocom:af-1935-horn-01', quote: 'Left Tehran on / Resident at Tehran.' },
      dating: { asWritten: 'On or shortly before 1935-05-04', inferred: null },
      override: { reason: 'as stated in missions-countries/afghanistan.xml' },
      knownFrom: null,
    });
  });

  it.each([
    [
      { credentialsPresentedOn: null, arrivedOn: '1935-03' },
      { on: '1935-03', basis: 'arrival' },
    ],
    [{ credentialsPresentedOn: null }, { on: '1935-01-22', basis: 'appointment' }],
    [{ credentialsPresentedOn: null, appointedOn: null }, null],
  ])('starts with the credentials, else the arrival, else the appointment: %j', (changes, start) => {
    expect(draftOf(changes).data).toMatchObject({ start });
  });

  it('takes who served as head for appointed, though no day is given; not a charge ad interim', () => {
    expect(draftOf({ appointedOn: null }).data).toMatchObject({ appointed: true, appointedOn: null });
    expect(draftOf({ appointedOn: null, interim: true }).data).toMatchObject({ appointed: false });
  });

  it('gives no start to a posting that was not taken up, and keeps its other dates in words', () => {
    const changes = { status: 'did-not-serve', outcome: 'declined', notes: 'Declined appointment.', arrivedOn: null };
    expect(draftOf(changes).data).toMatchObject({
      appointed: true,
      start: null,
      end: null,
      notTakenUp: {
        cause: 'declined',
        note: 'Declined appointment. / the source also gives credentials 1935-05-04, end 1936-03-16',
      },
    });
    expect(draftOf({ ...changes, outcome: 'died-before-taking-up-post' }).data).toMatchObject({
      notTakenUp: { cause: 'died-first' },
    });
  });

  it('is the same command for the same record, and another for another', () => {
    expect(draftOf().id).toBe(draftOf().id);
    expect(draftOf().id).toMatch(/^pocom\/afghanistan\/af-1935-horn-01\/[0-9a-f]{16}$/);
    const reordered = Object.fromEntries(Object.entries(served).reverse());
    expect(draftOf(reordered).id).toBe(draftOf().id);
    expect(draftOf({ endedOn: '1936-03-17' }).id).not.toBe(draftOf().id);
    expect(draftOf({}, true).id).not.toBe(draftOf().id);
  });

  it('has no override when rules are to be kept', () => {
    expect(draftOf({}, true).override).toBeNull();
  });

  it('tells the other chairs in which the official resides, as read so far', () => {
    const chairs = new Chairs();
    draftOf({ nonResident: false }, false, chairs);
    const second = draftOf({ id: 'ir-1935', missionId: 'iran', countryId: 'iran', nonResident: false }, false, chairs);
    expect(second.otherChairs).toEqual([
      { missionId: 'afghanistan', postingId: 'af-1935-horn-01', start: '1935-05-04', end: '1936-03-16' },
    ]);
    expect(draftOf({ id: 'iq-1935', missionId: 'iraq', nonResident: true }, false, chairs).otherChairs).toEqual([]);
  });

  it.each([
    [{ missionId: undefined }, 'MISSING_VALUE', 'missionId'],
    [{ status: 'maybe' }, 'INVALID_VALUE', 'status'],
    [{ appointedOn: 1935 }, 'INVALID_VALUE', 'appointedOn'],
    [{ interim: 'yes' }, 'INVALID_VALUE', 'interim'],
    [{ roleTitle: 'Envoy \ud800' }, 'INVALID_TEXT', 'roleTitle'],
  ])('cannot be read with %j', (changes, code, field) => {
    expect(() => draftOf(changes)).toThrow(expect.objectContaining({ name: Unreadable.name, code, field }));
  });
});
