// Keeps its own table of current ambassadors from the feed of a register. Node alone; nothing to install.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
const [register = 'http://127.0.0.1:7400', file = 'ambassadors.json'] = process.argv.slice(2);
const nothing = '{"position":"0","names":{},"postings":{}}';
// The postings and the position that they stand at are one file, written at once: after any crash they agree.
const state = JSON.parse(await readFile(file, 'utf8').catch(() => nothing));
// What an event says of a posting: who goes, as what (the class) and where, and since or until when.
const facts = {
  HeadDesignated: (who, known) => (known.appointed === undefined ? who : {}), // recorded late, it unsays nothing
  ChargeAdInterimDesignated: ({ on, ...who }) => ({ ...who, started: on }),
  TermStarted: ({ on }) => ({ started: on }),
  PostingCorrected: ({ fact, after }) => (fact === 'particulars' ? after : 'on' in after ? { [fact]: after.on } : {}),
  PostingRetracted: ({ fact }) => ({ [fact]: undefined }), // one fact; the whole posting where it is null, see below
};
for (const end of ['TermEnded', 'ChargeAdInterimEnded']) facts[end] = ({ on }) => ({ ended: on });
for (const head of ['Ambassador', 'ConsulGeneral', 'PermanentRepresentative', 'HeadOfMission'])
  facts[`${head}Appointed`] = (who) => ({ ...who, appointed: who.on });
async function take({ type, subject, position, data }) {
  if (BigInt(position) <= BigInt(state.position)) return; // at least once: it may come again
  const [name, key] = [type.split('.')[2], `${subject}/${data.postingId}`];
  const known = state.postings[key] ?? { mission: subject };
  if (name === 'OfficialRegistered') state.names[subject.slice('official-'.length)] = data.name;
  else if (name === 'PostingRetracted' && data.fact === null) delete state.postings[key];
  else state.postings[key] = { ...known, ...facts[name](data, known) };
  state.position = position;
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
  console.log(JSON.stringify(current().map((term) => [term.mission, state.names[term.officialId] ?? term.officialId])));
}
// A day may be a year or a month: a term surely runs from the last day of its start until the first of its end.
const first = (on) => `${on}-01-01`.slice(0, 10);
const last = (on) => (on.length - 7 ? `${on}-12-31`.slice(0, 10) : `${on}-${new Date(...on.split('-'), 0).getDate()}`);
const chair = ({ accreditations: [principal] = [] }) => principal?.state; // the mission's own goes without saying
const sameChair = (a, b) => a.mission === b.mission && (chair(a) ?? chair(b)) === (chair(b) ?? chair(a));
function current() {
  const today = new Date().toISOString().slice(0, 10);
  const begun = Object.values(state.postings).filter(({ started }) => started && last(started) <= today);
  const heads = begun.filter(({ reason }) => reason !== 'absence'); // a term left open is over when the next of its chair began
  const goesOn = (term) => !heads.some((next) => sameChair(next, term) && last(next.started) > last(term.started));
  return begun.filter((one) => one.headClass === 'ambassador' && (one.ended ? first(one.ended) > today : goesOn(one)));
}
async function follow() {
  const url = `${register}/v1/events/stream?type=OfficialRegistered,${Object.keys(facts)}`;
  const response = await fetch(url, { headers: { accept: 'text/event-stream', 'last-event-id': state.position } });
  if (response.status === 410) Object.assign(state, JSON.parse(nothing)); // this log ends before our position
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
for (; ; await wait(1_000 + Math.random() * 1_000)) await follow().catch((error) => console.error(error.message)); // the register is away, or told us to come again
