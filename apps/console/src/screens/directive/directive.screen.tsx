import { Link, useParams } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';
import { useClocks } from '../../clocks/use-clocks.js';
import { Translation } from '../../parts/bilingual.js';
import { Page } from '../../parts/page.js';
import { Shown } from '../../parts/shown.js';
import { Standing } from './standing.js';
import { FollowUps, Reporters } from './follow-ups.js';
import { ItemTree } from './item-tree.js';
import { Particulars } from './particulars.js';

/** One directive: from whom to whom, its items as a tree, and what became of each by the day of the page. */
export function DirectiveScreen() {
  const { directiveId } = useParams({ from: '/directives/$directiveId' });
  const { asOf } = useClocks();
  const t = useTranslations('directive');
  const answer = useAnswer('/v1/directives/{id}', { path: { id: directiveId }, query: { silentMonths: 6, ...asOf } });
  return (
    <Page
      title={answer.data?.directive.title ?? directiveId}
      over={
        <Link to="/meetings" search={{ view: 'directives' }}>
          {t('directives')}
        </Link>
      }
    >
      <Shown of={answer} lines={30}>
        {(found) => <DirectiveFound of={found} />}
      </Shown>
    </Page>
  );
}

function DirectiveFound({ of }: { readonly of: Schemas['DirectiveAnswer'] }) {
  const t = useTranslations('directive');
  return (
    <Reporters value={of}>
      <Translation of={of.directive.titleEn} />
      <Particulars of={of} />
      <h2>{t('items')}</h2>
      <Standing of={of} />
      {of.items.length === 0 ? <p>{t('noItems')}</p> : <ItemTree of={of} />}
      {of.followUps.length > 0 && (
        <>
          <h2>{t('followUpOfAll')}</h2>
          <FollowUps of={of.followUps} />
        </>
      )}
    </Reporters>
  );
}
