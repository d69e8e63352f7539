import shell from './shell.json';
import clocks from './clocks.json';
import states from './states.json';
import codes from './codes.json';
import why from './why.json';
import timeline from './timeline.json';
import table from './table.json';
import today from './today.json';
import map from './map.json';
import mission from './mission.json';
import official from './official.json';
import coverage from './coverage.json';
import batch from './batch.json';
import meeting from './meeting.json';
import directive from './directive.json';
import matter from './matter.json';
import audit from './audit.json';
import report from './report.json';
import events from './events.json';
import search from './search.json';

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
  audit,
  report,
  events,
  search,
};
