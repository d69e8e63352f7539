import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useAnswer } from '../api/use-answer.js';
import { useClocks } from '../clocks/use-clocks.js';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../parts/button.js';
import { Shown } from '../parts/shown.js';
import { WidgetLanguage } from '../parts/widget-language.js';
import { ChangeTable } from './change-table.js';
import { nameOfOne } from './value-text.js';
import { Further } from './further.js';
import { Statement } from './statement.js';
import type { WhyProps } from './subject.js';
import styles from './reasons.module.css';

/** The events that say a fact, the last one first, each with all that it rests on. */
export function Reasons({ what, subject, concerns, onClose }: WhyProps & { onClose(): void }) {
  const t = useTranslations('why');
  const { known } = useClocks();
  const words = useWords();
  const trail = useAnswer('/v1/audit', { query: { ...subject, ...known, order: 'newest', limit: 1_000 } });
  return (
    <WidgetLanguage>
      <ModalOverlay className={styles['overlay'] ?? ''} isOpen isDismissable onOpenChange={(open) => open || onClose()}>
        <Modal className={styles['modal'] ?? ''}>
          <Dialog className={styles['dialog'] ?? ''}>
            <div className={styles['head']}>
              <Heading slot="title" className={styles['title'] ?? ''}>
                {t('title')}
              </Heading>
              <Button onPress={onClose}>{t('close')}</Button>
            </div>
            <p>{what}</p>
            <Shown of={trail}>
              {({ items, official }) => {
                const lines = concerns ? items.filter((line) => concerns(line)) : items;
                if (lines.length === 0) return <p>{t('none')}</p>;
                return (
                  <ol className={styles['lines']}>
                    {lines.map((line) => (
                      <li key={line.eventId}>
                        <h3>{words.code(line.type)}</h3>
                        <Statement line={line} />
                        <ChangeTable changes={line.changes} stream={line.stream} nameOf={nameOfOne(official)} />
                        <Further line={line} />
                      </li>
                    ))}
                  </ol>
                );
              }}
            </Shown>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </WidgetLanguage>
  );
}
