import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { askText } from '../../api/ask-text.js';
import { useWords } from '../../i18n/use-words.js';
import { Coded } from '../../parts/code.js';
import { CopyButton } from '../../parts/copy-button.js';
import { Shown } from '../../parts/shown.js';
import { fieldsIn } from './catalogue.js';
import type { EventKind } from './catalogue.js';
import { Json } from './feed-event.js';
import styles from './feed.module.css';

/** One kind of event: the fields of its data by its schema, and an example. What the contract says is in English. */
export function CatalogueEvent({ kind: { type, name, version, example } }: { readonly kind: EventKind }) {
  const t = useTranslations('events');
  const words = useWords();
  const address = `/v1/events/schemas/${type}`;
  const schema = useQuery({
    queryKey: [address],
    queryFn: async ({ signal }) => JSON.parse(await askText(address, { signal })) as object,
    staleTime: Infinity,
  });
  return (
    <section aria-label={words.code(name)}>
      <h2 className={styles['kind']}>{words.code(name)}</h2>
      <p className={styles['actions']}>
        <span>
          <code>{type}</code>, {t('version', { version })}
        </span>
        <a href={address}>{t('schema')}</a>
        <Link to="/events" search={{ view: 'live', type: name }}>
          {t('inFeed')}
        </Link>
        <CopyButton text={JSON.stringify(example, null, 2)} label={t('copyExample')} />
      </p>
      <Shown of={schema}>{(shape) => <FieldTable schema={shape} />}</Shown>
      <h3>{t('example')}</h3>
      <Json of={example} label={t('example')} />
    </section>
  );
}

function FieldTable({ schema }: { readonly schema: object }) {
  const t = useTranslations('events');
  return (
    <table className={styles['fields']}>
      <caption className="hidden-text">{t('fields')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('holds')}</th>
          <th scope="col">{t('meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {fieldsIn(schema).map(({ path, holds, isRequired, about }) => (
          <tr key={path}>
            <th scope="row">
              <code>{path}</code>
            </th>
            <td>
              <code>{holds}</code>
              {!isRequired && <> ({t('optional')})</>}
            </td>
            <td lang="en">
              <Coded text={about} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
