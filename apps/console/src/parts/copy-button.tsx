import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.js';
import { copyText } from './copy-text.js';

/** Copies a text, and says that it did. */
export function CopyButton({
  text,
  label,
  look,
}: {
  readonly text: string;
  readonly label: string;
  readonly look?: 'quiet';
}) {
  const t = useTranslations('states');
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <>
      <Button {...(look && { look })} onPress={() => void copyText(text).then(setDone)}>
        {label}
      </Button>
      <span role="status">{done === null ? '' : done ? t('copied') : t('notCopied')}</span>
    </>
  );
}
