import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Translation } from '../../parts/bilingual.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Later } from '../../parts/later.js';
import { Page } from '../../parts/page.js';
import { Sources } from '../../parts/sources.js';
import { Shown } from '../../parts/shown.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { AgainstNamed, Areas, Declared } from './declared.js';
import { Members, StepsTaken } from './members.js';

/** One appointment batch: how big it is said to be, who is named of it, and how far each has come. */
export function BatchScreen() {
  const { batchId } = useParams({ from: '/batches/$batchId' });
  const { known } = useClocks();
  const answer = useAnswer('/v1/batches/{id}', { path: { id: batchId }, query: known });
  const shell = useTranslations('shell');
  return (
    <Page title={answer.data?.batch.name ?? batchId} over={<Link to="/batches">{shell('batches')}</Link>}>
      <Shown of={answer} lines={20}>
        {(found) => <BatchFound of={found} />}
      </Shown>
    </Page>
  );
}

function BatchFound({ of }: { readonly of: Schemas['BatchAnswer'] }) {
  const t = useTranslations('batch');
  const { batch, declared, earlierDeclarations, total, byClass, areas, members } = of;
  const subject = { batch: batch.id };
  return (
    <>
      <Translation of={batch.nameEn} />
      <Facts
        of={[
          [t('term'), batch.termLabel ?? t('noTerm')],
          [t('kind'), `${t(batch.kind)}, ${t(batch.status)}`],
          [
            t('on'),
            <>
              <Day on={batch.on} />
              <Later on={batch.on} />
            </>,
          ],
          [t('members'), t('namedOf', { named: total.named, declared: total.declared ?? -1 })],
          [
            t('areas'),
            <>
              <Areas of={areas.declared} />, {t('areasKnown', { known: areas.known })}
            </>,
          ],
          [
            t('rests'),
            <>
              <Sources of={batch.sources} />
              <Why what={batch.name} subject={subject} concerns={concerning(['BatchOpened', 'BatchClosed'])} />
            </>,
          ],
        ]}
      />
      <h2>{t('against')}</h2>
      <AgainstNamed byClass={byClass} total={total} />
      {declared === null ? <p>{t('nothingDeclared')}</p> : <Declared of={declared} />}
      {declared !== null && <Why what={t('declared')} subject={subject} concerns={concerning(['BatchSizeDeclared'])} />}
      {earlierDeclarations.length > 0 && (
        <>
          <h3>{t('earlier')}</h3>
          {earlierDeclarations.map((one, at) => (
            <Declared key={at} of={one} />
          ))}
        </>
      )}
      <h2>{t('members')}</h2>
      {members.length === 0 ? (
        <p>{t('nobodyNamed')}</p>
      ) : (
        <>
          <StepsTaken members={members} />
          <Members members={members} />
        </>
      )}
      {total.missing !== null && total.missing > 0 && <p>{t('missingOf', { missing: total.missing })}</p>}
    </>
  );
}
