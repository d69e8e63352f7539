import { Controller, Get, Header, Inject, Param, Query, Res } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Config, Register } from '@legation/platform';
import { bundleText, CheckpointSigner, NotFound, openCheckpoint, parseTilePath } from '@legation/read-models';
import type { Leaf, LogTree } from '@legation/read-models';
import type { FastifyReply } from 'fastify';
import { NotYet } from '../not-yet.js';
import { Answer, schemaOf } from '../openapi/answer.js';
import type { ConsistencyAnswer, InclusionAnswer, LogKeysAnswer } from '../openapi/answer-types.js';
import { QueryPipe } from '../query.pipe.js';
import { Progress } from '../progress.js';
import { CONFIG, REGISTER } from '../tokens.js';
import { ConsistencyQuery, EventProofQuery, InclusionQuery } from './log-tree.dto.js';

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: schemaOf('Problem') } },
});

/** What is served under a tile's name never changes: the name says how much of the tree it is. */
const immutable = 'public, max-age=31536000, immutable';

/** The Merkle tree of the log in the shape that transparency tooling reads: checkpoint, tiles, entries; and proofs. */
@ApiTags('proof')
@ApiResponse({ status: 400, ...problem('The tree never had that size, or a parameter is not what the route asks for') })
@ApiResponse({ status: 503, ...problem('The tree has not come so far, or cannot be read now; ask again') })
@Controller('log')
export class LogTreeController implements OnModuleInit {
  private signer: CheckpointSigner | null = null;

