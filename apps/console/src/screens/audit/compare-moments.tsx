import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { asWritten } from '../../clocks/as-written.js';
import { instantIn } from '../../clocks/clocks.js';
import { useWords } from '../../i18n/use-words.js';
import { Button } from '../../parts/button.js';
import { Field, FieldForm } from '../../parts/field.js';

interface Props {
  readonly earlier: string | undefined;
  /** Undefined: now. */
  readonly later: string | undefined;
}

/** The two moments of a comparison. An empty one is the usual: before the last change, and now. */
export function CompareMoments({ earlier, later }: Props) {
  const t = useTranslations('audit');
  const { language } = useWords();
  const navigate = useNavigate({ from: '/audit' });
  const [faults, setFaults] = useState<readonly string[]>([]);
  const take = (values: Readonly<Record<string, string | undefined>>): void => {
    const read = ['k1', 'k2'].map((name) => [name, values[name] && instantIn(values[name])] as const);
    const wrong = read.filter(([, instant]) => instant === null).map(([name]) => name);
    setFaults(wrong);
    if (wrong.length > 0) return;
    const moments = Object.fromEntries(read.filter(([, instant]) => instant));
    void navigate({ search: ({ k1: _1, k2: _2, ...others }) => ({ ...others, ...moments }), resetScroll: false });
  };
  return (
    <FieldForm key={`${earlier} ${later} ${language}`} label={t('moments')} onTake={take}>
      <Field
        label={t('k1')}
        name="k1"
        defaultValue={earlier && asWritten(earlier, language)}
        placeholder={t('momentHint')}
        fault={faults.includes('k1') ? t('badMoment') : null}
      />
      <Field
        label={t('k2')}
        name="k2"
        defaultValue={later && asWritten(later, language)}
        placeholder={t('now')}
        fault={faults.includes('k2') ? t('badMoment') : null}
      />
      <Button type="submit">{t('compare')}</Button>
    </FieldForm>
  );
}
