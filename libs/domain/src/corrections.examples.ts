import type { BatchCorrectionCommand, BatchCorrectionEvent } from './batch/batch.corrections.js';
import type { DirectiveCorrectionCommand, DirectiveCorrectionEvent } from './directive/directive.corrections.js';
import type { OneOfEach } from './examples.js';
import type { MeetingCorrectionCommand, MeetingCorrectionEvent } from './meeting/meeting.corrections.js';
import type { OfficialCorrectionCommand, OfficialCorrectionEvent } from './official/official.corrections.js';
import type { SourceCorrectionCommand, SourceCorrectionEvent } from './source/source.corrections.js';
import { sourceExamples } from './source/source.examples.js';

type AnyCorrection =
  | OfficialCorrectionEvent
  | BatchCorrectionEvent
  | MeetingCorrectionEvent
  | DirectiveCorrectionEvent
  | SourceCorrectionEvent;
type AnyCommand =
  | OfficialCorrectionCommand
  | BatchCorrectionCommand
  | MeetingCorrectionCommand
  | DirectiveCorrectionCommand
  | SourceCorrectionCommand;

const eventId = '6f0b0c1e-7c53-5a3c-9f5e-0d4b8f6f2a11';
const byGazette = 'The gazette gives another day.';
const misread = 'Misread: the source does not say so.';

/** One example of each correction; `eventId` stands for the event of a fact that the stream holds. */
export const correctionExamples = {
  events: {
    OfficialFactCorrected: {
      type: 'OfficialFactCorrected',
      data: {
        corrects: eventId,
        type: 'OfficeAssumed',
        before: { on: '2021-04' },
        after: { on: '2021-04-08' },
        reason: byGazette,
      },
    },
    OfficialFactRetracted: {
      type: 'OfficialFactRetracted',
      data: {
        retracts: eventId,
        type: 'RankConferred',
        before: { rank: 'Đại sứ', on: null, by: null },
        reason: misread,
      },
    },
    BatchFactCorrected: {
      type: 'BatchFactCorrected',
      data: {
        corrects: eventId,
        type: 'BatchSizeDeclared',
        before: { total: 28 },
        after: { total: 29 },
        reason: 'The printed total is 29.',
      },
    },
    BatchFactRetracted: {
      type: 'BatchFactRetracted',
      data: {
        retracts: eventId,
        type: 'PostingAddedToBatch',
        before: { missionId: 'vn-japan', postingId: 'vn-japan-2023' },
        reason: misread,
      },
    },
    MeetingFactCorrected: {
      type: 'MeetingFactCorrected',
      data: {
        corrects: eventId,
        type: 'MeetingHeld',
        before: { place: 'Hà Nội' },
        after: { place: 'Trụ sở Chính phủ' },
        reason: 'The programme names the hall.',
      },
    },
    MeetingFactRetracted: {
      type: 'MeetingFactRetracted',
      data: {
        retracts: eventId,
        type: 'CommitmentMade',
        before: {
          commitmentId: 'c1',
          by: { officialId: null, group: 'Bộ Ngoại giao' },
          onBehalfOf: null,
          text: 'hoàn thiện Đề án',
          textEn: null,
          deadline: null,
          matters: [],
        },
        reason: misread,
      },
    },
    DirectiveFactCorrected: {
      type: 'DirectiveFactCorrected',
      data: {
        corrects: eventId,
        type: 'DirectiveIssued',
        before: { principle: null },
        after: { principle: 'toàn diện, hiện đại, vững mạnh' },
        reason: 'Left out at the first reading.',
      },
    },
    DirectiveFactRetracted: {
      type: 'DirectiveFactRetracted',
      data: {
        retracts: eventId,
        type: 'DirectiveItemCompleted',
        before: { no: '2.1', on: '2024-06', note: null },
        reason: misread,
      },
    },
    SourceFactCorrected: {
      type: 'SourceFactCorrected',
      data: {
        corrects: eventId,
        type: 'SourceDescribed',
        before: { publishedOn: '2023-05-12' },
        after: { publishedOn: '2023-05-13' },
        reason: 'The page prints the day after.',
      },
    },
    SourceFactRetracted: {
      type: 'SourceFactRetracted',
      data: {
        retracts: eventId,
        type: 'SourceDescribed',
        before: sourceExamples.events.SourceDescribed.data,
        reason: misread,
      },
    },
  } satisfies OneOfEach<AnyCorrection>,
  commands: {
    CorrectOfficialFact: {
      type: 'CorrectOfficialFact',
      data: { eventId, set: { on: '2021-04-08' }, reason: byGazette },
    },
    RetractOfficialFact: { type: 'RetractOfficialFact', data: { eventId, reason: misread } },
    CorrectBatchFact: {
      type: 'CorrectBatchFact',
      data: { eventId, set: { total: 29 }, reason: 'The printed total is 29.' },
    },
    RetractBatchFact: { type: 'RetractBatchFact', data: { eventId, reason: misread } },
    CorrectMeetingFact: {
      type: 'CorrectMeetingFact',
      data: { eventId, set: { place: 'Trụ sở Chính phủ' }, reason: 'The programme names the hall.' },
    },
    RetractMeetingFact: { type: 'RetractMeetingFact', data: { eventId, reason: misread } },
    CorrectDirectiveFact: {
      type: 'CorrectDirectiveFact',
      data: {
        eventId,
        set: { principle: 'toàn diện, hiện đại, vững mạnh' },
        reason: 'Left out at the first reading.',
      },
    },
    RetractDirectiveFact: { type: 'RetractDirectiveFact', data: { eventId, reason: misread } },
    CorrectSourceFact: {
      type: 'CorrectSourceFact',
      data: { eventId, set: { publishedOn: '2023-05-13' }, reason: 'The page prints the day after.' },
    },
    RetractSourceFact: { type: 'RetractSourceFact', data: { eventId, reason: misread } },
  } satisfies OneOfEach<AnyCommand>,
};
