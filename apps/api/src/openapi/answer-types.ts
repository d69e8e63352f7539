import type {
  AnomaliesAnswer,
  AuditAnswer,
  BatchAnswer,
  BatchListed,
  CareerAnswer,
  CoverageAnswer,
  CoveredStatesAnswer,
  CurrentPostingsAnswer,
  DirectiveAnswer,
  DirectiveSummary,
  HoldersAnswer,
  MatterAnswer,
  MeetingAnswer,
  MeetingSummary,
  MissionDocument,
  NeglectedAnswer,
  OfficialAnswer,
  PublishedKey,
  ReportParameter,
  SearchAnswer,
  SourceAnswer,
  SourcesAnswer,
  StateCoverageAnswer,
  StepsAnswer,
  TermsAnswer,
  TermsEndingAnswer,
  TimelineAnswer,
  VacanciesAnswer,
} from '@legation/read-models';
import type { Denial, ProjectionBody, ReportBody } from '@legation/platform';
import type {
  CloudEvent,
  EventsAnswer,
  HeldBody,
  TestAnswer,
  WebhookBody,
  WebhookWithSecret,
} from '@legation/subscribers';
import type { Problem } from '../problem.js';

/** What a command answers. Revisions and positions are JSON numbers. */
export interface ReceiptBody {
  /** Id of the thing that the command was about. */
  readonly id: string;
  /** Such as `mission-vn-japan`. */
  readonly stream: string;
  /** Of the command's last event; send it as `If-Match`. */
  readonly revision: number | null;
  /** Place in the log; ask questions with `?atLeast=` this. */
  readonly position: number | null;
  /** How many events were recorded; 0 when nothing was new. */
  readonly events: number;
}

export interface MissionAnswer extends MissionDocument {
  /** The instant asked about, else the record time of the last event that was seen; so in every answer that has it. */
  readonly knownAt: string | null;
}

export interface MissionsAnswer {
  readonly knownAt: string | null;
  readonly items: readonly MissionDocument[];
  /** Ask for the next page with `?after=` this; null on the last one. */
  readonly next: string | null;
}

export interface MeetingsAnswer {
  readonly knownAt: string | null;
  readonly items: readonly MeetingSummary[];
  /** Ask for the next page with `?after=` this; null on the last one. */
  readonly next: string | null;
  /** How many are left out, as they come only after the day asked about. */
  readonly later: number;
}

export interface DirectivesAnswer {
  readonly knownAt: string | null;
  readonly items: readonly DirectiveSummary[];
  /** Ask for the next page with `?after=` this; null on the last one. */
  readonly next: string | null;
  /** How many are left out, as they come only after the day asked about. */
  readonly later: number;
}

export interface DeniedAnswer {
  readonly items: readonly Denial[];
}

export interface BatchesAnswer {
  readonly knownAt: string | null;
  readonly items: readonly BatchListed[];
}

export interface MattersAnswer {
  readonly knownAt: string | null;
  readonly items: readonly { readonly matter: string; readonly meetings: number; readonly directives: number }[];
}

export interface TitlesAnswer {
  readonly official: { readonly id: string; readonly name: string };
  readonly on: OfficialAnswer['on'];
  readonly knownAt: string | null;
  readonly titles: OfficialAnswer['titles'];
}

export interface WebhooksAnswer {
  readonly items: readonly WebhookBody[];
}

export interface HeldAnswer {
  readonly items: readonly HeldBody[];
}

export interface ProjectionsAnswer {
  readonly items: readonly ProjectionBody[];
}

export interface InclusionAnswer {
  /** Its id. */
  readonly event: string;
  /** Its place among the leaves of the tree, from 0. */
  readonly index: number;
  /** How many leaves the tree has that the proof is for. */
  readonly size: number;
  /** From the leaf's neighbour up, in base64 (RFC 6962, 2.1.1). */
  readonly hashes: readonly string[];
}

export interface ConsistencyAnswer {
  readonly from: number;
  readonly to: number;
  /** In base64 (RFC 6962, 2.1.2). */
  readonly hashes: readonly string[];
}

