import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { answerSchemas } from './answer-schemas.js';
import { describeQuestions } from './questions.js';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type Schema = { readonly [key: string]: Json };

const description = `An event-sourced register of diplomatic postings: who held this post on day D, as it was known at K, and why we say so.

Commands are POSTs that carry an \`Idempotency-Key\`; sending the same one again, however late, does nothing and gives the same answer.
Questions are GETs; \`?atLeast=<position>\` waits until they have seen a command. Every error is \`application/problem+json\` with a stable \`code\`.
Answers may gain fields; the ones described here stay.`;

/** In the order in which the page shows them: what most readers came for first. */
const tagsInOrder = [
  ['missions', 'Who holds, held and will leave which post'],
  ['officials', 'Careers, titles and coverage of one person'],
  ['batches', 'Appointment batches: declared sizes against named members'],
  ['meetings', 'Meetings, and the matters followed through them'],
  ['directives', 'Directives with the follow-up of each item'],
  ['sources', 'What facts rest on: title, publisher, day and address of each source'],
  ['reports', 'Reports of now or of any earlier moment, as data or to print'],
  ['audit', 'Who changed what, when and why; and which commands were refused'],
  ['log', 'The log itself, what is odd in it, and search'],
  ['proof', 'That the log says today what it said: checkpoints, tiles and proofs of its Merkle tree'],
  ['webhooks', 'Events pushed to other services'],
  ['health', 'For whoever operates this server'],
  ['commands: mission', 'What happens to a mission, its chair and its postings'],
  ['commands: official', 'What happens to a person'],
  ['commands: batch', 'What happens to an appointment batch'],
  ['commands: meeting', 'What happens at a meeting'],
  ['commands: directive', 'What is ordered, and what becomes of it'],
  ['commands: source', 'What is known of a source that facts rest on'],
] as const;

/** The OpenAPI 3.1 document of the running API. */
export function openApiDocument(app: NestFastifyApplication): object {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Legation')
    .setDescription(description)
    .setVersion('1')
    .setLicense('MIT', '')
    .build();
  const tags = tagsInOrder.map(([name, about]) => ({ name, description: about }));
  const { license: _license, ...info } = builder.info;
  const document = SwaggerModule.createDocument(
    app,
    // `identifier` came with 3.1; the types of @nestjs/swagger know 3.0
    { ...builder, tags, info: { ...info, license: { name: 'MIT', identifier: 'MIT' } as never } },
    { operationIdFactory, autoTagControllers: false },
  );
  describeQuestions(document.paths);
  const dtos = asOf31(JSON.parse(JSON.stringify(document)) as Json) as object as OpenAPIObject;
  const schemas = { ...answerSchemas, ...dtos.components?.schemas };
  return { ...dtos, components: { ...dtos.components, schemas } };
}

// `MissionController.holders` becomes `missionHolders`; commands bring their own.
function operationIdFactory(controller: string, method: string): string {
  const subject = controller.replace(/Controller$/, '').toLowerCase();
  return subject + method.charAt(0).toUpperCase() + method.slice(1);
}

// @nestjs/swagger writes `nullable: true`, which 3.1 no longer knows: there, null is a type.
function asOf31(json: Json): Json {
  if (Array.isArray(json)) return json.map(asOf31);
  if (typeof json !== 'object' || json === null) return json;
  const fields = Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, key === 'value' ? value : asOf31(value)]),
  ) as Schema;
  if (fields['nullable'] !== true) return fields;
  const { nullable: _nullable, ...rest } = fields;
  if (Array.isArray(rest['enum']))
    return { ...rest, type: [rest['type'] ?? 'string', 'null'] as Json, enum: [...(rest['enum'] as Json[]), null] };
  if (typeof rest['type'] === 'string') return { ...rest, type: [rest['type'], 'null'] };
  const { allOf, $ref, ...others } = rest;
  const referred = $ref === undefined ? ((allOf ?? []) as Json[]) : [{ $ref }];
  return { ...others, anyOf: [...referred, { type: 'null' }] };
}
