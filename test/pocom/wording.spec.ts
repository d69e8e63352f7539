import { causeOfCode, causeOfWording } from '../../apps/cli/src/import/register/wording.js';
import { describeIf } from '../skip.js';
import { linesOf, noPocom, pocomDir } from './pocom.js';

describeIf(pocomDir !== null, noPocom)('the wording of the ends of the real register', () => {
  it('is read as the register itself codes it', () => {
    const differing = linesOf('postings.ndjson').flatMap(({ id, endNote, endCause }) => {
      const [found, coded] = [causeOfWording(endNote as string | null), causeOfCode(endCause as string | null)];
      return found === coded ? [] : [{ id, endNote, found, coded }];
    });
    expect(differing).toEqual([]);
  });
});
