// Made by `npm run console:types` from the OpenAPI document of the API; `npm run check` compares.
export interface paths {
  readonly '/health/live': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The process answers */
    readonly get: operations['healthLive'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/health/ready': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The stores are open and no projection has stopped */
    readonly get: operations['healthReady'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/checkpoint': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A signed word on the whole log: how many events, and the root of their tree (C2SP tlog-checkpoint) */
    readonly get: operations['logtreeCheckpoint'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/keys': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The keys that checkpoints are and were signed with; the last one signs */
    readonly get: operations['logtreeKeys'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/proof/bundle': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** An event with the proof that the log holds it, and a checkpoint: all that a check elsewhere needs */
    readonly get: operations['logtreeBundle'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/proof/consistency': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The proof that a later checkpoint continues an earlier one */
    readonly get: operations['logtreeConsistency'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/proof/inclusion': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The proof that the log holds an event */
    readonly get: operations['logtreeInclusion'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/log/tile/{path}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A tile of hashes, or of entries (C2SP tlog-tiles) */
    readonly get: operations['logtreeTile'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/about': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What this server is, and how durable its answers are */
    readonly get: operations['logAbout'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/anomalies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Overlaps, gaps, missing dates, and rules that were passed */
    readonly get: operations['logAnomalies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/audit': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who changed what, field by field, when, why, and on which source */
    readonly get: operations['auditAudit'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/audit/denied': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Commands that were refused: who asked for what, and why not */
    readonly get: operations['auditDenied'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/batches': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All appointment batches */
    readonly get: operations['batchList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/batches/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One batch: what the sources declare of its size, against the postings that are named */
    readonly get: operations['batchOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/coverage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who is accredited to a state, and from where */
    readonly get: operations['missionCoverage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/coverage/states': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every receiving state and organisation: who is accredited to it, or that nobody is */
    readonly get: operations['missionCoveredStates'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/directives': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Directives, the latest first */
    readonly get: operations['directiveList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/directives/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One directive: its tree of items with their follow-up */
    readonly get: operations['directiveOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/endings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Terms that are planned to end soon, and those overdue */
    readonly get: operations['missionEndings'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/events': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The log itself, page by page; with `Accept` as CloudEvents, or live */
    readonly get: operations['feedEvents'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/events/stream': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The log from a position on, and then as it grows */
    readonly get: operations['feedStream'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/matters': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Matters that are followed through meetings and directives */
    readonly get: operations['meetingMatters'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/matters/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What was said, promised and ordered on one matter, oldest first */
    readonly get: operations['meetingMatter'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/meetings': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Meetings, the latest first */
    readonly get: operations['meetingList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/meetings/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One meeting: who came as what, what was reported, promised and ordered there */
    readonly get: operations['meetingOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/missions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Missions, page by page */
    readonly get: operations['missionList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/missions/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One mission */
    readonly get: operations['missionOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/missions/{id}/holders': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Who held this post on a day, as known at an instant */
    readonly get: operations['missionHolders'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/missions/{id}/timeline': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All that happened to a mission and its chair, oldest first */
    readonly get: operations['missionTimeline'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/neglected-items': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Items of all directives that are overdue, or of which nothing was heard */
    readonly get: operations['directiveNeglected'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/officials/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One official, with the titles held on a day */
    readonly get: operations['officialOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/officials/{id}/career': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Postings and offices of an official, oldest first */
    readonly get: operations['officialCareer'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/officials/{id}/coverage': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All missions and states that an official covers on a day */
    readonly get: operations['officialCoverage'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/officials/{id}/titles': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The titles that an official held on a day */
    readonly get: operations['officialTitles'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/postings/current': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every chair and who holds it, today or on any day */
    readonly get: operations['missionCurrent'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/projections': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How far each projection is */
    readonly get: operations['logProjections'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/reports': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Which reports there are, and what each can be asked */
    readonly get: operations['reportList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/reports/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One report, of now or of any earlier moment, as JSON, CSV, a workbook or a page to print */
    readonly get: operations['reportReport'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Names and titles, items of directives and quotes of sources, in this order, the best match first; marks may be left out */
    readonly get: operations['logSearch'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sources': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The sources that are described, by what they are cited as, page by page */
    readonly get: operations['sourceList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/sources/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One source: what it is, who published it and when, and where it can be read */
    readonly get: operations['sourceOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/steps': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The nearest days on which something changes, and the nearest instants at which something came to be known */
    readonly get: operations['logSteps'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/terms': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Every term that ever was as intervals of days, to tell of any day who held which chair */
    readonly get: operations['missionTerms'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/vacancies': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Chairs in which nobody surely sits */
    readonly get: operations['missionVacancies'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** All webhooks, and how far each is */
    readonly get: operations['webhooksList'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One webhook, and how far it is */
    readonly get: operations['webhooksOne'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/v1/webhooks/{id}/held': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Streams that wait: tried again, or parked after three days */
    readonly get: operations['webhooksHeld'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    readonly AboutAnswer: {
      readonly api: string;
      /** @description The last event of the log; null before the first. */
      readonly head: {
        readonly position: number;
        readonly recordedAt: string;
      } | null;
      readonly log: {
        readonly durability: string;
        /** @enum {string} */
        readonly store: 'sqlite' | 'kurrentdb';
      };
      readonly name: string;
      readonly readModels: {
        /** @enum {string} */
        readonly keptBy: 'serve' | 'projectors';
        /** @enum {string} */
        readonly store: 'sqlite' | 'mongodb';
      };
      readonly version: string;
    };
    /** @description One receiving state or organisation of a posting; `resident` is true where the head lives. */
    readonly Accreditation: {
      readonly resident: boolean;
      readonly state: string;
    };
    /** @description A receiving state of a posting, with what is known of the way to it. */
    readonly Accredited: {
      readonly agrementOn: components['schemas']['PartialDate'] | null;
      readonly credentialsOn: components['schemas']['PartialDate'] | null;
      readonly from: components['schemas']['Day'] | null;
      readonly resident: boolean;
      readonly state: string;
      readonly until: components['schemas']['Day'] | null;
    };
    /** @description `id` names an official, or a batch for a cohort; null for those that have no record. */
    readonly Addressee: {
      readonly id: string | null;
      /** @enum {string} */
      readonly kind: 'official' | 'cohort' | 'organisation' | 'group';
      readonly name: string;
    };
    readonly AnomaliesAnswer: {
      readonly items: readonly components['schemas']['Anomaly'][];
      readonly knownAt: string | null;
      readonly next: string | null;
    };
    /** @description Something in the record that a person should look at. */
    readonly Anomaly: {
      readonly from: components['schemas']['PartialDate'] | null;
      readonly kind: components['schemas']['AnomalyKind'];
      /** @description Null where it concerns no mission, but an official. */
      readonly mission: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly official: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly postingIds: readonly string[];
      readonly reason: string | null;
      /** @description The rules that were passed, for `overridden`. */
      readonly rules: readonly string[];
      readonly sources: readonly components['schemas']['Evidence'][];
      readonly until: components['schemas']['PartialDate'] | null;
    };
    /** @enum {string} */
    readonly AnomalyKind:
      'overridden' | 'overlap' | 'staleOpen' | 'gap' | 'secondResidence' | 'missingAppointment' | 'missingStart';
    /** @enum {string} */
    readonly AttendanceRole: 'chair' | 'speaker' | 'host' | 'reporter' | 'attendee';
    /** @description A person with the title that the source prints for that day. */
    readonly Attendee: {
      readonly officialId: string;
      readonly role: components['schemas']['AttendanceRole'];
      readonly title: string;
    };
    /** @description People counted or named only together; `count` null is not counted. */
    readonly AttendingGroup: {
      readonly batchId: string | null;
      readonly count: number | null;
      readonly name: string;
      readonly nameEn: string | null;
    };
    readonly AuditAnswer: {
      readonly items: readonly components['schemas']['AuditLine'][];
      readonly mission?: {
        readonly id: string;
        readonly name: string;
      };
      /** @description Ask on after this position; null at the end. */
      readonly next: number | null;
      readonly official?: {
        readonly id: string;
        readonly name: string;
      };
    };
    /** @description One change, as the log holds it: who changed what, when, why, on which source. */
    readonly AuditLine: {
      readonly actor: string;
      /** @description Field by field, what stood there before and what stands there after; empty where the same was said again. */
      readonly changes: readonly components['schemas']['Change'][];
      readonly commandId: string;
      readonly correlationId: string;
      readonly data:
        | {
            readonly kind: components['schemas']['MissionKind'];
            /** @description As the sending state writes it. */
            readonly name: string;
            /** @description The English name where `name` is in another language. */
            readonly nameEn: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            /** @description States or organisations that the mission is accredited to; the first is the one it stands in. */
            readonly receivingStates: readonly string[];
            readonly region: string | null;
            readonly seat: string | null;
          }
        | {
            readonly kind: components['schemas']['MissionKind'];
            readonly name: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
          }
        | {
            readonly on: components['schemas']['PartialDate'];
            readonly reason: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'];
            readonly reason: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'];
            readonly reason: string | null;
          }
        | {
            /** @description Receiving states; the first is the principal one. Empty: the mission's own. */
            readonly accreditations: readonly components['schemas']['Accreditation'][];
            readonly by: string | null;
            readonly headClass: components['schemas']['HeadClass'];
            /** @description Planned length. */
            readonly months: number | null;
            readonly officialId: string;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            /** @description The cohort label, such as `2021-2024`; not a date. */
            readonly termLabel: string | null;
            /** @description As printed on the decision, or in the source. */
            readonly title: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly state: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly state: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly state: string;
          }
        | {
            readonly by: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly by: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly cause: components['schemas']['NotTakenUpCause'];
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly state: string | null;
            readonly to: string | null;
          }
        | {
            readonly district: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly after: components['schemas']['FactValues'];
            readonly before: components['schemas']['FactValues'];
            /** @description Id of the event whose statement is corrected. */
            readonly corrects: string;
            readonly fact: components['schemas']['FactName'];
            readonly postingId: string;
            readonly reason: string;
            readonly state: string | null;
          }
        | {
            /** @description The one fact taken back; null takes back the whole posting. */
            readonly fact: components['schemas']['FactName'] | null;
            readonly postingId: string;
            readonly reason: string;
            /** @description Id of the event whose statement is taken back. */
            readonly retracts: string;
            readonly state: string | null;
          }
        | {
            readonly basis: components['schemas']['StartBasis'];
            readonly on: components['schemas']['PartialDate'];
            readonly postingId: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly until: components['schemas']['PartialDate'];
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly until: components['schemas']['PartialDate'];
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'];
            readonly postingId: string;
          }
        | {
            readonly cause: components['schemas']['EndCause'] | null;
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'];
            readonly postingId: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            readonly resident: boolean;
            readonly state: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'];
            readonly postingId: string;
            readonly state: string;
          }
        | {
            /** @description Receiving states; the first is the principal one. Empty: the mission's own. */
            readonly accreditations: readonly components['schemas']['Accreditation'][];
            readonly appointedOn: components['schemas']['PartialDate'] | null;
            readonly basis: components['schemas']['StartBasis'];
            readonly headClass: components['schemas']['HeadClass'];
            /** @description Planned length. */
            readonly months: number | null;
            readonly officialId: string;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly postingId: string;
            /** @enum {string|null} */
            readonly reason: 'vacancy' | 'absence' | null;
            /** @description The cohort label, such as `2021-2024`; not a date. */
            readonly termLabel: string | null;
            /** @description As printed on the decision, or in the source. */
            readonly title: string;
          }
        | {
            readonly cause: components['schemas']['EndCause'] | null;
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'];
            readonly postingId: string;
          }
        | {
            readonly name: string;
            readonly note: string | null;
          }
        | {
            readonly kind: components['schemas']['NameKind'];
            readonly name: string;
          }
        | {
            readonly appointedOn: components['schemas']['PartialDate'] | null;
            readonly branch: components['schemas']['OfficeBranch'];
            readonly holdingId: string;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly organisation: string | null;
            /** @description As printed in the source, such as `Thứ trưởng Ngoại giao`. */
            readonly title: string;
            readonly titleEn: string | null;
          }
        | {
            readonly branch: components['schemas']['OfficeBranch'];
            readonly holdingId: string;
            readonly on: components['schemas']['PartialDate'];
            readonly organisation: string | null;
            /** @description As printed in the source, such as `Thứ trưởng Ngoại giao`. */
            readonly title: string;
            readonly titleEn: string | null;
          }
        | {
            readonly holdingId: string;
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'];
          }
        | {
            readonly appointedOn: components['schemas']['PartialDate'] | null;
            readonly branch: components['schemas']['OfficeBranch'];
            readonly holdingId: string;
            readonly note: string | null;
            readonly organisation: string | null;
            /** @description As printed in the source, such as `Thứ trưởng Ngoại giao`. */
            readonly title: string;
            readonly titleEn: string | null;
          }
        | {
            readonly by: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly rank: string;
          }
        | {
            readonly intoOfficialId: string;
            readonly reason: string;
          }
        | {
            readonly after: components['schemas']['Values'];
            /** @description Only the fields that change, with what stood there. */
            readonly before: components['schemas']['Values'];
            /** @description Id of the event that stated the fact. */
            readonly corrects: string;
            readonly reason: string;
            /** @enum {string} */
            readonly type:
              | 'OfficialRegistered'
              | 'NameVariantAdded'
              | 'OfficeAssumed'
              | 'OfficeAttested'
              | 'OfficeLeft'
              | 'OfficeNotTakenUp'
              | 'RankConferred'
              | 'OfficialsMerged';
          }
        | {
            /** @description The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
            readonly before: components['schemas']['Values'];
            readonly reason: string;
            readonly retracts: string;
            /** @enum {string} */
            readonly type:
              | 'OfficialRegistered'
              | 'NameVariantAdded'
              | 'OfficeAssumed'
              | 'OfficeAttested'
              | 'OfficeLeft'
              | 'OfficeNotTakenUp'
              | 'RankConferred'
              | 'OfficialsMerged';
          }
        | {
            /** @enum {string} */
            readonly kind: 'departing' | 'returning';
            readonly name: string;
            readonly nameEn: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            /** @description The cohort label, such as `2021-2024`; null for a cohort that has none, such as the heads who returned in 2022. */
            readonly termLabel: string | null;
          }
        | {
            readonly areas: components['schemas']['DeclaredAreas'] | null;
            readonly byClass: readonly components['schemas']['DeclaredCount'][];
            readonly on: components['schemas']['PartialDate'] | null;
            readonly total: number;
          }
        | {
            readonly missionId: string;
            readonly postingId: string;
          }
        | {
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
          }
        | {
            readonly after: components['schemas']['Values'];
            /** @description Only the fields that change, with what stood there. */
            readonly before: components['schemas']['Values'];
            /** @description Id of the event that stated the fact. */
            readonly corrects: string;
            readonly reason: string;
            /** @enum {string} */
            readonly type: 'BatchOpened' | 'BatchSizeDeclared' | 'PostingAddedToBatch' | 'BatchClosed';
          }
        | {
            /** @description The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
            readonly before: components['schemas']['Values'];
            readonly reason: string;
            readonly retracts: string;
            /** @enum {string} */
            readonly type: 'BatchOpened' | 'BatchSizeDeclared' | 'PostingAddedToBatch' | 'BatchClosed';
          }
        | components['schemas']['MeetingParticulars']
        | {
            readonly attendees: readonly components['schemas']['Attendee'][];
            readonly groups: readonly components['schemas']['AttendingGroup'][];
          }
        | {
            readonly by: components['schemas']['Speaker'];
            /** @description Matters followed through several meetings, such as `strategy-2030`. */
            readonly matters: readonly string[];
            /** @description The points that the source lists, in its order. */
            readonly points: readonly string[];
            readonly reportId: string;
            readonly subject: string;
            readonly subjectEn: string | null;
          }
        | {
            readonly by: components['schemas']['Speaker'];
            readonly commitmentId: string;
            readonly deadline: components['schemas']['PartialDate'] | null;
            readonly matters: readonly string[];
            readonly onBehalfOf: string | null;
            readonly text: string;
            readonly textEn: string | null;
          }
        | {
            readonly reason: string;
          }
        | {
            readonly after: components['schemas']['Values'];
            /** @description Only the fields that change, with what stood there. */
            readonly before: components['schemas']['Values'];
            /** @description Id of the event that stated the fact. */
            readonly corrects: string;
            readonly reason: string;
            /** @enum {string} */
            readonly type:
              | 'MeetingScheduled'
              | 'MeetingHeld'
              | 'AttendanceRecorded'
              | 'ReportGiven'
              | 'CommitmentMade'
              | 'MeetingCancelled';
          }
        | {
            /** @description The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
            readonly before: components['schemas']['Values'];
            readonly reason: string;
            readonly retracts: string;
            /** @enum {string} */
            readonly type:
              | 'MeetingScheduled'
              | 'MeetingHeld'
              | 'AttendanceRecorded'
              | 'ReportGiven'
              | 'CommitmentMade'
              | 'MeetingCancelled';
          }
        | {
            readonly addressees: readonly components['schemas']['Addressee'][];
            /** @description Documents that it cites, as written. */
            readonly cites: readonly string[];
            readonly declared: readonly components['schemas']['DeclaredItems'][];
            /** @description As printed for that day; null is "office unknown", recorded and reported. */
            readonly issuerOffice: string | null;
            readonly issuerOfficialId: string;
            readonly items: readonly components['schemas']['DirectiveItem'][];
            readonly meetingId: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            /** @description The directive that this one passes on. */
            readonly parentDirectiveId: string | null;
            readonly principle: string | null;
            readonly strength: components['schemas']['Strength'];
            readonly title: string;
            readonly titleEn: string | null;
          }
        | {
            readonly byOfficialId: string | null;
            readonly meetingId: string | null;
            /** @description Null: of the directive as a whole. */
            readonly no: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
            readonly status: components['schemas']['FollowUpStatus'];
            readonly text: string;
          }
        | {
            readonly no: string;
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
          }
        | {
            readonly byDirectiveId: string | null;
            readonly byNo: string | null;
            readonly no: string;
            readonly note: string | null;
            readonly on: components['schemas']['PartialDate'] | null;
          }
        | {
            readonly on: components['schemas']['PartialDate'] | null;
            readonly reason: string;
          }
        | {
            readonly after: components['schemas']['Values'];
            /** @description Only the fields that change, with what stood there. */
            readonly before: components['schemas']['Values'];
            /** @description Id of the event that stated the fact. */
            readonly corrects: string;
            readonly reason: string;
            /** @enum {string} */
            readonly type:
              | 'DirectiveIssued'
              | 'DirectiveFollowUpReported'
              | 'DirectiveItemCompleted'
              | 'DirectiveItemSuperseded'
              | 'DirectiveWithdrawn';
          }
        | {
            /** @description The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
            readonly before: components['schemas']['Values'];
            readonly reason: string;
            readonly retracts: string;
            /** @enum {string} */
            readonly type:
              | 'DirectiveIssued'
              | 'DirectiveFollowUpReported'
              | 'DirectiveItemCompleted'
              | 'DirectiveItemSuperseded'
              | 'DirectiveWithdrawn';
          }
        | {
            /** @description Where it can be read: a URL, or the shelf mark of an archive. */
            readonly address: string | null;
            /** @description The id by which facts cite it, to the letter: `S1`. */
            readonly citedAs: string;
            readonly kind: components['schemas']['SourceKind'];
            readonly note: string | null;
            readonly publishedOn: components['schemas']['PartialDate'] | null;
            /** @description Who published or issued it, as it names itself. */
            readonly publisher: string | null;
            readonly title: string | null;
            readonly titleEn: string | null;
          }
        | {
            readonly after: components['schemas']['Values'];
            /** @description Only the fields that change, with what stood there. */
            readonly before: components['schemas']['Values'];
            /** @description Id of the event that stated the fact. */
            readonly corrects: string;
            readonly reason: string;
            /** @constant */
            readonly type: 'SourceDescribed';
          }
        | {
            /** @description The whole fact as it stood: whoever hears of the retraction knows what, and whom, it concerns. */
            readonly before: components['schemas']['Values'];
            readonly reason: string;
            readonly retracts: string;
            /** @constant */
            readonly type: 'SourceDescribed';
          };
      readonly dating: components['schemas']['Dating'] | null;
      readonly eventId: string;
      readonly knownFrom: string;
      /** @description What the thing is called that the stream is about, as known; null where no read model knows it yet. */
      readonly name: string | null;
      /** @description Day on which the fact is true; null where the event has none. */
      readonly on: string | null;
      readonly position: number;
      readonly postingId: string | null;
      /** @description Why: the reason of a correction, a retraction or a passed rule. */
      readonly reason: string | null;
      readonly recordedAt: string;
      readonly revision: number;
      readonly rules: readonly string[];
      readonly source: components['schemas']['Source'] | null;
      readonly stream: string;
      /** @enum {string} */
      readonly type:
        | 'MissionOpened'
        | 'MissionRaised'
        | 'MissionSuspended'
        | 'RelationsSevered'
        | 'MissionClosed'
        | 'HeadDesignated'
        | 'AgrementRequested'
        | 'AgrementGranted'
        | 'AgrementRefused'
        | 'NominationApproved'
        | 'NominationRejected'
        | 'NominationWithdrawn'
        | 'AmbassadorAppointed'
        | 'ConsulGeneralAppointed'
        | 'PermanentRepresentativeAppointed'
        | 'HeadOfMissionAppointed'
        | 'DecisionHandedOver'
        | 'AppointmentDeclined'
        | 'AppointmentRevoked'
        | 'PostingNotTakenUp'
        | 'TrainingCompleted'
        | 'DepartedForPost'
        | 'ArrivedAtPost'
        | 'CredentialsPresented'
        | 'ConsularCommissionIssued'
        | 'ExequaturGranted'
        | 'PostingCorrected'
        | 'PostingRetracted'
        | 'TermStarted'
        | 'TermExtended'
        | 'TermShortened'
        | 'HeadRecalled'
        | 'TermEnded'
        | 'ReturnedFromPost'
        | 'AccreditationAdded'
        | 'AccreditationEnded'
        | 'ChargeAdInterimDesignated'
        | 'ChargeAdInterimEnded'
        | 'OfficialRegistered'
        | 'NameVariantAdded'
        | 'OfficeAssumed'
        | 'OfficeAttested'
        | 'OfficeLeft'
        | 'OfficeNotTakenUp'
        | 'RankConferred'
        | 'OfficialsMerged'
        | 'OfficialFactCorrected'
        | 'OfficialFactRetracted'
        | 'BatchOpened'
        | 'BatchSizeDeclared'
        | 'PostingAddedToBatch'
        | 'BatchClosed'
        | 'BatchFactCorrected'
        | 'BatchFactRetracted'
        | 'MeetingScheduled'
        | 'MeetingHeld'
        | 'AttendanceRecorded'
        | 'ReportGiven'
        | 'CommitmentMade'
        | 'MeetingCancelled'
        | 'MeetingFactCorrected'
        | 'MeetingFactRetracted'
        | 'DirectiveIssued'
        | 'DirectiveFollowUpReported'
        | 'DirectiveItemCompleted'
        | 'DirectiveItemSuperseded'
        | 'DirectiveWithdrawn'
        | 'DirectiveFactCorrected'
        | 'DirectiveFactRetracted'
        | 'SourceDescribed'
        | 'SourceFactCorrected'
        | 'SourceFactRetracted';
    };
    readonly BatchAnswer: {
      /** @description States to which the named members are accredited, against the declared number or lower bound. */
      readonly areas: {
        readonly declared: components['schemas']['DeclaredAreas'] | null;
        readonly known: number;
      };
      readonly batch: {
        readonly id: string;
        /** @enum {string} */
        readonly kind: 'departing' | 'returning';
        readonly name: string;
        readonly nameEn: string | null;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly sources: readonly components['schemas']['Source'][];
        /** @enum {string} */
        readonly status: 'open' | 'closed';
        readonly termLabel: string | null;
      };
      readonly byClass: readonly {
        readonly class: components['schemas']['HeadClass'];
        readonly declared: number | null;
        readonly missing: number | null;
        readonly named: number;
      }[];
      /** @description The latest declaration; null when none was made. */
      readonly declared: components['schemas']['BatchDeclaration'] | null;
      readonly earlierDeclarations: readonly components['schemas']['BatchDeclaration'][];
      readonly knownAt: string | null;
      readonly members: readonly components['schemas']['BatchMember'][];
      /** @description How many named members have taken each step. */
      readonly taken: {
        readonly agrement: number;
        readonly appointed: number;
        readonly approved: number;
        readonly arrived: number;
        readonly credentials: number;
        readonly departed: number;
        readonly designated: number;
        readonly ended: number;
        readonly returned: number;
        readonly started: number;
        readonly trained: number;
      };
      readonly total: components['schemas']['Completeness'];
    };
    readonly BatchDeclaration: {
      readonly areas: components['schemas']['DeclaredAreas'] | null;
      readonly byClass: readonly components['schemas']['DeclaredCount'][];
      readonly on: components['schemas']['PartialDate'] | null;
      readonly sources: readonly components['schemas']['Source'][];
      /** @description Whether the classes add up to the total; null when no classes are declared. */
      readonly sum: {
        readonly addsUpTo: number;
        readonly agrees: boolean;
      } | null;
      readonly total: number;
    };
    readonly BatchesAnswer: {
      readonly items: readonly components['schemas']['BatchListed'][];
      readonly knownAt: string | null;
    };
    readonly BatchListed: {
      readonly declared: components['schemas']['BatchDeclaration'] | null;
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'departing' | 'returning';
      readonly name: string;
      readonly nameEn: string | null;
      readonly on: components['schemas']['PartialDate'] | null;
      /** @enum {string} */
      readonly status: 'open' | 'closed';
      readonly termLabel: string | null;
      readonly total: components['schemas']['Completeness'];
    };
    readonly BatchMember: {
      readonly class: components['schemas']['HeadClass'] | null;
      readonly missionId: string;
      readonly missionName: string;
      readonly officialId: string | null;
      readonly officialName: string | null;
      readonly postingId: string;
      /** @description Steps taken, each with its day (null where the day is not known); a step not taken is absent. */
      readonly progress: {
        readonly agrement?: components['schemas']['PartialDate'] | null;
        readonly appointed?: components['schemas']['PartialDate'] | null;
        readonly approved?: components['schemas']['PartialDate'] | null;
        readonly arrived?: components['schemas']['PartialDate'] | null;
        readonly credentials?: components['schemas']['PartialDate'] | null;
        readonly departed?: components['schemas']['PartialDate'] | null;
        readonly designated?: components['schemas']['PartialDate'] | null;
        readonly ended?: components['schemas']['PartialDate'] | null;
        readonly returned?: components['schemas']['PartialDate'] | null;
        readonly started?: components['schemas']['PartialDate'] | null;
        readonly trained?: components['schemas']['PartialDate'] | null;
      };
      readonly sources: readonly components['schemas']['Source'][];
      /** @description `unknown`: the batch names a posting that the mission's record does not have. */
      readonly status: components['schemas']['PostingStatus'] | 'unknown';
      readonly title: string | null;
    };
    readonly CareerAnswer: {
      readonly entries: readonly components['schemas']['CareerEntry'][];
      readonly knownAt: string | null;
      readonly official: {
        readonly id: string;
        readonly name: string;
      };
      readonly ranks: readonly {
        readonly by: string | null;
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly rank: string;
        readonly source: components['schemas']['Source'] | null;
      }[];
    };
    /** @description One posting or office in a career. */
    readonly CareerEntry: {
      readonly appointedOn: components['schemas']['PartialDate'] | null;
      /** @description Days on which a source shows him in office; only for offices. */
      readonly attestedOn: readonly components['schemas']['PartialDate'][];
      /** @description Only for postings. */
      readonly designatedOn: components['schemas']['PartialDate'] | null;
      /** @description Why a posting ended; null for offices. */
      readonly endCause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
      readonly endOn: components['schemas']['PartialDate'] | null;
      /** @description The posting, or the holding of the office. */
      readonly id: string;
      /** @enum {string} */
      readonly kind: 'posting' | 'office';
      readonly missionId: string | null;
      /** @description What the mission is called, as known; its id where it was not known yet. Null for offices. */
      readonly missionName: string | null;
      /** @description The same in English, where it has such a name. */
      readonly missionNameEn: string | null;
      /** @description What else was stated of the end, or of why it was not taken up. */
      readonly note: string | null;
      /** @description When a posting is meant to end; null for offices. */
      readonly plannedEnd: components['schemas']['PartialDate'] | null;
      readonly sources: readonly components['schemas']['Source'][];
      /** @description On what a start in a post rests; null for offices. */
      readonly startBasis: components['schemas']['StartBasis'] | null;
      readonly startOn: components['schemas']['PartialDate'] | null;
      /** @enum {string} */
      readonly status: 'served' | 'didNotServe' | 'pending';
      readonly title: string;
    };
    /** @enum {string} */
    readonly Category: 'mission' | 'official' | 'batch' | 'meeting' | 'directive' | 'source';
    /** @description One field that an event set, changed or took back, in the words of the domain. */
    readonly Change: {
      /** @description What stands there now; null where it was taken back. */
      readonly after: components['schemas']['Stated'];
      /** @description What stood there; null where nothing did. */
      readonly before: components['schemas']['Stated'];
      readonly field: string;
      /** @description What the field belongs to: a fact of a posting such as `started` or `credentials:JP`, a fact's type such as `OfficeAssumed`, or `mission`. */
      readonly of: string;
    };
    /** @description An event of the log as a CloudEvent 1.0 in structured JSON. Extensions are left out where there is nothing to say. */
    readonly CloudEvent: {
      readonly actor: string;
      readonly causationid?: string;
      readonly commandid: string;
      readonly correlationid: string;
      readonly data: Record<string, never>;
      /** @constant */
      readonly datacontenttype: 'application/json';
      /** @description Where the JSON Schema of `data` is served, seen from the server. */
      readonly dataschema: string;
      /** @description How the source writes the main date, and why it was read so. */
      readonly dateaswritten?: string;
      readonly dateinferred?: string;
      readonly factquote?: string;
      /** @description The source of the fact, and its words. */
      readonly factsource?: string;
      /** @description The event's own id, the same at every delivery: who has seen it has seen the event. */
      readonly id: string;
      /** @description When the source first said so; `time` where no history was imported. */
      readonly knownfrom: string;
      /** @description The rules that were passed, separated by commas, and the reason given. */
      readonly overriddenrules?: string;
      readonly overridereason?: string;
      /** @description Place in the log, as text because it may be larger than 32 bits: resume after this. */
      readonly position: string;
      /** @description Place in the stream, counted from 0 without a gap. */
      readonly revision: number;
      /** @description Which log it stands in; the same for ever, also for a copy of the log. */
      readonly source: string;
      /** @constant */
      readonly specversion: '1.0';
      /** @description The stream, such as `mission-vn-japan`. */
      readonly subject: string;
      /** @description When it was recorded. */
      readonly time: string;
      /** @description Name and version of the event, such as `org.legation.AmbassadorAppointed.v1`. */
      readonly type: string;
    };
    /** @description How many are declared, and how many of them are named; `missing` is null while no number is declared. */
    readonly Completeness: {
      readonly declared: number | null;
      readonly missing: number | null;
      readonly named: number;
    };
    readonly ConsistencyAnswer: {
      readonly from: number;
      /** @description In base64 (RFC 6962, 2.1.2). */
      readonly hashes: readonly string[];
      readonly to: number;
    };
    /** @description Why a statement says something else than it did, and what that rests on: of its last correction. */
    readonly Correction: {
      readonly reason: string;
      readonly source: components['schemas']['Source'] | null;
    };
    readonly CoverageAnswer: {
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      readonly missions: readonly {
        readonly id: string;
        readonly name: string;
        readonly resident: boolean;
      }[];
      readonly official: {
        readonly id: string;
        readonly name: string;
      };
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
      /** @description Every receiving state, concurrent ones included. */
      readonly states: readonly {
        readonly id: string;
        readonly missionId: string;
        readonly resident: boolean;
      }[];
    };
    readonly CoveredState: {
      /** @description Who surely covers it on the day; empty where nobody does. */
      readonly items: readonly {
        readonly class: components['schemas']['HeadClass'];
        readonly interim: boolean;
        readonly mission: {
          readonly id: string;
          readonly name: string;
        };
        readonly official: {
          readonly id: string;
          readonly name: string;
        };
        readonly posting: {
          readonly id: string;
        };
        readonly resident: boolean;
        readonly since: components['schemas']['PartialDate'];
        readonly title: string;
      }[];
      /** @description Every mission that is, or ever was, to cover it. */
      readonly missions: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      readonly state: string;
    };
    readonly CoveredStatesAnswer: {
      readonly items: readonly components['schemas']['CoveredState'][];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
    };
    readonly CurrentPosting: {
      readonly class: components['schemas']['HeadClass'];
      /** @description How the days of start and end were read, where the source does not simply print them. */
      readonly dating: {
        readonly end: components['schemas']['Dating'] | null;
        readonly start: components['schemas']['Dating'] | null;
      };
      readonly end: {
        readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
        readonly on: components['schemas']['PartialDate'];
      } | null;
      readonly interim: boolean;
      readonly mission: {
        readonly id: string;
        readonly name: string;
      };
      readonly officialId: string;
      readonly officialName: string;
      readonly plannedEnd: components['schemas']['PartialDate'] | null;
      readonly postingId: string;
      readonly resident: boolean;
      readonly sources: readonly components['schemas']['Evidence'][];
      readonly start: {
        readonly basis: components['schemas']['StartBasis'];
        readonly on: components['schemas']['PartialDate'];
      };
      readonly title: string;
    };
    readonly CurrentPostingsAnswer: {
      readonly items: readonly components['schemas']['CurrentPosting'][];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      /** @description Cursor of the next page; null at the end. */
      readonly next: string | null;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
    };
    /** @description How the main date of a command was read: the words of the source, and why, where something was inferred. */
    readonly Dating: {
      readonly asWritten: string | null;
      readonly inferred: string | null;
    };
    /** @description A calendar day, `YYYY-MM-DD`. Days are text: they compare as text and never pass through a time zone. */
    readonly Day: string;
    /** @enum {string} */
    readonly DayPart: 'morning' | 'afternoon' | 'evening';
    /** @description A declared number of items beside the number that is recorded. */
    readonly DeclaredAgainst: {
      readonly actual: number;
      readonly agrees: boolean;
      readonly asWritten: string;
      readonly at: string | null;
      readonly count: number;
    };
    /** @description A number of states or territories; `atLeast` says that the source gives a lower bound ("hơn 40"). */
    readonly DeclaredAreas: {
      readonly atLeast: boolean;
      readonly count: number;
    };
    /** @description So many heads of one class, as the source counts them. */
    readonly DeclaredCount: {
      readonly count: number;
      readonly headClass: components['schemas']['HeadClass'];
    };
    /** @description "4 nhiệm vụ": how many children the source says that an item (or, with null, the directive) has. */
    readonly DeclaredItems: {
      readonly asWritten: string;
      readonly at: string | null;
      readonly count: number;
    };
    /** @description A command that was refused: who asked for what, and why it was not done. Never what it said. */
    readonly Denial: {
      readonly actor: string;
      /** @description When, in UTC to the millisecond. */
      readonly at: string;
      readonly code: string;
      /** @description Null when it came without one. */
      readonly commandId: string | null;
      /** @description The field that was at fault, where one was. */
      readonly field: string | null;
      readonly stream: string;
      /** @description Name of the command, such as `StartTerm`. */
      readonly type: string;
    };
    readonly DeniedAnswer: {
      readonly items: readonly components['schemas']['Denial'][];
    };
    readonly DirectiveAnswer: {
      readonly counts: {
        readonly completed: number;
        readonly items: number;
        readonly ongoing: number;
        readonly open: number;
        readonly overdue: number;
        readonly silent: number;
        readonly superseded: number;
        readonly withdrawn: number;
      } & {
        readonly [key: string]: number;
      };
      readonly declared: readonly components['schemas']['DeclaredAgainst'][];
      readonly derived: readonly components['schemas']['DirectiveSummary'][];
      readonly derivedFrom: components['schemas']['DirectiveSummary'] | null;
      readonly directive: {
        readonly addressees: readonly components['schemas']['Addressee'][];
        readonly cites: readonly string[];
        readonly dating: {
          readonly asWritten: string | null;
          readonly inferred: string | null;
        } | null;
        readonly id: string;
        readonly issuer: {
          readonly id: string;
          readonly name: string;
          readonly office: string | null;
        };
        readonly on: components['schemas']['PartialDate'] | null;
        readonly principle: string | null;
        readonly sources: readonly components['schemas']['Source'][];
        /** @enum {string} */
        readonly status: 'issued' | 'withdrawn';
        readonly strength: components['schemas']['Strength'];
        readonly title: string;
        readonly titleEn: string | null;
        readonly withdrawn: {
          readonly on: components['schemas']['PartialDate'] | null;
          readonly reason: string;
          readonly sources: readonly components['schemas']['Source'][];
        } | null;
      };
      /** @description Of the directive as a whole. */
      readonly followUps: readonly components['schemas']['FollowUpTold'][];
      /** @description The issuer's offices on record for that day, beside the one that the source prints. */
      readonly issuerTitlesThen: readonly components['schemas']['TitleHeld'][];
      readonly items: readonly components['schemas']['ItemNode'][];
      readonly knownAt: string | null;
      readonly meeting: {
        readonly id: string;
        readonly name: string;
      } | null;
      /** @description No source names the office from which it was issued. */
      readonly officeUnknown: boolean;
      /** @description The meetings at which it was reported on. */
      readonly reportedAt: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      /** @description The officials who reported on it or on its items. */
      readonly reporters: readonly {
        readonly id: string;
        readonly name: string;
      }[];
      readonly silentMonths: number;
      readonly today: components['schemas']['Day'];
    };
    /** @description One item of the tree; the tree is a flat list in which each item names its parent. */
    readonly DirectiveItem: {
      /** @description Null: no deadline, an item that goes on. */
      readonly deadline: components['schemas']['PartialDate'] | null;
      readonly matters: readonly string[];
      /** @description Unique in the directive, such as `4.2`. */
      readonly no: string;
      /** @description The counting word of the source, such as `Thứ tư` or `Hai là`. */
      readonly ordinal: string | null;
      /** @description Number of the item above; null at the first level. */
      readonly parent: string | null;
      readonly strength: components['schemas']['Strength'] | null;
      /** @description In the words of the source. */
      readonly text: string;
      readonly textEn: string | null;
    };
    readonly DirectivesAnswer: {
      readonly items: readonly components['schemas']['DirectiveSummary'][];
      readonly knownAt: string | null;
      /** @description How many are left out, as they come only after the day asked about. */
      readonly later: number;
      /** @description Ask for the next page with `?after=` this; null on the last one. */
      readonly next: string | null;
    };
    readonly DirectiveSummary: {
      readonly id: string;
      readonly issuer: {
        readonly id: string;
        readonly name: string;
        readonly office: string | null;
      };
      readonly on: components['schemas']['PartialDate'] | null;
      /** @enum {string} */
      readonly status: 'issued' | 'withdrawn';
      readonly title: string;
      readonly titleEn: string | null;
    };
    /** @enum {string} */
    readonly EndCause:
      | 'term-completed'
      | 'recalled'
      | 'left-post'
      | 'presented-recall'
      | 'relinquished-charge'
      | 'superseded'
      | 'promoted'
      | 'reaccredited'
      | 'died'
      | 'resigned'
      | 'appointment-terminated'
      | 'relations-interrupted'
      | 'mission-closed'
      | 'persona-non-grata'
      | 'head-took-up'
      | 'head-returned'
      | 'farewell'
      | 'other';
    readonly EndingTerm: {
      readonly class: components['schemas']['HeadClass'];
      /** @description How the days of start and end were read, where the source does not simply print them. */
      readonly dating: {
        readonly end: components['schemas']['Dating'] | null;
        readonly start: components['schemas']['Dating'] | null;
      };
      readonly end: {
        readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
        readonly on: components['schemas']['PartialDate'];
      } | null;
      readonly interim: boolean;
      readonly mission: {
        readonly id: string;
        readonly name: string;
      };
      readonly officialId: string;
      readonly officialName: string;
      /** @description Planned to end before the day, and still in the chair. */
      readonly overdue: boolean;
      readonly plannedEnd: components['schemas']['PartialDate'];
      readonly postingId: string;
      readonly resident: boolean;
      readonly sources: readonly components['schemas']['Evidence'][];
      readonly start: {
        readonly basis: components['schemas']['StartBasis'];
        readonly on: components['schemas']['PartialDate'];
      };
      readonly title: string;
    };
    /** @description An event of the log on the wire. */
    readonly EventBody: {
      /** @description Its fields, by its type. */
      readonly data: Record<string, never>;
      readonly id: string;
      readonly metadata: components['schemas']['EventMetadata'];
      readonly position: number;
      readonly revision: number;
      readonly stream: string;
      readonly type: string;
    };
    /** @description Kept beside each event for ever. All instants are UTC, ISO 8601 with milliseconds. */
    readonly EventMetadata: {
      readonly actor: string;
      readonly causationId: string | null;
      readonly commandId: string;
      readonly correlationId: string;
      readonly dating: components['schemas']['Dating'] | null;
      /** @description Digest of the command's content: tells a repeat from another command under the same id. */
      readonly fingerprint: string;
      /** @description When the source first said so; equals `recordedAt` unless a record history was imported. Never after it. */
      readonly knownFrom: string;
      readonly overridden: components['schemas']['Overridden'] | null;
      /** @description The register's clock. Never goes back along a stream, nor along a log that one process writes; of several, each has its own. */
      readonly recordedAt: string;
      readonly source: components['schemas']['Source'] | null;
    };
    /** @description A page of the feed on the wire. */
    readonly EventsAnswer: {
      readonly items: readonly components['schemas']['EventBody'][];
      /** @description Ask on after this position; null when the end of the log was reached. */
      readonly next: number | null;
      /** @description The position up to which this page covers the log: ask after this later. Null while nothing was recorded. */
      readonly reached: number | null;
    };
    /** @description What a fact rests on. */
    readonly Evidence: {
      readonly id: string;
      readonly quote: string | null;
    };
    /** @enum {string} */
    readonly FactName:
      | 'particulars'
      | 'designated'
      | 'agrementRequested'
      | 'agrementGranted'
      | 'agrementRefused'
      | 'approved'
      | 'rejected'
      | 'withdrawn'
      | 'appointed'
      | 'handedOver'
      | 'declined'
      | 'revoked'
      | 'notTakenUp'
      | 'trained'
      | 'departed'
      | 'arrived'
      | 'credentials'
      | 'commission'
      | 'exequatur'
      | 'started'
      | 'plannedEnd'
      | 'recalled'
      | 'ended'
      | 'returned'
      | 'accreditationAdded'
      | 'accreditationEnded';
    /** @description The values of a fact that a correction can change; a field that is absent stays as it was. */
    readonly FactValues: {
      readonly accreditations?: readonly components['schemas']['Accreditation'][];
      readonly basis?: components['schemas']['StartBasis'];
      readonly cause?: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
      readonly headClass?: components['schemas']['HeadClass'];
      readonly months?: number | null;
      readonly note?: string | null;
      readonly officialId?: string;
      readonly on?: components['schemas']['PartialDate'] | null;
      readonly termLabel?: string | null;
      readonly title?: string;
    };
    /** @enum {string} */
    readonly FollowUpStatus: 'ongoing' | 'reported-done' | 'stalled' | 'not-started';
    readonly FollowUpTold: {
      readonly byOfficialId: string | null;
      /** @description Absent from a statement that was never corrected. */
      readonly corrected?: components['schemas']['Correction'];
      readonly meetingId: string | null;
      readonly on: components['schemas']['PartialDate'] | null;
      readonly sources: readonly components['schemas']['Source'][];
      readonly status: components['schemas']['FollowUpStatus'];
      readonly text: string;
    };
    /** @enum {string} */
    readonly HeadClass:
      | 'ambassador'
      | 'envoy'
      | 'minister-plenipotentiary'
      | 'minister-resident'
      | 'charge'
      | 'charge-ad-interim'
      | 'agent'
      | 'commissioner'
      | 'consul-general'
      | 'consul'
      | 'permanent-representative'
      | 'permanent-observer'
      | 'representative-to-organisation'
      | 'representative'
      | 'principal-officer'
      | 'liaison-office-chief'
      | 'director'
      | 'other';
    readonly HeldAnswer: {
      readonly items: readonly components['schemas']['HeldBody'][];
    };
    /** @description A stream that waits for a receiver. */
    readonly HeldBody: {
      readonly attempts: number;
      readonly eventId: string;
      readonly lastTriedAt: string;
      readonly position: number;
      readonly reason: string;
      readonly revision: number;
      /** @enum {string} */
      readonly state: 'retrying' | 'parked';
      readonly stream: string;
      readonly triedSeconds: number;
      readonly type: string;
    };
    /** @description One person in one chair, as an answer shows him. */
    readonly Holder: {
      readonly class: components['schemas']['HeadClass'];
      /** @description How the days of start and end were read, where the source does not simply print them. */
      readonly dating: {
        readonly end: components['schemas']['Dating'] | null;
        readonly start: components['schemas']['Dating'] | null;
      };
      readonly end: {
        readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
        readonly on: components['schemas']['PartialDate'];
      } | null;
      readonly interim: boolean;
      readonly officialId: string;
      readonly officialName: string;
      readonly plannedEnd: components['schemas']['PartialDate'] | null;
      readonly postingId: string;
      readonly resident: boolean;
      readonly sources: readonly components['schemas']['Evidence'][];
      readonly start: {
        readonly basis: components['schemas']['StartBasis'];
        readonly on: components['schemas']['PartialDate'];
      };
      readonly title: string;
    };
    readonly HoldersAnswer: {
      readonly certain: readonly components['schemas']['Holder'][];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      readonly mission: {
        readonly id: string;
        readonly name: string;
      };
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
      readonly possible: readonly components['schemas']['Holder'][];
      readonly staleOpen: readonly components['schemas']['Holder'][];
    };
    /** @description One holding of one office, with all that was said of it. */
    readonly HoldingDocument: {
      readonly appointedOn: components['schemas']['PartialDate'] | null;
      readonly assumed: {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly source: components['schemas']['Source'] | null;
      } | null;
      /** @description Days on which a source shows him in office, with the title as printed there. */
      readonly attested: readonly {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly on: components['schemas']['PartialDate'];
        readonly source: components['schemas']['Source'] | null;
        readonly title: string;
      }[];
      readonly branch: components['schemas']['OfficeBranch'];
      readonly holdingId: string;
      readonly left: {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly note: string | null;
        readonly on: components['schemas']['PartialDate'];
        readonly source: components['schemas']['Source'] | null;
      } | null;
      readonly notTakenUp: {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly note: string | null;
        readonly source: components['schemas']['Source'] | null;
      } | null;
      readonly organisation: string | null;
      readonly title: string;
      readonly titleEn: string | null;
    };
    readonly InclusionAnswer: {
      /** @description Its id. */
      readonly event: string;
      /** @description From the leaf's neighbour up, in base64 (RFC 6962, 2.1.1). */
      readonly hashes: readonly string[];
      /** @description Its place among the leaves of the tree, from 0. */
      readonly index: number;
      /** @description How many leaves the tree has that the proof is for. */
      readonly size: number;
    };
    readonly ItemNode: {
      readonly closed: {
        readonly by: {
          readonly directiveId: string | null;
          readonly no: string | null;
        } | null;
        /** @enum {string} */
        readonly how: 'completed' | 'superseded';
        readonly note: string | null;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly sources: readonly components['schemas']['Source'][];
      } | null;
      /** @description Null: no deadline, an item that goes on. */
      readonly deadline: components['schemas']['PartialDate'] | null;
      readonly followUps: readonly components['schemas']['FollowUpTold'][];
      readonly items: readonly components['schemas']['ItemNode'][];
      /** @description The last day on which it was issued or reported on, its items below included; null when no day is known. */
      readonly lastHeardOn: components['schemas']['PartialDate'] | null;
      readonly matters: readonly string[];
      /** @description Unique in the directive, such as `4.2`. */
      readonly no: string;
      /** @description An item that goes on, with no day on which it can be found undone. */
      readonly noDeadline: boolean;
      /** @description The counting word of the source, such as `Thứ tư` or `Hai là`. */
      readonly ordinal: string | null;
      readonly overdue: boolean;
      readonly reported: components['schemas']['FollowUpStatus'] | null;
      /** @description Still to do, and surely without a word for so many months. */
      readonly silent: boolean;
      readonly status: components['schemas']['ItemStatus'];
      readonly strength: components['schemas']['Strength'] | null;
      /** @description In the words of the source. */
      readonly text: string;
      readonly textEn: string | null;
    };
    /** @description An item of a directive in whose text, or in whose English text, every word asked for begins a word. */
    readonly ItemResult: {
      readonly directiveId: string;
      /** @description Whether the words were found with the very marks that were asked for. */
      readonly exact: boolean;
      /** @constant */
      readonly kind: 'item';
      /** @description Such as `4.2`. */
      readonly no: string;
      readonly text: string;
      readonly textEn: string | null;
      /** @description Of the directive. */
      readonly title: string;
    };
    /**
     * @description `ongoing`: reported on, or without a deadline and so without a measurable end; `open`: waits for its first report.
     * @enum {string}
     */
    readonly ItemStatus: 'open' | 'ongoing' | 'completed' | 'superseded' | 'withdrawn';
    readonly Lag: {
      /** @description Events that the projection wants and does not have yet. */
      readonly events: number;
      /** @description False when there may be more than were counted. */
      readonly exact: boolean;
      /** @description Between the record times of the checkpoint and of the log's last event; 0 without lag, null before the first event. */
      readonly seconds: number | null;
    };
    /**
     * @description A step on the path to the chair, by the name of the fact that says it was taken.
     * @enum {string}
     */
    readonly LifecycleStep:
      | 'designated'
      | 'approved'
      | 'agrementRequested'
      | 'agrementGranted'
      | 'appointed'
      | 'handedOver'
      | 'trained'
      | 'commission'
      | 'departed'
      | 'arrived'
      | 'credentials'
      | 'exequatur'
      | 'started';
    readonly LiveAnswer: {
      /** @constant */
      readonly live: true;
    };
    readonly LogKeysAnswer: {
      /** @description Oldest first; the last one signs. */
      readonly items: readonly components['schemas']['PublishedKey'][];
      /** @description What every checkpoint begins with. */
      readonly origin: string;
    };
    readonly MatterAnswer: {
      /** @description Oldest first; what has no day comes last. */
      readonly entries: readonly components['schemas']['MatterEntry'][];
      readonly knownAt: string | null;
      readonly matter: string;
    };
    /** @description One word said on a matter: in a report, a commitment, an item of a directive, or its follow-up. */
    readonly MatterEntry: {
      readonly by: {
        readonly group: string | null;
        readonly officialId: string | null;
        readonly officialName: string | null;
      };
      readonly directive: {
        readonly id: string;
        readonly no: string;
        readonly title: string;
      } | null;
      /** @enum {string} */
      readonly kind: 'report' | 'commitment' | 'item' | 'followUp' | 'completed' | 'superseded';
      readonly meeting: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly on: components['schemas']['PartialDate'] | null;
      readonly sources: readonly components['schemas']['Source'][];
      readonly status: components['schemas']['FollowUpStatus'] | null;
      readonly text: string;
    };
    readonly MattersAnswer: {
      readonly items: readonly {
        readonly directives: number;
        readonly matter: string;
        readonly meetings: number;
      }[];
      readonly knownAt: string | null;
    };
    readonly MeetingAnswer: {
      readonly attendees: readonly {
        readonly id: string;
        readonly name: string;
        readonly role: components['schemas']['AttendanceRole'];
        readonly sources: readonly components['schemas']['Source'][];
        readonly title: string;
      }[];
      /** @description `titlesThen`: from the offices on record, beside the title that the source prints in the attendance. */
      readonly chair: {
        readonly id: string;
        readonly name: string;
        readonly titlesThen: readonly components['schemas']['TitleHeld'][];
      } | null;
      readonly commitments: readonly {
        readonly by: components['schemas']['NamedSpeaker'];
        readonly commitmentId: string;
        readonly deadline: components['schemas']['PartialDate'] | null;
        readonly matters: readonly string[];
        readonly onBehalfOf: string | null;
        readonly sources: readonly components['schemas']['Source'][];
        readonly text: string;
        readonly textEn: string | null;
      }[];
      readonly directives: readonly {
        readonly id: string;
        readonly issuer: {
          readonly id: string;
          readonly name: string;
        };
        readonly title: string;
      }[];
      readonly groups: readonly {
        readonly batchId: string | null;
        readonly count: number | null;
        readonly name: string;
        readonly nameEn: string | null;
        readonly sources: readonly components['schemas']['Source'][];
      }[];
      readonly knownAt: string | null;
      readonly meeting: {
        readonly cancelled: {
          readonly reason: string;
          readonly sources: readonly components['schemas']['Source'][];
        } | null;
        /** @description How its day was read, where the source left something open. */
        readonly dating: {
          readonly asWritten: string | null;
          readonly inferred: string | null;
        } | null;
        readonly dayPart: components['schemas']['DayPart'] | null;
        readonly host: string | null;
        readonly id: string;
        readonly kind: components['schemas']['MeetingKind'];
        readonly name: string;
        readonly nameEn: string | null;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly place: string | null;
        readonly sources: readonly components['schemas']['Source'][];
        /** @enum {string} */
        readonly status: 'scheduled' | 'held' | 'cancelled';
        readonly until: components['schemas']['PartialDate'] | null;
      };
      readonly parent: {
        readonly id: string;
        readonly name: string;
      } | null;
      readonly reports: readonly {
        readonly by: components['schemas']['NamedSpeaker'];
        readonly matters: readonly string[];
        readonly points: readonly string[];
        readonly reportId: string;
        readonly sources: readonly components['schemas']['Source'][];
        readonly subject: string;
        readonly subjectEn: string | null;
      }[];
      readonly sessions: readonly components['schemas']['MeetingSummary'][];
    };
    /** @enum {string} */
    readonly MeetingKind: 'conference' | 'plenary' | 'working-session' | 'reception' | 'visit' | 'other';
    /** @description When, where, under whom. `until` is the last day of a meeting of several days. */
    readonly MeetingParticulars: {
      readonly chairOfficialId: string | null;
      readonly dayPart: components['schemas']['DayPart'] | null;
      readonly host: string | null;
      readonly kind: components['schemas']['MeetingKind'];
      readonly name: string;
      readonly nameEn: string | null;
      /** @description Null when no source gives the day. */
      readonly on: components['schemas']['PartialDate'] | null;
      /** @description The conference that this session belongs to. */
      readonly parentMeetingId: string | null;
      readonly place: string | null;
      readonly until: components['schemas']['PartialDate'] | null;
    };
    readonly MeetingsAnswer: {
      readonly items: readonly components['schemas']['MeetingSummary'][];
      readonly knownAt: string | null;
      /** @description How many are left out, as they come only after the day asked about. */
      readonly later: number;
      /** @description Ask for the next page with `?after=` this; null on the last one. */
      readonly next: string | null;
    };
    readonly MeetingSummary: {
      readonly id: string;
      readonly kind: components['schemas']['MeetingKind'];
      readonly name: string;
      readonly nameEn: string | null;
      readonly on: components['schemas']['PartialDate'] | null;
      readonly place: string | null;
      /** @enum {string} */
      readonly status: 'scheduled' | 'held' | 'cancelled';
      readonly until: components['schemas']['PartialDate'] | null;
    };
    readonly MissionAnswer: {
      readonly id: string;
      readonly kind: components['schemas']['MissionKind'];
      /** @description The instant asked about, else the record time of the last event that was seen; so in every answer that has it. */
      readonly knownAt: string | null;
      readonly name: string;
      readonly nameEn: string | null;
      readonly receivingStates: readonly string[];
      readonly region: string | null;
      readonly seat: string | null;
      /** @enum {string} */
      readonly status: 'open' | 'suspended' | 'closed';
      readonly steps: readonly components['schemas']['MissionStep'][];
    };
    readonly MissionDocument: {
      readonly id: string;
      readonly kind: components['schemas']['MissionKind'];
      readonly name: string;
      readonly nameEn: string | null;
      readonly receivingStates: readonly string[];
      readonly region: string | null;
      readonly seat: string | null;
      /** @enum {string} */
      readonly status: 'open' | 'suspended' | 'closed';
      readonly steps: readonly components['schemas']['MissionStep'][];
    };
    /** @enum {string} */
    readonly MissionKind:
      'embassy' | 'legation' | 'consulate-general' | 'consulate' | 'permanent-mission' | 'liaison-office' | 'other';
    readonly MissionsAnswer: {
      readonly items: readonly components['schemas']['MissionDocument'][];
      readonly knownAt: string | null;
      /** @description Ask for the next page with `?after=` this; null on the last one. */
      readonly next: string | null;
    };
    /** @description One step in a mission's life, as recorded. */
    readonly MissionStep: {
      readonly knownFrom: string;
      readonly note: string | null;
      readonly on: components['schemas']['PartialDate'] | null;
      readonly source: components['schemas']['Source'] | null;
      /** @enum {string} */
      readonly type: 'MissionOpened' | 'MissionRaised' | 'MissionSuspended' | 'RelationsSevered' | 'MissionClosed';
    };
    /** @description A speaker with the name of the official, or a group of which no member is named. */
    readonly NamedSpeaker: {
      readonly group: string | null;
      readonly officialId: string | null;
      readonly officialName: string | null;
    };
    /** @enum {string} */
    readonly NameKind: 'spelling' | 'former' | 'transliteration' | 'alias';
    /** @description Something that has a name of which every word asked for begins a word. */
    readonly NameResult: {
      readonly alsoKnownAs: readonly string[];
      /** @description Whether the words were found with the very marks that were asked for. */
      readonly exact: boolean;
      readonly id: string;
      readonly kind: components['schemas']['Category'];
      readonly mergedInto: string | null;
      readonly name: string;
      readonly nameEn: string | null;
    };
    readonly NeglectedAnswer: {
      readonly items: readonly {
        readonly closed: {
          readonly by: {
            readonly directiveId: string | null;
            readonly no: string | null;
          } | null;
          /** @enum {string} */
          readonly how: 'completed' | 'superseded';
          readonly note: string | null;
          readonly on: components['schemas']['PartialDate'] | null;
          readonly sources: readonly components['schemas']['Source'][];
        } | null;
        /** @description Null: no deadline, an item that goes on. */
        readonly deadline: components['schemas']['PartialDate'] | null;
        readonly directive: components['schemas']['DirectiveSummary'];
        readonly followUps: readonly components['schemas']['FollowUpTold'][];
        /** @description The last day on which it was issued or reported on, its items below included; null when no day is known. */
        readonly lastHeardOn: components['schemas']['PartialDate'] | null;
        readonly matters: readonly string[];
        /** @description Unique in the directive, such as `4.2`. */
        readonly no: string;
        /** @description An item that goes on, with no day on which it can be found undone. */
        readonly noDeadline: boolean;
        /** @description The counting word of the source, such as `Thứ tư` or `Hai là`. */
        readonly ordinal: string | null;
        readonly overdue: boolean;
        readonly reported: components['schemas']['FollowUpStatus'] | null;
        /** @description Still to do, and surely without a word for so many months. */
        readonly silent: boolean;
        readonly status: components['schemas']['ItemStatus'];
        readonly strength: components['schemas']['Strength'] | null;
        /** @description In the words of the source. */
        readonly text: string;
        readonly textEn: string | null;
      }[];
      readonly knownAt: string | null;
      readonly silentMonths: number;
      readonly today: components['schemas']['Day'];
    };
    /** @enum {string} */
    readonly NotTakenUpCause:
      | 'did-not-proceed'
      | 'did-not-present-credentials'
      | 'not-received-by-host'
      | 'not-acted-upon'
      | 'not-commissioned'
      | 'nomination-withdrawn'
      | 'nomination-rejected'
      | 'declined'
      | 'commission-cancelled'
      | 'died-first'
      | 'did-not-serve'
      | 'other';
    /** @enum {string} */
    readonly OfficeBranch: 'party' | 'state' | 'ministry' | 'other';
    readonly OfficialAnswer: {
      readonly knownAt: string | null;
      readonly official: components['schemas']['OfficialDocument'];
      readonly on: components['schemas']['Day'];
      readonly titles: readonly components['schemas']['TitleHeld'][];
    };
    readonly OfficialDocument: {
      readonly holdings: readonly components['schemas']['HoldingDocument'][];
      readonly id: string;
      /** @description Records that were found to be of the same person. */
      readonly mergedFrom: readonly {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly officialId: string;
        readonly reason: string;
        readonly source: components['schemas']['Source'] | null;
      }[];
      /** @description The record that goes on in this one's place. */
      readonly mergedInto: {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly officialId: string;
        readonly reason: string;
        readonly source: components['schemas']['Source'] | null;
      } | null;
      readonly name: string;
      readonly note: string | null;
      readonly ranks: readonly {
        readonly by: string | null;
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly knownFrom: string;
        readonly on: components['schemas']['PartialDate'] | null;
        readonly rank: string;
        readonly source: components['schemas']['Source'] | null;
      }[];
      readonly registered: components['schemas']['Told'];
      readonly variants: readonly {
        /** @description Absent from a statement that was never corrected. */
        readonly corrected?: components['schemas']['Correction'];
        readonly dating: components['schemas']['Dating'] | null;
        readonly eventId: string;
        readonly kind: components['schemas']['NameKind'];
        readonly knownFrom: string;
        readonly name: string;
        readonly source: components['schemas']['Source'] | null;
      }[];
    };
    /** @enum {string} */
    readonly OverridableRule:
      | 'OUT_OF_ORDER'
      | 'MISSION_NOT_OPEN'
      | 'APPOINTED_BEFORE_AGREMENT'
      | 'CREDENTIALS_BEFORE_APPOINTMENT'
      | 'TERM_BEFORE_APPOINTMENT'
      | 'END_BEFORE_START'
      | 'CHAIR_OCCUPIED'
      | 'TERM_OVERLAPS'
      | 'CHARGE_WHILE_HEAD_PRESENT'
      | 'SECOND_RESIDENT_CHAIR';
    /** @description Which rules an event passed, and why; kept with the event for ever and shown under anomalies. */
    readonly Overridden: {
      readonly reason: string;
      readonly rules: readonly components['schemas']['OverridableRule'][];
    };
    /** @description A day known to some precision, as written: `1801`, `1801-05` or `1801-05-03`. */
    readonly PartialDate: string;
    /** @description A fault with its place: a JSON Pointer into the body, or the name of a query parameter behind a slash. */
    readonly PlacedFault: {
      readonly code: string;
      readonly detail: string;
      readonly pointer: string;
    };
    /** @enum {string} */
    readonly PostingStatus: 'designated' | 'appointed' | 'notTakenUp' | 'inPost' | 'ended' | 'retracted';
    /** @description Something that was stated of a posting. */
    readonly PostingStep: {
      /** @description On what a start rests. */
      readonly basis: components['schemas']['StartBasis'] | null;
      /** @description Why it ended, or was not taken up. */
      readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
      /** @description What else was stated of the step: a remark, or to whom credentials were presented. */
      readonly note: string | null;
      /** @description Null where the day is not known. */
      readonly on: components['schemas']['PartialDate'] | null;
      /** @description The receiving state, of steps that are taken for each; null is the principal one. */
      readonly state: string | null;
      readonly step: components['schemas']['FactName'];
    };
    /** @description The body of every answer that is not a success (RFC 9457). */
    readonly Problem: {
      /** @description Stable; programs decide by it. */
      readonly code: string;
      /** @description Where `If-Match` was stale: the revision to send next time; null when the stream does not exist. */
      readonly currentRevision?: number | null;
      /** @description A sentence for people, which may change. */
      readonly detail: string;
      /** @description Where something went wrong that should not have: the log has it under this id. */
      readonly errorId?: string;
      readonly errors?: readonly components['schemas']['PlacedFault'][];
      /** @description What stands against it. */
      readonly fact?: Record<string, never>;
      readonly field?: string;
      readonly instance?: string;
      /** @description Where something was not known yet at the moment that was asked about: when it came to be known. */
      readonly knownFrom?: string;
      /** @description Where a question waited in vain: how far the read models are. */
      readonly position?: number | null;
      /** @description Seconds; also sent as `Retry-After`. */
      readonly retryAfter?: number;
      readonly status: number;
      /** @description Of a command that was refused: the stream that it was for, such as `mission-vn-japan`. */
      readonly stream?: string;
      readonly title: string;
      /** @description Where the code is explained, such as `/docs/problems#CHAIR_OCCUPIED`. */
      readonly type: string;
    };
    /** @description How far one projection is, on the wire. */
    readonly ProjectionBody: {
      readonly active: boolean;
      readonly documents: number;
      /** @description In events, and in seconds of record time; not `exact` where there may be more events than were counted. */
      readonly lag: components['schemas']['Lag'];
      readonly position: number | null;
      readonly projection: string;
      readonly stopped: {
        readonly position: number;
        readonly reason: string;
        readonly stream: string;
      } | null;
      readonly version: number;
    };
    readonly ProjectionsAnswer: {
      readonly items: readonly components['schemas']['ProjectionBody'][];
    };
    /** @description A key that checkpoints of this log are, or were, signed with. */
    readonly PublishedKey: {
      /** @description A note by the key before it that names this one; null for the first, and where that key was not at hand. */
      readonly handover: string | null;
      /** @description `name+hash+base64`. */
      readonly key: string;
    };
    /** @description Words of a source among which every word asked for begins one. */
    readonly QuoteResult: {
      /** @description Whether the words were found with the very marks that were asked for. */
      readonly exact: boolean;
      /** @constant */
      readonly kind: 'quote';
      readonly quote: string;
      /** @description The first records that rest on it, at most 5. */
      readonly records: readonly components['schemas']['QuotingRecord'][];
      readonly sourceId: string;
      /** @description How many statements of the register rest on it; at least so many where some of them came to be known later than asked. */
      readonly statements: number;
    };
    /** @description A record that rests on a quote. */
    readonly QuotingRecord: {
      readonly id: string;
      readonly kind: components['schemas']['Category'];
      /** @description Null for a record that was never given one. */
      readonly name: string | null;
      /** @description The posting of the mission; null for the mission itself and for records of other kinds. */
      readonly postingId: string | null;
    };
    readonly ReadyAnswer: {
      readonly head: number | null;
      /** @enum {string} */
      readonly log: 'open' | 'unavailable';
      readonly projections: readonly components['schemas']['ProjectionBody'][];
      /** @description Why the read models are no longer kept up to date; null while they are. */
      readonly projectorFailure: string | null;
      readonly ready: boolean;
      readonly stopping: boolean;
    };
    /** @description A report on the wire: codes and ISO dates as they are stored, headings in one language. */
    readonly ReportBody: {
      readonly about: string | null;
      /** @description Record time of the last event that the report could see, or the moment that was asked for. */
      readonly knownAt: string | null;
      readonly on: string;
      readonly parameters: components['schemas']['ReportParameters'];
      /** @description Where the log stood at that moment: asked again with it, the report is the same to the byte. */
      readonly position: number | null;
      readonly report: string;
      readonly sections: readonly {
        readonly columns: readonly {
          readonly heading: string;
          readonly key: string;
          readonly kind: string;
        }[];
        /** @description Cells by the keys of the columns. */
        readonly rows: readonly {
          readonly [key: string]: string | number | null;
        }[];
        readonly title: string | null;
      }[];
      readonly title: string;
    };
    /** @enum {string} */
    readonly ReportParameter: 'id' | 'from' | 'until' | 'since' | 'months';
    /** @description What a report may be asked beside the day and the moment. */
    readonly ReportParameters: {
      /** @description First and last day of a period. */
      readonly from?: components['schemas']['Day'];
      /** @description An official, or the batch that is asked about alone. */
      readonly id?: string;
      /** @description How far terms are looked ahead, or after how many an item counts as silent. */
      readonly months?: number;
      /** @description An instant: what became known after it. */
      readonly since?: string;
      readonly until?: components['schemas']['Day'];
    };
    readonly ReportsAnswer: {
      readonly items: readonly {
        readonly name: string;
        readonly needs: readonly components['schemas']['ReportParameter'][];
        readonly purpose: string;
        /** @description Parameters beside the day and the moment. */
        readonly takes: readonly components['schemas']['ReportParameter'][];
        readonly title: string;
      }[];
    };
    readonly SearchAnswer: {
      /** @description Names first, then items of directives, then quotes. */
      readonly items: readonly components['schemas']['SearchResult'][];
      readonly knownAt: string | null;
      /** @description There is more than the limit lets through: ask for more words. */
      readonly more: boolean;
      readonly text: string;
    };
    readonly SearchResult:
      components['schemas']['NameResult'] | components['schemas']['ItemResult'] | components['schemas']['QuoteResult'];
    /** @description What is known of the fact's origin: an article, a decision, a register, and the words relied upon. */
    readonly Source: {
      readonly id: string;
      readonly quote: string | null;
    };
    readonly SourceAnswer: {
      readonly knownAt: string | null;
      /** @description With what the description itself rests on. */
      readonly source: {
        /** @description Where it can be read: a URL, or the shelf mark of an archive. */
        readonly address: string | null;
        /** @description The id by which facts cite it, to the letter: `S1`. */
        readonly citedAs: string;
        readonly id: string;
        readonly kind: components['schemas']['SourceKind'];
        readonly note: string | null;
        readonly publishedOn: components['schemas']['PartialDate'] | null;
        /** @description Who published or issued it, as it names itself. */
        readonly publisher: string | null;
        readonly sources: readonly components['schemas']['Source'][];
        readonly title: string | null;
        readonly titleEn: string | null;
      };
    };
    /** @description A source as it is described. */
    readonly SourceDescription: {
      /** @description Where it can be read: a URL, or the shelf mark of an archive. */
      readonly address: string | null;
      /** @description The id by which facts cite it, to the letter: `S1`. */
      readonly citedAs: string;
      readonly id: string;
      readonly kind: components['schemas']['SourceKind'];
      readonly note: string | null;
      readonly publishedOn: components['schemas']['PartialDate'] | null;
      /** @description Who published or issued it, as it names itself. */
      readonly publisher: string | null;
      readonly title: string | null;
      readonly titleEn: string | null;
    };
    /**
     * @description What a source is: what a newspaper or a page says, an act of an authority, a norm, another register, anything else.
     * @enum {string}
     */
    readonly SourceKind: 'article' | 'decision' | 'law' | 'register' | 'other';
    readonly SourcesAnswer: {
      readonly items: readonly components['schemas']['SourceDescription'][];
      readonly knownAt: string | null;
      /** @description Ask for the next page with `?after=` this; null on the last one. */
      readonly next: string | null;
    };
    /** @description Who speaks: an official, or a group of which no member is named. */
    readonly Speaker: {
      readonly group: string | null;
      readonly officialId: string | null;
    };
    /** @enum {string} */
    readonly StartBasis: 'credentials' | 'arrival' | 'assumption' | 'appointment' | 'unstated';
    readonly StateCoverageAnswer: {
      readonly items: readonly {
        readonly class: components['schemas']['HeadClass'];
        /** @description How the days of start and end were read, where the source does not simply print them. */
        readonly dating: {
          readonly end: components['schemas']['Dating'] | null;
          readonly start: components['schemas']['Dating'] | null;
        };
        readonly end: {
          readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
          readonly on: components['schemas']['PartialDate'];
        } | null;
        readonly interim: boolean;
        readonly mission: {
          readonly id: string;
          readonly name: string;
        };
        readonly officialId: string;
        readonly officialName: string;
        readonly plannedEnd: components['schemas']['PartialDate'] | null;
        readonly postingId: string;
        readonly resident: boolean;
        readonly residentThere: boolean;
        readonly sources: readonly components['schemas']['Evidence'][];
        readonly start: {
          readonly basis: components['schemas']['StartBasis'];
          readonly on: components['schemas']['PartialDate'];
        };
        readonly title: string;
      }[];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
      readonly state: string;
    };
    /** @description A value as the register states it: a scalar, or a list or object kept whole. */
    readonly Stated: unknown;
    readonly StepsAnswer: {
      /** @description The nearest days on which something changes, as known; null where there is none. */
      readonly day: {
        readonly next: components['schemas']['Day'] | null;
        readonly previous: components['schemas']['Day'] | null;
      };
      /** @description The nearest instants at which something came to be known: `knownFrom`, which every answer as known at an instant goes by. For what was recorded first hand it is the record time; an imported history keeps its own. */
      readonly known: {
        readonly next: string | null;
        readonly previous: string | null;
      };
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
    };
    /** @enum {string} */
    readonly Strength: 'assign' | 'require' | 'request' | 'wish';
    /**
     * @description One person's time in one chair as intervals of days, so that whoever has them can tell of any day who held which chair without asking again. On day D, days compared as text:
     *
     *     1. the term is *certain* where `start.latest <= D` and (`end` is null or `D < end.earliest`),    else *possible* where `start.earliest <= D` and (`end` is null or `D < end.latest`), else it does not hold; 2. a term that holds is *stale open* instead where `staleFrom` is a day and `staleFrom <= D`; 3. while it holds, it is accredited to each of `states` for which (`from` is null or `from <= D`) and (`until` is null or `D < until`).
     *
     *     That is what the holders of a mission on D are.
     */
    readonly TermInterval: {
      readonly class: components['schemas']['HeadClass'];
      /** @description The end day belongs to the successor; null while no end is known. */
      readonly end: {
        readonly cause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
        readonly earliest: components['schemas']['Day'];
        readonly latest: components['schemas']['Day'];
        readonly on: components['schemas']['PartialDate'];
      } | null;
      readonly interim: boolean;
      readonly missionId: string;
      readonly officialId: string;
      readonly officialName: string;
      /** @description As the posting was announced, whether or not it has ended. */
      readonly plannedEnd: components['schemas']['PartialDate'] | null;
      readonly postingId: string;
      /** @description Of a term without an end: the first day on which a later one of the same chair has surely begun; null while none has. */
      readonly staleFrom: components['schemas']['Day'] | null;
      readonly start: {
        readonly basis: components['schemas']['StartBasis'];
        readonly earliest: components['schemas']['Day'];
        readonly latest: components['schemas']['Day'];
        readonly on: components['schemas']['PartialDate'];
      };
      readonly states: readonly {
        readonly from: components['schemas']['Day'] | null;
        readonly id: string;
        readonly resident: boolean;
        readonly until: components['schemas']['Day'] | null;
      }[];
      readonly title: string;
    };
    readonly TermsAnswer: {
      /** @description By mission and posting. */
      readonly items: readonly components['schemas']['TermInterval'][];
      readonly knownAt: string | null;
      /** @description Cursor of the next page; null at the end. */
      readonly next: string | null;
    };
    readonly TermsEndingAnswer: {
      readonly items: readonly components['schemas']['EndingTerm'][];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      readonly months: number;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
      /** @description Those of whose planned end no more is known than a year or a month, of which only a part lies so near. */
      readonly possible: readonly components['schemas']['EndingTerm'][];
      readonly until: components['schemas']['Day'];
    };
    readonly TimelineAnswer: {
      readonly entries: readonly components['schemas']['TimelineEntry'][];
      readonly knownAt: string | null;
      readonly mission: {
        readonly id: string;
        readonly kind: components['schemas']['MissionKind'];
        readonly name: string;
        readonly nameEn: string | null;
        readonly receivingStates: readonly string[];
        readonly seat: string | null;
        /** @enum {string} */
        readonly status: 'open' | 'suspended' | 'closed';
      };
    };
    readonly TimelineEntry:
      | {
          readonly accreditations: readonly components['schemas']['Accredited'][];
          /**
           * @description Why a chargé acts; null for heads, and where it is not said.
           * @enum {string|null}
           */
          readonly actingFor: 'vacancy' | 'absence' | null;
          readonly appointedOn: components['schemas']['PartialDate'] | null;
          readonly arrivedOn: components['schemas']['PartialDate'] | null;
          readonly class: components['schemas']['HeadClass'];
          readonly credentialsOn: components['schemas']['PartialDate'] | null;
          readonly departedOn: components['schemas']['PartialDate'] | null;
          readonly designatedOn: components['schemas']['PartialDate'] | null;
          readonly endCause: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
          readonly endOn: components['schemas']['PartialDate'] | null;
          readonly interim: boolean;
          /** @constant */
          readonly kind: 'posting';
          readonly missionId: string;
          /** @description Of a term without a decided end, its length as stated. */
          readonly months: number | null;
          /** @description What is to come for one who is designated or appointed, by the kind of the mission; null for all others. */
          readonly nextStep: components['schemas']['LifecycleStep'] | null;
          readonly notTakenUp: components['schemas']['EndCause'] | components['schemas']['NotTakenUpCause'] | null;
          readonly officialId: string;
          readonly officialName: string;
          readonly on: components['schemas']['PartialDate'] | null;
          readonly overridden: readonly string[];
          readonly plannedEnd: components['schemas']['PartialDate'] | null;
          readonly postingId: string;
          readonly sources: readonly components['schemas']['Evidence'][];
          readonly startBasis: components['schemas']['StartBasis'] | null;
          readonly startOn: components['schemas']['PartialDate'] | null;
          readonly status: components['schemas']['PostingStatus'];
          readonly steps: readonly components['schemas']['PostingStep'][];
          readonly termLabel: string | null;
          readonly title: string;
        }
      | {
          /** @constant */
          readonly kind: 'mission';
          readonly note: string | null;
          readonly on: components['schemas']['PartialDate'] | null;
          readonly sources: readonly components['schemas']['Evidence'][];
          readonly type: string;
        }
      | {
          readonly days: number;
          /** @constant */
          readonly kind: 'gap';
          readonly on: components['schemas']['Day'];
          readonly until: components['schemas']['Day'];
        }
      | {
          /** @constant */
          readonly kind: 'overlap';
          readonly on: components['schemas']['Day'];
          readonly postingIds: readonly string[];
          readonly until: components['schemas']['Day'] | null;
        };
    /** @description One line of a person's title on a day. */
    readonly TitleHeld: {
      readonly branch: components['schemas']['OfficeBranch'];
      /** @enum {string} */
      readonly held: 'certain' | 'possible';
      readonly holdingId: string;
      readonly organisation: string | null;
      readonly sources: readonly components['schemas']['Source'][];
      /** @description As printed on that very day where a source shows it. */
      readonly title: string;
      readonly titleEn: string | null;
    };
    readonly TitlesAnswer: {
      readonly knownAt: string | null;
      readonly official: {
        readonly id: string;
        readonly name: string;
      };
      readonly on: components['schemas']['Day'];
      readonly titles: readonly components['schemas']['TitleHeld'][];
    };
    /** @description What a statement in a document rests on: the event that states it, its source with the quote, and how its date was read. */
    readonly Told: {
      /** @description Absent from a statement that was never corrected. */
      readonly corrected?: components['schemas']['Correction'];
      readonly dating: components['schemas']['Dating'] | null;
      readonly eventId: string;
      readonly knownFrom: string;
      readonly source: components['schemas']['Source'] | null;
    };
    readonly VacanciesAnswer: {
      readonly items: readonly components['schemas']['Vacancy'][];
      /** @description Only what was known at this instant (UTC, ISO 8601 with milliseconds); null is everything known. */
      readonly knownAt: string | null;
      /** @description The day asked about. */
      readonly on: components['schemas']['Day'];
    };
    readonly Vacancy: {
      /** @description Who acts; null when nobody is recorded. */
      readonly charge: components['schemas']['Holder'] | null;
      readonly lastHead: components['schemas']['Holder'] | null;
      readonly mission: {
        readonly id: string;
        readonly name: string;
      };
      /** @description Heads that a partial date leaves possible. */
      readonly possible: readonly components['schemas']['Holder'][];
      /** @description First day without a sure head; null when no head was ever recorded. */
      readonly since: components['schemas']['Day'] | null;
      readonly staleOpen: readonly components['schemas']['Holder'][];
    };
    /** @description Fields of a fact by name. */
    readonly Values: {
      readonly [key: string]: unknown;
    };
    /** @description A webhook as it is shown: never with its secrets. */
    readonly WebhookBody: {
      readonly createdAt: string;
      readonly description: string | null;
      /** @description As it was asked for: values separated by commas. */
      readonly filter: {
        readonly category?: string;
        readonly mission?: string;
        readonly official?: string;
        readonly type?: string;
      };
      readonly id: string;
      /** @description Streams of which one event was tried for three days; a person retries or skips it. */
      readonly parked: number;
      readonly pausedBecause: string | null;
      /** @description All up to here was taken, passed over, or waits; null: from the beginning. */
      readonly position: number | null;
      /** @description Streams whose next event was not taken yet, and is tried again. */
      readonly retrying: number;
      /** @description When each secret that signs was made, and until when it does. */
      readonly secrets: readonly {
        readonly createdAt: string;
        readonly expiresAt: string | null;
      }[];
      /** @enum {string} */
      readonly state: 'active' | 'paused';
      readonly url: string;
    };
    readonly WebhooksAnswer: {
      readonly items: readonly components['schemas']['WebhookBody'][];
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly healthLive: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LiveAnswer'];
        };
      };
    };
  };
  readonly healthReady: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReadyAnswer'];
        };
      };
    };
  };
  readonly logtreeCheckpoint: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/plain': string;
        };
      };
    };
  };
  readonly logtreeKeys: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['LogKeysAnswer'];
        };
      };
    };
  };
  readonly logtreeBundle: {
    readonly parameters: {
      readonly query: {
        /** @description The id of the event */
        readonly event: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': Record<string, never>;
        };
      };
    };
  };
  readonly logtreeConsistency: {
    readonly parameters: {
      readonly query: {
        /** @description How many events the earlier checkpoint vouches for */
        readonly from: number;
        /** @description How many events the later checkpoint vouches for */
        readonly to: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ConsistencyAnswer'];
        };
      };
    };
  };
  readonly logtreeInclusion: {
    readonly parameters: {
      readonly query: {
        /** @description The id of the event */
        readonly event: string;
        /** @description How many events the tree has, as a checkpoint says; absent: all that it has now */
        readonly size?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['InclusionAnswer'];
        };
      };
    };
  };
  readonly logtreeTile: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly '*': string;
        /** @description Level and number, such as `0/x001/234`, or `entries/x001/234`; one that is not full has its width behind it: `0/x001/235.p/17` */
        readonly path: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/octet-stream': string;
        };
      };
    };
  };
  readonly logAbout: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AboutAnswer'];
        };
      };
    };
  };
  readonly logAnomalies: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        readonly kind?:
          'overridden' | 'overlap' | 'staleOpen' | 'gap' | 'secondResidence' | 'missingAppointment' | 'missingStart';
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Missions to a page */
        readonly limit?: number;
        readonly mission?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AnomaliesAnswer'];
        };
      };
    };
  };
  readonly auditAudit: {
    readonly parameters: {
      readonly query?: {
        /** @description Who recorded them */
        readonly actor?: string;
        /** @description Only changes that come after this position in the order asked for: what the page before gave as `next` */
        readonly after?: number;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        readonly batch?: string;
        /** @description Whether a CSV begins with a byte order mark */
        readonly bom?: 'yes' | 'no';
        /** @description What `from`, `to` and the order go by: when a change was recorded, or when it came to be known */
        readonly by?: 'recorded' | 'known';
        /** @description Changes to things of this kind */
        readonly category?: 'mission' | 'official' | 'batch' | 'meeting' | 'directive' | 'source';
        /** @description Only what rests on this source: the id of its description, or what it is cited as, to the letter */
        readonly citing?: string;
        readonly directive?: string;
        /** @description A CSV is sent as it is read, to the end */
        readonly format?: 'json' | 'csv';
        /** @description At this instant or later */
        readonly from?: string;
        /** @description Only changes that were known at this instant; absent: all */
        readonly knownAt?: string;
        /** @description Language of the headings of a CSV */
        readonly lang?: 'en' | 'vi';
        /** @description Changes to a page; a CSV has all of them */
        readonly limit?: number;
        readonly meeting?: string;
        /** @description Changes to this mission, its chair and its postings */
        readonly mission?: string;
        /** @description Changes to this person and his postings */
        readonly official?: string;
        /** @description Which change comes first */
        readonly order?: 'oldest' | 'newest';
        /** @description Changes to this posting of the mission */
        readonly posting?: string;
        readonly source?: string;
        /** @description Before this instant */
        readonly to?: string;
        /** @description What was recorded, such as TermStarted */
        readonly type?:
          | 'MissionOpened'
          | 'MissionRaised'
          | 'MissionSuspended'
          | 'RelationsSevered'
          | 'MissionClosed'
          | 'HeadDesignated'
          | 'AgrementRequested'
          | 'AgrementGranted'
          | 'AgrementRefused'
          | 'NominationApproved'
          | 'NominationRejected'
          | 'NominationWithdrawn'
          | 'AmbassadorAppointed'
          | 'ConsulGeneralAppointed'
          | 'PermanentRepresentativeAppointed'
          | 'HeadOfMissionAppointed'
          | 'DecisionHandedOver'
          | 'AppointmentDeclined'
          | 'AppointmentRevoked'
          | 'PostingNotTakenUp'
          | 'TrainingCompleted'
          | 'DepartedForPost'
          | 'ArrivedAtPost'
          | 'CredentialsPresented'
          | 'ConsularCommissionIssued'
          | 'ExequaturGranted'
          | 'PostingCorrected'
          | 'PostingRetracted'
          | 'TermStarted'
          | 'TermExtended'
          | 'TermShortened'
          | 'HeadRecalled'
          | 'TermEnded'
          | 'ReturnedFromPost'
          | 'AccreditationAdded'
          | 'AccreditationEnded'
          | 'ChargeAdInterimDesignated'
          | 'ChargeAdInterimEnded'
          | 'OfficialRegistered'
          | 'NameVariantAdded'
          | 'OfficeAssumed'
          | 'OfficeAttested'
          | 'OfficeLeft'
          | 'OfficeNotTakenUp'
          | 'RankConferred'
          | 'OfficialsMerged'
          | 'OfficialFactCorrected'
          | 'OfficialFactRetracted'
          | 'BatchOpened'
          | 'BatchSizeDeclared'
          | 'PostingAddedToBatch'
          | 'BatchClosed'
          | 'BatchFactCorrected'
          | 'BatchFactRetracted'
          | 'MeetingScheduled'
          | 'MeetingHeld'
          | 'AttendanceRecorded'
          | 'ReportGiven'
          | 'CommitmentMade'
          | 'MeetingCancelled'
          | 'MeetingFactCorrected'
          | 'MeetingFactRetracted'
          | 'DirectiveIssued'
          | 'DirectiveFollowUpReported'
          | 'DirectiveItemCompleted'
          | 'DirectiveItemSuperseded'
          | 'DirectiveWithdrawn'
          | 'DirectiveFactCorrected'
          | 'DirectiveFactRetracted'
          | 'SourceDescribed'
          | 'SourceFactCorrected'
          | 'SourceFactRetracted';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['AuditAnswer'];
          readonly 'text/csv': string;
        };
      };
    };
  };
  readonly auditDenied: {
    readonly parameters: {
      readonly query?: {
        /** @description Who asked */
        readonly actor?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Why not: a code of the page of problems */
        readonly code?: string;
        /** @description Refused at this instant or later */
        readonly from?: string;
        /** @description At most this many, the latest */
        readonly limit?: number;
        /** @description Refused before this instant */
        readonly to?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DeniedAnswer'];
        };
      };
    };
  };
  readonly batchList: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BatchesAnswer'];
        };
      };
    };
  };
  readonly batchOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['BatchAnswer'];
        };
      };
    };
  };
  readonly missionCoverage: {
    readonly parameters: {
      readonly query: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description A receiving state or organisation */
        readonly state: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StateCoverageAnswer'];
        };
      };
    };
  };
  readonly missionCoveredStates: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CoveredStatesAnswer'];
        };
      };
    };
  };
  readonly directiveList: {
    readonly parameters: {
      readonly query?: {
        readonly addressee?: string;
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description A document that it cites, as written */
        readonly cites?: string;
        readonly issuer?: string;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Items to a page */
        readonly limit?: number;
        /** @description Leaves out those issued only after this day, and counts them; absent: all */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DirectivesAnswer'];
        };
      };
    };
  };
  readonly directiveOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description Months without a word after which an item counts as silent */
        readonly silentMonths?: number;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['DirectiveAnswer'];
        };
      };
    };
  };
  readonly missionEndings: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description So many months ahead, such as 6m */
        readonly within?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TermsEndingAnswer'];
        };
      };
    };
  };
  readonly feedEvents: {
    readonly parameters: {
      readonly query?: {
        /** @description Only events after this position */
        readonly after?: number;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Stream categories, separated by commas */
        readonly category?: string;
        readonly limit?: number;
        /** @description Ids of missions, separated by commas */
        readonly mission?: string;
        /** @description Ids of officials, separated by commas: also what happens to their postings */
        readonly official?: string;
        /** @description Event types, separated by commas; /docs/events lists them */
        readonly type?: string;
      };
      readonly header?: {
        /** @description application/json, application/cloudevents-batch+json or text/event-stream */
        readonly accept?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/cloudevents-batch+json': readonly components['schemas']['CloudEvent'][];
          readonly 'application/json': components['schemas']['EventsAnswer'];
          readonly 'text/event-stream': string;
        };
      };
    };
  };
  readonly feedStream: {
    readonly parameters: {
      readonly query?: {
        /** @description Begin after this position, or with `head` after all that there is; absent: from the beginning. `Last-Event-ID` goes before it */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Stream categories, separated by commas */
        readonly category?: string;
        /** @description Ids of missions, separated by commas */
        readonly mission?: string;
        /** @description Ids of officials, separated by commas: also what happens to their postings */
        readonly official?: string;
        /** @description Event types, separated by commas; /docs/events lists them */
        readonly type?: string;
      };
      readonly header?: {
        /** @description The position of the last event that was seen */
        readonly 'last-event-id'?: string;
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'text/event-stream': string;
        };
      };
    };
  };
  readonly meetingMatters: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MattersAnswer'];
        };
      };
    };
  };
  readonly meetingMatter: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MatterAnswer'];
        };
      };
    };
  };
  readonly meetingList: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Who chaired */
        readonly chair?: string;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Items to a page */
        readonly limit?: number;
        /** @description Who attended */
        readonly official?: string;
        /** @description Leaves out those that begin only after this day, and counts them; absent: all */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MeetingsAnswer'];
        };
      };
    };
  };
  readonly meetingOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MeetingAnswer'];
        };
      };
    };
  };
  readonly missionList: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Items to a page */
        readonly limit?: number;
        readonly region?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MissionsAnswer'];
        };
      };
    };
  };
  readonly missionOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['MissionAnswer'];
        };
      };
    };
  };
  readonly missionHolders: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HoldersAnswer'];
        };
      };
    };
  };
  readonly missionTimeline: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TimelineAnswer'];
        };
      };
    };
  };
  readonly directiveNeglected: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description Months without a word after which an item counts as silent */
        readonly silentMonths?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['NeglectedAnswer'];
        };
      };
    };
  };
  readonly officialOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['OfficialAnswer'];
        };
      };
    };
  };
  readonly officialCareer: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CareerAnswer'];
        };
      };
    };
  };
  readonly officialCoverage: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CoverageAnswer'];
        };
      };
    };
  };
  readonly officialTitles: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TitlesAnswer'];
        };
      };
    };
  };
  readonly missionCurrent: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        readonly class?:
          | 'ambassador'
          | 'envoy'
          | 'minister-plenipotentiary'
          | 'minister-resident'
          | 'charge'
          | 'charge-ad-interim'
          | 'agent'
          | 'commissioner'
          | 'consul-general'
          | 'consul'
          | 'permanent-representative'
          | 'permanent-observer'
          | 'representative-to-organisation'
          | 'representative'
          | 'principal-officer'
          | 'liaison-office-chief'
          | 'director'
          | 'other';
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Missions to a page */
        readonly limit?: number;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        readonly region?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['CurrentPostingsAnswer'];
        };
      };
    };
  };
  readonly logProjections: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ProjectionsAnswer'];
        };
      };
    };
  };
  readonly reportList: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        readonly lang?: 'en' | 'vi';
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportsAnswer'];
        };
      };
    };
  };
  readonly reportReport: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Whether a CSV begins with a byte order mark */
        readonly bom?: 'yes' | 'no';
        readonly format?: 'json' | 'csv' | 'xlsx' | 'html';
        /** @description First day of a period */
        readonly from?: string;
        /** @description The official, or the batch, that it is about */
        readonly id?: string;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Language of titles, headings and codes */
        readonly lang?: 'en' | 'vi';
        /** @description How many months terms are looked ahead, or items may be silent */
        readonly months?: number;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description As it was when this event was the last of the log: the report that was given then, to the byte */
        readonly position?: number;
        /** @description What became known after this instant */
        readonly since?: string;
        /** @description Last day of a period */
        readonly until?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['ReportBody'];
          readonly 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': string;
          readonly 'text/csv': string;
          readonly 'text/html': string;
        };
      };
    };
  };
  readonly logSearch: {
    readonly parameters: {
      readonly query: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what is of this kind */
        readonly kind?: 'mission' | 'official' | 'batch' | 'meeting' | 'directive' | 'source' | 'item' | 'quote';
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        readonly limit?: number;
        /** @description Words, or beginnings of words; marks may be left out */
        readonly q: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SearchAnswer'];
        };
      };
    };
  };
  readonly sourceList: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what facts cite so, to the letter */
        readonly citedAs?: string;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Items to a page */
        readonly limit?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SourcesAnswer'];
        };
      };
    };
  };
  readonly sourceOne: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
      };
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['SourceAnswer'];
        };
      };
    };
  };
  readonly logSteps: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what concerns this batch and the postings of those whom it names */
        readonly batch?: string;
        /** @description Where nothing is named: only days on which something of this kind changes; a posting is of its mission */
        readonly category?: 'mission' | 'official' | 'batch' | 'meeting' | 'directive' | 'source';
        /** @description Only what concerns this directive, its items and their follow-up */
        readonly directive?: string;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Only the meetings and directives that touch this matter */
        readonly matter?: string;
        /** @description Only what concerns this meeting, its sessions and the directives given there */
        readonly meeting?: string;
        /** @description Only what concerns this mission, its chair and its postings */
        readonly mission?: string;
        /** @description Only what concerns this person; beside a mission, his postings there */
        readonly official?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
        /** @description Only the description of this source */
        readonly source?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['StepsAnswer'];
        };
      };
    };
  };
  readonly missionTerms: {
    readonly parameters: {
      readonly query?: {
        /** @description What the page before gave as `next` */
        readonly after?: string;
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description Terms to a page */
        readonly limit?: number;
        /** @description Only what decides the chairs of this day: terms that may hold, and the head before */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['TermsAnswer'];
        };
      };
    };
  };
  readonly missionVacancies: {
    readonly parameters: {
      readonly query?: {
        /** @description Waits until the read models have reached this position */
        readonly atLeast?: number;
        /** @description Only what was known at this instant; absent: everything */
        readonly knownAt?: string;
        /** @description The day asked about; absent: today (UTC) */
        readonly on?: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['VacanciesAnswer'];
        };
      };
    };
  };
  readonly webhooksList: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhooksAnswer'];
        };
      };
    };
  };
  readonly webhooksOne: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['WebhookBody'];
        };
      };
    };
  };
  readonly webhooksHeld: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: {
        headers: {
          readonly [name: string]: unknown;
        };
        content: {
          readonly 'application/json': components['schemas']['HeldAnswer'];
        };
      };
    };
  };
}
