import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { question } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import type { RecordKind, RecordRef } from './record.js';
import styles from './record-picker.module.css';
import { WidgetLanguage } from './widget-language.js';

interface Props {
  readonly label: string;
  /** Which records can be chosen; all when absent. */
  readonly kinds?: readonly RecordKind[];
  onChoose(record: RecordRef): void;
}

/** Finds a record by the beginning of its name, marks left out or not, the best match first, and chooses it. Nothing is asked while a letter is being composed. */
export function RecordPicker({ label, kinds, onChoose }: Props) {
  const t = useTranslations('audit');
  const states = useTranslations('states');
  const words = useWords();
  const { known } = useClocks();
  const [text, setText] = useState('');
  const [isComposing, setComposing] = useState(false);
  const q = useSettled(isComposing ? null : text.trim());
  const [only] = kinds?.length === 1 ? kinds : [];
  const { data, isFetching } = useQuery({
    ...question('/v1/search', { query: { q, limit: 50, ...(only && { kind: only }), ...known } }),
    enabled: q !== '',
    placeholderData: (before) => before,
  });
  const found = (q === '' ? [] : (data?.items ?? [])).flatMap((one) => {
    if (one.kind === 'item' || one.kind === 'quote' || !(kinds?.includes(one.kind) ?? true)) return [];
    const { kind, id, name } = one;
    return [{ key: `${kind} ${id}`, kind, id, name }];
  });
  return (
    <WidgetLanguage>
      <ComboBox
        className={styles['picker'] ?? ''}
        items={found}
        inputValue={text}
        onInputChange={setText}
        selectedKey={null}
        onSelectionChange={(key) => {
          const record = found.find((one) => one.key === key);
          if (!record) return;
          setText('');
          onChoose({ kind: record.kind, id: record.id });
        }}
        allowsEmptyCollection={text.trim() !== ''}
        menuTrigger="input"
      >
        <Label>{label}</Label>
        <Input
          className={styles['input'] ?? ''}
          placeholder={t('recordHint')}
          spellCheck="false"
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
        />
        <Popover className={styles['popover'] ?? ''}>
          <ListBox<(typeof found)[number]>
            className={styles['list'] ?? ''}
            renderEmptyState={() => (isFetching || q !== text.trim() ? states('loading') : t('noRecordFound'))}
          >
            {({ key, kind, id, name }) => (
              <ListBoxItem id={key} textValue={name} className={styles['item'] ?? ''}>
                <Text slot="label">
                  <bdi>{name}</bdi>
                </Text>
                <Text slot="description">
                  {words.code(kind)} <code>{id}</code>
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </WidgetLanguage>
  );
}

/** What was typed, once it has rested for a moment; what it was before while there is nothing to take (null). */
function useSettled(text: string | null): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
