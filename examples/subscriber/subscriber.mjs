// Keeps its own table of current ambassadors from the feed of a register. Node alone; nothing to install.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

const [register = 'http://127.0.0.1:7400', file = 'ambassadors.json'] = process.argv.slice(2);
const types = 'OfficialRegistered,AmbassadorAppointed,TermStarted,TermEnded,PostingCorrected,PostingRetracted';

// The table and the position that it has seen are one file, written at once: after any crash they agree.
const kept = await readFile(file, 'utf8').catch(() => '{"position":"0","names":{},"postings":{}}');
const state = JSON.parse(kept);

const changes = {
  AmbassadorAppointed: ({ officialId, title }) => ({ officialId, title }),
  TermStarted: ({ on }) => ({ since: on }),
  TermEnded: ({ on }) => ({ until: on }),
  PostingCorrected: ({ fact, after }) => {
    if (fact === 'started') return { since: after.on };
    if (fact === 'ended') return { until: after.on };
    const { officialId, title } = after;
    return { ...(officialId && { officialId }), ...(title && { title }) };
  },
};

async function take({ type, subject, position, data }) {
  if (BigInt(position) <= BigInt(state.position)) return; // at least once: it may come again
  const name = type.split('.')[2];
  if (name === 'OfficialRegistered') state.names[subject.slice('official-'.length)] = data.name;
  else if (name === 'PostingRetracted') delete state.postings[data.postingId];
  else state.postings[data.postingId] = { mission: subject, ...state.postings[data.postingId], ...changes[name](data) };
  state.position = position;
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
  const current = Object.values(state.postings).filter(({ since, until }) => since && !until);
  console.log(
    JSON.stringify(current.map(({ mission, officialId }) => [mission, state.names[officialId] ?? officialId])),
  );
}

async function follow() {
  const headers = { accept: 'text/event-stream', 'last-event-id': state.position };
  const response = await fetch(`${register}/v1/events/stream?type=${types}`, { headers });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
      if (fields.data && !fields.event) await take(JSON.parse(fields.data));
    }
  }
}

for (;;) {
  await follow().catch((error) => console.error(error.message)); // the register is away, or told us to come again
  await wait(1_000 + Math.random() * 1_000);
}
