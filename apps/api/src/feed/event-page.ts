import { eventKinds, eventSchemas } from '@legation/subscribers';
import type { EventKind } from '@legation/subscribers';
import { aroundDocs, docsStyles } from '../openapi/around-docs.js';
import { exampleOf } from './event-examples.js';

interface Shape {
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly const?: string;
  readonly anyOf?: readonly Shape[];
  readonly items?: Shape;
  readonly description?: string;
  readonly properties?: { readonly [field: string]: Shape };
  readonly required?: readonly string[];
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const code = (text: string): string => `<code>${escaped(text)}</code>`;

/** What a field holds, in words. */
function kindOfValue(shape: Shape): string {
  if (shape.anyOf) return shape.anyOf.map(kindOfValue).join(' or ');
  if (shape.const !== undefined) return code(shape.const);
  if (shape.enum) return shape.enum.map((word) => code(String(word))).join(', ');
  const types = [shape.type ?? 'anything']
    .flat()
    .map((type) => (type === 'array' && shape.items ? `list of ${kindOfValue(shape.items)}` : type));
  return types.join(' or ');
}

function rows(shape: Shape, prefix = ''): readonly string[] {
  return Object.entries(shape.properties ?? {}).flatMap(([field, each]) => {
    const optional = shape.required?.includes(field) ? '' : ' (may be absent)';
    const about = each.description ?? each.anyOf?.find(({ description }) => description)?.description ?? '';
    const row = `<tr><td>${code(prefix + field)}</td><td>${kindOfValue(each)}${optional}</td><td>${escaped(about)}</td></tr>`;
    const inside = each.items?.properties ? rows(each.items, `${prefix}${field}[].`) : rows(each, `${prefix}${field}.`);
    return [row, ...inside];
  });
}

function section(kind: EventKind): string {
  const shape = (eventSchemas[kind.name] ?? {}) as Shape;
  return `<section id="${kind.type}">
<h3>${kind.type} <small>${code(kind.name)}</small></h3>
<p>${escaped(shape.description ?? '')} <a href="/v1/events/schemas/${kind.name}">JSON Schema</a></p>
<table><thead><tr><th>field of <code>data</code></th><th>holds</th><th>about</th></tr></thead><tbody>
${rows(shape).join('\n')}
</tbody></table>
<details><summary>Example</summary><pre tabindex="0">${escaped(JSON.stringify(exampleOf(kind), null, 2))}</pre></details>
</section>`;
}

/** The readable page of all events; it needs nothing but this server. */
export function eventsPage(hasConsole: boolean): string {
  const byCategory = new Map<string, EventKind[]>();
  for (const kind of eventKinds) byCategory.set(kind.category, [...(byCategory.get(kind.category) ?? []), kind]);
  const parts = [...byCategory].map(
    ([category, kinds]) => `<h2 id="${category}">${category}</h2>\n${kinds.map(section).join('\n')}`,
  );
  const index = [...byCategory].map(
    ([category, kinds]) =>
      `<p><a href="#${category}">${category}</a></p><ul>${kinds.map(({ type }) => `<li><a href="#${type}">${type}</a></li>`).join('')}</ul>`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Legation: events</title><link rel="icon" href="data:,"><style>${docsStyles}</style></head>
<body>${aroundDocs('/docs/events', hasConsole)}<main><h1>Events</h1>
<p>Every event of the register as subscribers get it: a <a href="https://cloudevents.io">CloudEvent</a>, page by page from <code>GET /v1/events</code>,
live from <code>GET /v1/events/stream</code>, or pushed to a webhook. Machines read <a href="/asyncapi.json">asyncapi.json</a>; what can be asked and told is at <a href="/docs">/docs</a>.</p>
<pre tabindex="0">curl -N localhost:7400/v1/events/stream?type=AmbassadorAppointed</pre>
<p>An event comes at least once, in the order of its stream, and may come again with the same <code>id</code>. Keep the last <code>position</code> and resume after it.
Expect new fields and new words in lists; a change that is more than that makes a new version under a new <code>type</code>.</p>
<nav class="index" aria-label="Events">${index.join('\n')}</nav>
${parts.join('\n')}
</main></body></html>
`;
}
