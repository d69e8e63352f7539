import shell from './shell.json' with { type: 'json' };
import clocks from './clocks.json' with { type: 'json' };
import states from './states.json' with { type: 'json' };
import codes from './codes.json' with { type: 'json' };
import why from './why.json' with { type: 'json' };
import timeline from './timeline.json' with { type: 'json' };
import table from './table.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import map from './map.json' with { type: 'json' };
import mission from './mission.json' with { type: 'json' };
import official from './official.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import batch from './batch.json' with { type: 'json' };
import meeting from './meeting.json' with { type: 'json' };
import directive from './directive.json' with { type: 'json' };
import matter from './matter.json' with { type: 'json' };
import source from './source.json' with { type: 'json' };
import audit from './audit.json' with { type: 'json' };
import report from './report.json' with { type: 'json' };
import events from './events.json' with { type: 'json' };
import search from './search.json' with { type: 'json' };

/** The console in English. */
export const messages = {
  shell,
  clocks,
  states,
  codes,
  why,
  timeline,
  table,
  today,
  map,
  mission,
  official,
  coverage,
  batch,
  meeting,
  directive,
  matter,
  source,
  audit,
  report,
  events,
  search,
};
