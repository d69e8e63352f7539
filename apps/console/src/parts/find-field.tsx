import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../api/client.js';
import { useAnswer } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import styles from './find-field.module.css';

type Kind = Schemas['SearchResult']['kind'];

interface Props {
  readonly label: string;
  /** What may be chosen. */
  readonly kinds: readonly Kind[];
  onChoose(id: string): void;
}

/** A field in which a record is found by its name. Nothing is asked while a letter is being composed. */
export function FindField({ label, kinds, onChoose }: Props) {
  const t = useTranslations('states');
  const { known } = useClocks();
  const [text, setText] = useState('');
  const [isComposing, setComposing] = useState(false);
  const asked = useSettled(isComposing ? null : text.trim());
  const { data } = useAnswer('/v1/search', { query: { q: asked, limit: 30, ...known } }, { enabled: asked !== '' });
  const items = asked === '' ? [] : (data?.items ?? []).filter(({ kind }) => kinds.includes(kind));
  return (
    <ComboBox
      className={styles['field'] ?? ''}
      inputValue={text}
      onInputChange={setText}
      items={items.map(({ id, kind, name }) => ({ id: `${kind}/${id}`, name }))}
      defaultFilter={() => true}
      allowsEmptyCollection={false}
      menuTrigger="input"
      onChange={(key) => {
        if (key === null) return;
        setText('');
        onChoose(String(key).slice(String(key).indexOf('/') + 1));
      }}
    >
      <Label>{label}</Label>
      <Input
        className={styles['input'] ?? ''}
        placeholder={t('nameHint')}
        autoComplete="off"
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
      />
      <Popover className={styles['popover'] ?? ''}>
        <ListBox className={styles['list'] ?? ''}>
          {(item: { readonly id: string; readonly name: string }) => (
            <ListBoxItem textValue={item.name} className={styles['item'] ?? ''}>
              <bdi>{item.name}</bdi>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What was typed, once it has rested for a moment; the last of it while there is nothing to take (null). */
function useSettled(text: string | null): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (text === null) return undefined;
    const timer = setTimeout(() => setSettled(text), 150);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
