import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { logOf, shownIn, toldBy } from '../spec-log.js';
import { directives } from './directives.projection.js';

const { events: e } = directiveExamples;
const { items, ...issue } = e.DirectiveIssued.data;
const d3 = 'directive-d3';

describe('the document of a directive', () => {
  it('keeps each item with its follow-up and its end, each with what it rests on', () => {
    const whole = { ...e.DirectiveFollowUpReported, data: { ...e.DirectiveFollowUpReported.data, no: null } };
    const log = logOf(
      [d3, e.DirectiveIssued],
      [d3, e.DirectiveFollowUpReported],
      [d3, e.DirectiveItemCompleted],
      [d3, e.DirectiveItemSuperseded],
      [d3, whole],
      [d3, e.DirectiveWithdrawn],
    );
    const { no: _, ...followUp } = e.DirectiveFollowUpReported.data;
    const closed = { on: '2024-12-12', note: null, byDirectiveId: 'd5', byNo: 'B2', ...toldBy(log, 3) };
    expect(shownIn(directives, log).get('d3')).toStrictEqual({
      id: 'd3',
      status: 'withdrawn',
      ...issue,
      firstDay: '2023-12-22',
      addresseeIds: [],
      matters: ['strategy-2030'],
      issued: toldBy(log, 0),
      items: [
        { ...items[0], followUps: [{ ...followUp, ...toldBy(log, 1) }], closed: null },
        { ...items[1], followUps: [], closed: { how: 'superseded', ...closed } },
        { ...items[2], followUps: [], closed: { how: 'completed', on: '2024-06', note: null, ...toldBy(log, 2) } },
      ],
      followUps: [{ ...followUp, ...toldBy(log, 4) }],
      withdrawn: { on: '2025', reason: 'Replaced as a whole.', ...toldBy(log, 5) },
    });
  });
});
