import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { brought } from '../api/brought.js';
import { Button } from '../parts/button.js';
import type { WhyProps } from './subject.js';

const reasons = brought(() => import('./reasons.js'));
const Reasons = lazy(async () => ({ default: (await reasons()).Reasons }));

/** Asks a fact why it is said: its events, source and quote, who recorded it and when, and what it replaced. */
export function Why(props: WhyProps) {
  const t = useTranslations('why');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" aria-label={t('ask', { what: props.what })} onPress={() => setOpen(true)}>
        {t('why')}
      </Button>
      {isOpen && (
        <Suspense>
          <Reasons {...props} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