  constructor(
    @Inject(REGISTER) private readonly register: Register,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Progress) private readonly progress: Progress,
  ) {}

  /** The key is made at the first start, not at the first question. @throws InvalidLogKey, which stops the start */
  async onModuleInit(): Promise<void> {
    const { tree } = await this.register.logTree();
    const { dataDir, logKeyFile } = this.config;
    this.signer = new CheckpointSigner({ dataDir, keyFile: logKeyFile }, tree);
    this.signer.keys();
  }

  @ApiOperation({
    summary: 'A signed word on the whole log: how many events, and the root of their tree (C2SP tlog-checkpoint)',
  })
  @ApiProduces('text/plain')
  @ApiResponse({ status: 200, description: 'A signed note', content: { 'text/plain': { schema: { type: 'string' } } } })
  @Header('content-type', 'text/plain; charset=utf-8')
  @Header('cache-control', 'no-cache')
  @Get('checkpoint')
  async checkpoint(): Promise<string> {
    return (await this.open()).signer.sign();
  }

  @ApiOperation({ summary: 'The keys that checkpoints are and were signed with; the last one signs' })
  @Answer('LogKeysAnswer')
  @Header('cache-control', 'no-cache')
  @Get('keys')
  async keys(): Promise<LogKeysAnswer> {
    const { signer, published } = (await this.open()).signer.keys();
    return { origin: signer.name, items: published };
  }

  @ApiOperation({ summary: 'A tile of hashes, or of entries (C2SP tlog-tiles)' })
  @ApiParam({
    name: 'path',
    description:
      'Level and number, such as `0/x001/234`, or `entries/x001/234`; one that is not full has its width behind it: `0/x001/235.p/17`',
    schema: { type: 'string' },
  })
  @ApiResponse({
    status: 200,
    description: 'Hashes of 32 bytes, or entries each behind its length in two bytes; it never changes',
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiResponse({ status: 404, ...problem('The tree is not that large, or this is no way to name a tile') })
  @Get('tile/*')
  async tile(@Param('*') path: string, @Res() reply: FastifyReply): Promise<void> {
    const { tree } = await this.openWhole();
    const named = parseTilePath(path);
    const bytes = named && (await bytesOf(tree, named));
    if (!bytes) throw new NotFound('TILE_NOT_FOUND', `the tree has no tile "${path.slice(0, 60)}"`);
    void reply.header('cache-control', immutable).type('application/octet-stream').send(bytes);
  }

  @ApiOperation({ summary: 'The proof that the log holds an event' })
  @Answer('InclusionAnswer')
  @ApiResponse({ status: 404, ...problem('The log has no such event') })
  @Header('cache-control', 'no-cache')
  @Get('proof/inclusion')
  async inclusion(@Query(new QueryPipe(InclusionQuery)) { event, size }: InclusionQuery): Promise<InclusionAnswer> {
    const { tree } = await this.openWhole();
    const { index } = await this.leafOf(tree, event);
    const asked = size ?? (await tree.size());
    const hashes = await tree.inclusion(index, asked);
    return { event, index, size: asked, hashes: hashes.map(base64) };
  }

  @ApiOperation({
    summary: 'An event with the proof that the log holds it, and a checkpoint: all that a check elsewhere needs',
  })
  @ApiResponse({
    status: 200,
    description: 'A bundle; `legation audit verify-bundle` checks it',
    content: { 'application/json': { schema: { type: 'object' } } },
  })
  @ApiResponse({ status: 404, ...problem('The log has no such event') })
  @Header('cache-control', 'no-cache')
  @Get('proof/bundle')
  async bundle(
    @Query(new QueryPipe(EventProofQuery)) { event }: EventProofQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { tree, signer } = await this.openWhole();
    const leaf = await this.leafOf(tree, event);
    const checkpoint = await signer.sign();
    const size = openCheckpoint(checkpoint, signer.keys().verifiers)?.size ?? 0;
    const proof = { index: leaf.index, hashes: await tree.inclusion(leaf.index, size), checkpoint };
    const text = bundleText(await tree.event(leaf), proof);
    void reply.type('application/json; charset=utf-8').send(Buffer.from(text)); // byte for byte: a bundle is checked as it was written
  }

  @ApiOperation({ summary: 'The proof that a later checkpoint continues an earlier one' })
  @Answer('ConsistencyAnswer')
  @Header('cache-control', immutable)
  @Get('proof/consistency')
  async consistency(
    @Query(new QueryPipe(ConsistencyQuery)) { from, to }: ConsistencyQuery,
  ): Promise<ConsistencyAnswer> {
    const { tree } = await this.openWhole();
    return { from, to, hashes: (await tree.consistency(from, to)).map(base64) };
  }

  private async open(): Promise<{ readonly tree: LogTree; readonly signer: CheckpointSigner }> {
    await this.progress.requireThisLog(); // nothing is signed over the tree of another log
    const { tree } = await this.register.logTree();
    if (!this.signer) throw new Error('asked before the start');
    return { tree, signer: this.signer };
  }

  /** While the tree is made again, what was signed stands, and what it vouches for is not there yet. @throws NotYet */
  private async openWhole(): Promise<{ readonly tree: LogTree; readonly signer: CheckpointSigner }> {
    const opened = await this.open();
    if (await opened.signer.isAheadOfTree()) throw new NotYet(null, null);
    return opened;
  }

  /** Waits a moment for an event that was recorded just now. @throws NotFound NotYet */
  private async leafOf(tree: LogTree, eventId: string): Promise<Leaf> {
    for (const end = performance.now() + this.config.waitTimeoutMs; ;) {
      const whole = await tree.isAtHead(); // before it is looked for
      const leaf = await tree.find(eventId);
      if (leaf) return leaf;
      if (whole) throw new NotFound('EVENT_NOT_FOUND', `the log has no event "${eventId}"`);
      if (performance.now() >= end) throw new NotYet(null, null);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}

function bytesOf(
  tree: LogTree,
  { level, number, width }: NonNullable<ReturnType<typeof parseTilePath>>,
): Promise<Buffer | null> {
  return level === 'entries' ? tree.entries(number, width) : tree.tile({ level, number }, width);
}

const base64 = (bytes: Buffer): string => bytes.toString('base64');
