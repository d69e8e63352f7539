import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Translation } from '../../parts/bilingual.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Sources } from '../../parts/sources.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { Citations } from './citations.js';

/** One source that facts rest on: what it is, who published it and when, and where it can be read. */
export function SourceScreen() {
  const { sourceId } = useParams({ from: '/sources/$sourceId' });
  const { known } = useClocks();
  const t = useTranslations('source');
  const answer = useAnswer('/v1/sources/{id}', { path: { id: sourceId }, query: known });
  const source = answer.data?.source;
  return (
    <Page
      title={source ? (source.title ?? source.citedAs) : sourceId}
      over={
        <Link to="/audit" search={{ view: 'sources' }}>
          {t('all')}
        </Link>
      }
    >
      <Shown of={answer}>{({ source: found }) => <SourceFound of={found} />}</Shown>
    </Page>
  );
}

function SourceFound({ of }: { readonly of: Schemas['SourceAnswer']['source'] }) {
  const t = useTranslations('source');
  const words = useWords();
  const { id, citedAs, kind, title, titleEn, publisher, publishedOn, address, note, sources } = of;
  return (
    <>
      <Translation of={titleEn} />
      <Facts
        of={[
          [t('citedAs'), <bdi key="citedAs">{citedAs}</bdi>],
          [t('kind'), words.code(kind)],
          [t('publisher'), publisher === null ? t('unstated') : <bdi key="publisher">{publisher}</bdi>],
          [t('publishedOn'), <Day key="publishedOn" on={publishedOn} />],
          [t('address'), address === null ? null : <Address key="address" of={address} />],
          [t('note'), note === null ? null : <bdi key="note">{note}</bdi>],
          [
            t('rests'),
            <>
              <Sources of={sources} />
              <Why what={title ?? citedAs} subject={{ source: id }} concerns={concerning(['SourceDescribed'])} />
            </>,
          ],
        ]}
      />
      <Citations of={citedAs} />
    </>
  );
}

/** A page of the web as a link that does not say where one comes from; anything else as it is written. */
function Address({ of }: { readonly of: string }) {
  if (!/^https?:\/\//.test(of)) return <bdi>{of}</bdi>;
  return (
    <a href={of} rel="noreferrer noopener external">
      <bdi>{of}</bdi>
    </a>
  );
}
