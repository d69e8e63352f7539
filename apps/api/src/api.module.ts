import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { CqrsModule } from '@nestjs/cqrs';
import type { Config, Denials, Logger, Register } from '@legation/platform';
import { Webhooks } from '@legation/subscribers';
import { ReadInterceptor } from './answers.js';
import { AuditController } from './audit/audit.controller.js';
import { BatchController } from './batch/batch.controller.js';
import { BatchHandler, BatchMessage } from './batch/batch.handler.js';
import { commandController } from './command.controller.js';
import { DirectiveController } from './directive/directive.controller.js';
import { DirectiveHandler, DirectiveMessage } from './directive/directive.handler.js';
import { FeedController } from './feed/feed.controller.js';
import type { Push } from './feed/push.js';
import { WebhooksController } from './feed/webhooks.controller.js';
import { LiveFeed } from './feed/live-feed.js';
import { HealthController } from './health/health.controller.js';
import { Lifecycle } from './lifecycle.js';
import { LogController } from './log/log.controller.js';
import { LogTreeController } from './log-tree/log-tree.controller.js';
import { MeetingController } from './meeting/meeting.controller.js';
import { MeetingHandler, MeetingMessage } from './meeting/meeting.handler.js';
import { Metrics } from './metrics.js';
import { MissionController } from './mission/mission.controller.js';
import { MissionHandler, MissionMessage } from './mission/mission.handler.js';
import { OfficialController } from './official/official.controller.js';
import { OfficialHandler, OfficialMessage } from './official/official.handler.js';
import { CommandOutcomes } from './outcomes.js';
import { Progress } from './progress.js';
import { ReportController } from './report/report.controller.js';
import { SourceController } from './source/source.controller.js';
import { SourceHandler, SourceMessage } from './source/source.handler.js';
import { CONFIG, DENIALS, LOGGER, REGISTER } from './tokens.js';

@Module({})
class ApiModule {}

interface Given {
  readonly register: Register;
  readonly config: Config;
  readonly logger: Logger;
  readonly lifecycle: Lifecycle;
  readonly metrics: Metrics;
  readonly denials: Denials;
  readonly push: Push;
}

/** The one Nest module of the API: its controllers, and one handler for each aggregate. */
export function apiModule({ register, config, logger, lifecycle, metrics, denials, push }: Given): DynamicModule {
  return {
    module: ApiModule,
    imports: [CqrsModule.forRoot()],
    controllers: [
      commandController('mission', MissionMessage),
      commandController('official', OfficialMessage),
      commandController('batch', BatchMessage),
      commandController('meeting', MeetingMessage),
      commandController('directive', DirectiveMessage),
      commandController('source', SourceMessage),
      MissionController,
      OfficialController,
      BatchController,
      MeetingController,
      DirectiveController,
      SourceController,
      AuditController,
      LogController,
      LogTreeController,
      FeedController,
      ReportController,
      WebhooksController,
      HealthController,
    ],
    providers: [
      { provide: REGISTER, useValue: register },
      { provide: DENIALS, useValue: denials },
      { provide: CONFIG, useValue: config },
      { provide: LOGGER, useValue: logger },
      { provide: Lifecycle, useValue: lifecycle },
      { provide: Metrics, useValue: metrics },
      { provide: Webhooks, useValue: push.webhooks },
      CommandOutcomes,
      Progress,
      LiveFeed,
      ReadInterceptor,
      MissionHandler,
      OfficialHandler,
      BatchHandler,
      MeetingHandler,
      DirectiveHandler,
      SourceHandler,
    ],
  };
}
