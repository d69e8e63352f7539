import { correctable } from '../correctable.js';
import type { CorrectionCommand, CorrectionEvent } from '../corrections.js';
import { date, id, oneOf, orNull, text } from '../shape.js';
import { official } from './official.js';
import { nameKinds, officeBranches } from './official.events.js';
import type { OfficialEvent } from './official.events.js';

export type OfficialCorrectionEvent = CorrectionEvent<'Official', OfficialEvent>;
export type OfficialCorrectionCommand = CorrectionCommand<'Official'>;

const office = {
  holdingId: id,
  title: text,
  titleEn: orNull(text),
  organisation: orNull(text),
  branch: oneOf(officeBranches),
};

/** One person, whose names, offices and ranks can be corrected. A merger concerns two records, so it is retracted, never mended. */
export const correctableOfficial = correctable(official, {
  name: 'Official',
  notFound: 'OFFICIAL_NOT_FOUND',
  shapes: {
    OfficialRegistered: { name: text, note: orNull(text) },
    NameVariantAdded: { name: text, kind: oneOf(nameKinds) },
    OfficeAssumed: { ...office, appointedOn: orNull(date), on: orNull(date) },
    OfficeAttested: { ...office, on: date },
    OfficeLeft: { holdingId: id, on: date, note: orNull(text) },
    OfficeNotTakenUp: { ...office, appointedOn: orNull(date), note: orNull(text) },
    RankConferred: { rank: text, on: orNull(date), by: orNull(text) },
    OfficialsMerged: { intoOfficialId: id, reason: text },
  },
  commands: {
    OfficialRegistered: 'RegisterOfficial',
    NameVariantAdded: 'AddNameVariant',
    OfficeAssumed: 'AssumeOffice',
    OfficeAttested: 'AttestOffice',
    OfficeLeft: 'LeaveOffice',
    OfficeNotTakenUp: 'RecordOfficeNotTakenUp',
    RankConferred: 'ConferRank',
    OfficialsMerged: 'MergeOfficials',
  },
  whole: ['OfficialsMerged'],
});
