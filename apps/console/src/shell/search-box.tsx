import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Form, Input, Label, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.js';
import styles from './shell.module.css';

/** One box for everything. Nothing is asked before Enter, so that Telex and VNI are not disturbed. */
export function SearchBox() {
  const { q = '' } = useSearch({ strict: false }) as { q?: string };
  return <Box key={q} asked={q} />;
}

function Box({ asked }: { readonly asked: string }) {
  const t = useTranslations('shell');
  const navigate = useNavigate();
  const [text, setText] = useState(asked);
  return (
    <Form
      role="search"
      className={styles['search'] ?? ''}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '')
          void navigate({ to: '/search', search: (before: object) => ({ ...before, q: text.trim() }) });
      }}
    >
      <SearchField value={text} onChange={setText} className={styles['searchField'] ?? ''}>
        <Label className="hidden-text">{t('search')}</Label>
        <Input placeholder={t('searchHint')} />
      </SearchField>
      <Button type="submit">{t('search')}</Button>
    </Form>
  );
}
