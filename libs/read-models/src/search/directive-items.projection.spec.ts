import { directiveExamples } from '../../../domain/src/directive/directive.examples.js';
import { documentsOf, logOf, shownIn } from '../spec-log.js';
import { directiveItems } from './directive-items.projection.js';

const { DirectiveIssued } = directiveExamples.events;
const item = { no: '1', parent: null, ordinal: 'Một là', strength: null, deadline: null, matters: [] };
const issued = {
  ...DirectiveIssued,
  data: { ...DirectiveIssued.data, title: 'Bốn nhiệm vụ', items: [{ ...item, text: 'Hội nhập', textEn: 'Integrate' }] },
};
const corrected = {
  type: 'DirectiveFactCorrected',
  data: {
    corrects: 'e0',
    type: 'DirectiveIssued',
    before: { items: issued.data.items },
    after: { items: [{ ...item, text: 'Hội tụ', textEn: null }] },
    reason: 'Misread.',
  },
} as const;
const retracted = {
  type: 'DirectiveFactRetracted',
  data: { retracts: 'e0', type: 'DirectiveIssued', before: { ...issued.data }, reason: 'Never issued.' },
} as const;

describe('the items of directives', () => {
  it('are found by their words in the original and in English', () => {
    expect(shownIn(directiveItems, logOf(['directive-d1', issued])).get('d1')).toStrictEqual({
      id: 'd1',
      title: 'Bốn nhiệm vụ',
      items: [{ no: '1', text: 'Hội nhập', textEn: 'Integrate' }],
      words: ['hoi', 'nhap', 'integrate', 'hội', 'nhập'],
    });
  });

  it('are found by the right words once they are corrected, and by none once the directive is taken back', () => {
    const log = logOf(['directive-d1', issued], ['directive-d1', corrected as never]);
    expect(shownIn(directiveItems, log).get('d1')?.words).toEqual(['hoi', 'tu', 'hội', 'tụ']);
    const gone = logOf(['directive-d1', issued], ['directive-d1', retracted as never]);
    expect(documentsOf(directiveItems, gone).size).toBe(0);
  });
});