export interface LogKeysAnswer {
  /** What every checkpoint begins with. */
  readonly origin: string;
  /** Oldest first; the last one signs. */
  readonly items: readonly PublishedKey[];
}

export interface AboutAnswer {
  readonly name: string;
  readonly version: string;
  readonly api: string;
  readonly log: { readonly store: 'sqlite' | 'kurrentdb'; readonly durability: string };
  readonly readModels: { readonly store: 'sqlite' | 'mongodb'; readonly keptBy: 'serve' | 'projectors' };
  /** The last event of the log; null before the first. */
  readonly head: { readonly position: number; readonly recordedAt: string } | null;
}

export interface ReportsAnswer {
  readonly items: readonly {
    readonly name: string;
    readonly title: string;
    readonly purpose: string;
    /** Parameters beside the day and the moment. */
    readonly takes: readonly ReportParameter[];
    readonly needs: readonly ReportParameter[];
  }[];
}

export interface LiveAnswer {
  readonly live: true;
}

export interface ReadyAnswer {
  readonly ready: boolean;
  readonly log: 'open' | 'unavailable';
  readonly head: number | null;
  readonly stopping: boolean;
  /** Why the read models are no longer kept up to date; null while they are. */
  readonly projectorFailure: string | null;
  readonly projections: readonly ProjectionBody[];
}

/**
 * Every body that the API sends, by the name of its schema in the OpenAPI document.
 * The schemas are generated from here: `npm run openapi:schemas`.
 */
export interface Answers {
  readonly AboutAnswer: AboutAnswer;
  readonly AnomaliesAnswer: AnomaliesAnswer;
  readonly AuditAnswer: AuditAnswer;
  readonly BatchAnswer: BatchAnswer;
  readonly BatchesAnswer: BatchesAnswer;
  readonly CareerAnswer: CareerAnswer;
  readonly CloudEvent: CloudEvent;
  readonly ConsistencyAnswer: ConsistencyAnswer;
  readonly CoverageAnswer: CoverageAnswer;
  readonly CoveredStatesAnswer: CoveredStatesAnswer;
  readonly CurrentPostingsAnswer: CurrentPostingsAnswer;
  readonly DeniedAnswer: DeniedAnswer;
  readonly DirectiveAnswer: DirectiveAnswer;
  readonly DirectivesAnswer: DirectivesAnswer;
  readonly EventsAnswer: EventsAnswer;
  readonly HeldAnswer: HeldAnswer;
  readonly HoldersAnswer: HoldersAnswer;
  readonly InclusionAnswer: InclusionAnswer;
  readonly LiveAnswer: LiveAnswer;
  readonly LogKeysAnswer: LogKeysAnswer;
  readonly MatterAnswer: MatterAnswer;
  readonly MattersAnswer: MattersAnswer;
  readonly MeetingAnswer: MeetingAnswer;
  readonly MeetingsAnswer: MeetingsAnswer;
  readonly MissionAnswer: MissionAnswer;
  readonly MissionsAnswer: MissionsAnswer;
  readonly NeglectedAnswer: NeglectedAnswer;
  readonly OfficialAnswer: OfficialAnswer;
  readonly Problem: Problem;
  readonly ProjectionsAnswer: ProjectionsAnswer;
  readonly ReadyAnswer: ReadyAnswer;
  readonly ReceiptBody: ReceiptBody;
  readonly ReportBody: ReportBody;
  readonly ReportsAnswer: ReportsAnswer;
  readonly SearchAnswer: SearchAnswer;
  readonly SourceAnswer: SourceAnswer;
  readonly SourcesAnswer: SourcesAnswer;
  readonly StateCoverageAnswer: StateCoverageAnswer;
  readonly StepsAnswer: StepsAnswer;
  readonly TermsAnswer: TermsAnswer;
  readonly TermsEndingAnswer: TermsEndingAnswer;
  readonly TimelineAnswer: TimelineAnswer;
  readonly TitlesAnswer: TitlesAnswer;
  readonly TestAnswer: TestAnswer;
  readonly VacanciesAnswer: VacanciesAnswer;
  readonly WebhookBody: WebhookBody;
  readonly WebhookWithSecret: WebhookWithSecret;
  readonly WebhooksAnswer: WebhooksAnswer;
}
