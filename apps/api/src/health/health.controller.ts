import { Controller, Get, Header, Inject, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Register } from '@legation/platform';
import { ReadModelsOfAnotherLog, treeCollection } from '@legation/read-models';
import type { FastifyReply } from 'fastify';
import { Lifecycle } from '../lifecycle.js';
import { Metrics } from '../metrics.js';
import { Answer } from '../openapi/answer.js';
import type { LiveAnswer, ReadyAnswer } from '../openapi/answer-types.js';
import { Progress } from '../progress.js';
import { REGISTER } from '../tokens.js';

@ApiTags('health')
@Controller()
export class HealthController {
  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(Progress) private readonly progress: Progress,
    @Inject(Lifecycle) private readonly lifecycle: Lifecycle,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  @ApiOperation({ summary: 'The process answers' })
  @Answer('LiveAnswer')
  @Get('health/live')
  live(): LiveAnswer {
    return { live: true };
  }

  @ApiOperation({ summary: 'The stores are open and no projection has stopped' })
  @Answer('ReadyAnswer')
  @Answer('ReadyAnswer', 503, 'Not ready; the same body says why')
  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadyAnswer> {
    const body = await this.state();
    if (!body.ready) void reply.code(503);
    return body;
  }

  @ApiExcludeEndpoint()
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async numbers(): Promise<string> {
    const { head, projections } = await this.state();
    if (head !== null) this.metrics.head.set(head);
    for (const { projection, active, lag, stopped } of projections) {
      if (!active) continue;
      this.metrics.lag.set({ projection }, lag.seconds ?? 0);
      this.metrics.lagEvents.set({ projection }, lag.events);
      this.metrics.stopped.set({ projection }, stopped ? 1 : 0);
    }
    await this.measureTree().catch(() => undefined); // its store is away: the last numbers stand
    return this.metrics.registry.metrics();
  }

  private async measureTree(): Promise<void> {
    const { tree } = await this.register.logTree();
    this.metrics.treeEvents.set(await tree.size());
    this.metrics.treeBehind.set((await tree.isAtHead()) ? 0 : 1);
  }

  private async state(): Promise<ReadyAnswer> {
    const { stopping, projectorFailure } = this.lifecycle;
    try {
      const head = await this.register.eventStore.head();
      const projections = await this.progress.projections();
      const asked = projections.filter(({ projection }) => projection !== treeCollection.projection); // no answer waits for the tree
      const going = asked.filter(({ active, stopped }) => active && !stopped);
      // one that was never whole cannot be asked; a new version may lag, or stop, while an older one is switched on
      const askable = asked.every(({ projection }) => going.some((each) => each.projection === projection));
      const ready = !stopping && projectorFailure === null && askable;
      return { ready, log: 'open', head: head && Number(head.position), stopping, projectorFailure, projections };
    } catch (error) {
      if (error instanceof ReadModelsOfAnotherLog) {
        const head = await this.register.eventStore.head().catch(() => null);
        const projectorFailure = error.message;
        return {
          ready: false,
          log: 'open',
          head: head && Number(head.position),
          stopping,
          projectorFailure,
          projections: [],
        };
      }
      return { ready: false, log: 'unavailable', head: null, stopping, projectorFailure, projections: [] };
    }
  }
}
