import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Webhooks } from '@legation/subscribers';
import type { Asked, TestAnswer, WebhookBody, WebhookWithSecret } from '@legation/subscribers';
import { bodyOf } from '../body.js';
import { IdPipe } from '../command.pipe.js';
import type { DtoClass } from '../fields.js';
import { Answer } from '../openapi/answer.js';
import type { HeldAnswer, WebhooksAnswer } from '../openapi/answer-types.js';
import { EdgeError } from '../problem.js';
import { TakesKey, UnderKey } from './asked.js';
import { CreateWebhookDto, MoveWebhookDto, RetryWebhookDto, RotateSecretDto, SkipWebhookDto } from './webhooks.dto.js';

/** Reads the body of a request about a webhook; an absent one has no fields. */
class BodyPipe<Dto extends object> {
  constructor(private readonly dto: DtoClass<Dto>) {}

  transform(body: unknown): Dto {
    return bodyOf(this.dto, body ?? {});
  }
}

/** Makes and minds webhooks. */
@ApiTags('webhooks')
@Controller('v1/webhooks')
export class WebhooksController {
  constructor(@Inject(Webhooks) private readonly webhooks: Webhooks) {}

  @ApiOperation({ summary: 'Has events pushed to a URL; the secret in the answer is shown this once' })
  @Answer('WebhookWithSecret', 201)
  @TakesKey()
  @Post()
  create(
    @UnderKey() asked: Asked,
    @Body(new BodyPipe(CreateWebhookDto)) { after, ...wanted }: CreateWebhookDto,
  ): Promise<WebhookWithSecret> {
    return this.webhooks.create({ ...wanted, ...(after === undefined ? {} : { after: startOf(after) }) }, asked);
  }

  @ApiOperation({ summary: 'All webhooks, and how far each is' })
  @Answer('WebhooksAnswer')
  @Get()
  async list(): Promise<WebhooksAnswer> {
    return { items: await this.webhooks.list() };
  }

  @ApiOperation({ summary: 'One webhook, and how far it is' })
  @Answer('WebhookBody')
  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<WebhookBody> {
    return this.webhooks.show(id);
  }

  @ApiOperation({ summary: 'Streams that wait: tried again, or parked after three days' })
  @Answer('HeldAnswer')
  @Get(':id/held')
  async held(@Param('id', IdPipe) id: string): Promise<HeldAnswer> {
    return { items: await this.webhooks.held(id) };
  }

  @ApiOperation({ summary: 'Stops delivering; what is recorded meanwhile is delivered later' })
  @Answer('WebhookBody', 201)
  @TakesKey()
  @Post(':id/pause')
  pause(@UnderKey() asked: Asked, @Param('id', IdPipe) id: string): Promise<WebhookBody> {
    return this.webhooks.pause(id, asked);
  }

  @ApiOperation({ summary: 'Delivers again from where it stopped' })
  @Answer('WebhookBody', 201)
  @TakesKey()
  @Post(':id/resume')
  resume(@UnderKey() asked: Asked, @Param('id', IdPipe) id: string): Promise<WebhookBody> {
    return this.webhooks.resume(id, asked);
  }

  @ApiOperation({ summary: 'Sends one signed event that is none of the log, and says what became of it' })
  @Answer('TestAnswer', 201)
  @TakesKey()
  @Post(':id/test')
  test(@UnderKey() asked: Asked, @Param('id', IdPipe) id: string): Promise<TestAnswer> {
    return this.webhooks.test(id, asked);
  }

  @ApiOperation({ summary: 'Gives a new secret; the one before signs beside it for a while' })
  @Answer('WebhookWithSecret', 201)
  @TakesKey()
  @Post(':id/rotate-secret')
  rotate(
    @UnderKey() asked: Asked,
    @Param('id', IdPipe) id: string,
    @Body(new BodyPipe(RotateSecretDto)) { overlapHours }: RotateSecretDto,
  ): Promise<WebhookWithSecret> {
    return this.webhooks.rotate(id, overlapHours * 3_600_000, asked);
  }

  @ApiOperation({ summary: 'Delivers again after a position' })
  @Answer('WebhookBody', 201)
  @TakesKey()
  @Post(':id/move')
  move(
    @UnderKey() asked: Asked,
    @Param('id', IdPipe) id: string,
    @Body(new BodyPipe(MoveWebhookDto)) { after }: MoveWebhookDto,
  ): Promise<WebhookBody> {
    return this.webhooks.move(id, startOf(after), asked);
  }

  @ApiOperation({ summary: 'Tries a parked stream again, or all of them' })
  @Answer('WebhookBody', 201)
  @TakesKey()
  @Post(':id/retry')
  retry(
    @UnderKey() asked: Asked,
    @Param('id', IdPipe) id: string,
    @Body(new BodyPipe(RetryWebhookDto)) { stream }: RetryWebhookDto,
  ): Promise<WebhookBody> {
    return this.webhooks.retry(id, stream ?? null, asked);
  }

  @ApiOperation({ summary: 'Passes over the event that a parked stream waits for, and goes on with the next' })
  @Answer('WebhookBody', 201)
  @TakesKey()
  @Post(':id/skip')
  skip(
    @UnderKey() asked: Asked,
    @Param('id', IdPipe) id: string,
    @Body(new BodyPipe(SkipWebhookDto)) { stream }: SkipWebhookDto,
  ): Promise<WebhookBody> {
    return this.webhooks.skip(id, stream, asked);
  }

  @ApiOperation({ summary: 'Ends a webhook; gives what it was' })
  @Answer('WebhookBody')
  @Delete(':id')
  async delete(@Param('id', IdPipe) id: string): Promise<WebhookBody> {
    const last = await this.webhooks.show(id);
    await this.webhooks.delete(id);
    return last;
  }
}

/** @throws EdgeError */
function startOf(after: string): bigint | 'head' {
  if (after === 'head') return 'head';
  if (/^\d{1,15}$/.test(after)) return BigInt(after);
  throw new EdgeError('INVALID_BODY', 'after must be a position as text, or `head`');
}
