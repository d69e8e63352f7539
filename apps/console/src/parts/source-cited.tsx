import { useAnswer } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import { ToRecord } from './to-record.js';

/** What the register knows of a source that a fact cites, behind its id; nothing of one that nobody has described. */
export function SourceCited({ as }: { readonly as: string }) {
  const words = useWords();
  const { known } = useClocks();
  const { data } = useAnswer('/v1/sources', { query: { citedAs: as, ...known, limit: 1 } });
  const source = data?.items.find(({ citedAs }) => citedAs === as); // the last answer may be that of another source
  if (!source) return null;
  const { id, title, publisher, publishedOn } = source;
  return (
    <>
      :{' '}
      <ToRecord of={{ kind: 'source', id }}>
        <cite dir="auto">{title ?? publisher ?? as}</cite>
      </ToRecord>
      {title !== null && publisher !== null && (
        <>
          , <bdi>{publisher}</bdi>
        </>
      )}
      {publishedOn !== null && <>, {words.day(publishedOn)}</>}
    </>
  );
}
