import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../parts/day.js';
import { Quote } from '../../parts/quote.js';
import { recordOf } from '../../parts/record.js';
import { RecordLink } from '../../parts/record-link.js';
import { ChangeTable } from '../../why/change-table.js';
import type { AuditLine } from '../../why/subject.js';
import type { NameOf } from '../../why/value-text.js';
import styles from './audit.module.css';
import { justBefore } from './moments.js';

interface Props {
  readonly line: AuditLine;
  /** Whose names the trail itself knows. */
  readonly nameOf: NameOf;
}

/** One change: when it was recorded and by whom, what it changed, why, and on which source. */
export function TrailLine({ line, nameOf }: Props) {
  const t = useTranslations('audit');
  const why = useTranslations('why');
  const words = useWords();
  const { type, stream, on, changes, reason, rules, source, dating, position } = line;
  return (
    <li className={styles['line']}>
      <div className={styles['when']}>
        <p>
          <Moment at={line.recordedAt} />
          <br />
          <span dir="auto">{t('by', { actor: line.actor })}</span>
        </p>
        {line.knownFrom !== line.recordedAt && <p>{why('known', { moment: words.moment(line.knownFrom) })}</p>}
        <p>{why('event', { position })}</p>
      </div>
      <div className={styles['what']}>
        <h3>{words.code(type)}</h3>
        <p>
          <RecordLink stream={stream} name={line.name} />
          {line.postingId !== null && `, ${words.code('posting')} ${line.postingId}`}
          {on !== null && <>. {why('trueOn', { day: words.day(on) })}</>}
        </p>
        {changes.length === 0 ? (
          <p>{t('nothingNew')}</p>
        ) : (
          <ChangeTable changes={changes} stream={stream} type={type} nameOf={nameOf} />
        )}
        {reason !== null && <p dir="auto">{why('reason', { reason })}</p>}
        {rules.length > 0 && <p>{why('override', { rules: rules.map(words.code).join('; ') })}</p>}
        {source ? <Quote source={source} /> : <p>{why('noSource')}</p>}
        {dating?.asWritten && <p dir="auto">{why('asWritten', { text: dating.asWritten })}</p>}
        {dating?.inferred && <p dir="auto">{why('inferred', { text: dating.inferred })}</p>}
        <dl className={styles['ids']}>
          <Id term={t('command')} id={line.commandId} />
          <Id term={t('correlation')} id={line.correlationId} />
          <Id term={t('event')} id={line.eventId} />
        </dl>
        <Further line={line} />
      </div>
    </li>
  );
}

function Id({ term, id }: { readonly term: string; readonly id: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <code>{id}</code>
      </dd>
    </div>
  );
}

/** What can be asked of a change from here. */
function Further({ line: { stream, eventId, knownFrom, postingId, position } }: { readonly line: AuditLine }) {
  const t = useTranslations('audit');
  const record = recordOf(stream);
  const at = <span className="hidden-text"> {t('ofEvent', { position })}</span>;
  return (
    <p className={styles['further']}>
      {record && (
        <>
          <Link
            to="/audit"
            search={{ view: 'trail', [record.kind]: record.id, ...(postingId === null ? {} : { posting: postingId }) }}
          >
            {t('onlyThis')}
            {at}
          </Link>
          <Link
            to="/audit"
            search={{
              view: 'compare',
              [record.kind]: record.id,
              ...(postingId === null ? {} : { posting: postingId }),
              k1: justBefore(knownFrom),
              k2: knownFrom,
            }}
          >
            {t('beforeAfter')}
            {at}
          </Link>
        </>
      )}
      <Link to="/audit" search={{ view: 'proof', event: eventId }}>
        {t('prove')}
        {at}
      </Link>
    </p>
  );
}
