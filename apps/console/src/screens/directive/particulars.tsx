import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Schemas } from '../../api/client.js';
import { useWords } from '../../i18n/use-words.js';
import { Day } from '../../parts/day.js';
import { Facts } from '../../parts/facts.js';
import { Later } from '../../parts/later.js';
import { Sources } from '../../parts/sources.js';
import { concerning } from '../../why/concerning.js';
import { Why } from '../../why/why.js';
import { Dating } from '../meeting/dating.js';
import { OfficialLink } from '../meeting/official-link.js';
import { Titles } from '../meeting/titles.js';
import { Addressees } from './addressees.js';
import styles from './directive.module.css';
import { DirectiveLink } from './directive-link.js';

/** From whom, from which office, to whom and how strongly; what it rests on and what it passed on. */
export function Particulars({ of }: { readonly of: Schemas['DirectiveAnswer'] }) {
  const t = useTranslations('directive');
  const words = useWords();
  const { directive, meeting, derivedFrom, derived, issuerTitlesThen } = of;
  const { issuer, withdrawn } = directive;
  return (
    <Facts
      of={[
        [
          t('issuer'),
          <>
            <OfficialLink id={issuer.id} name={issuer.name} />
            {', '}
            {issuer.office === null ? t('officeUnknown') : <bdi>{issuer.office}</bdi>}
          </>,
        ],
        [t('titlesThen'), <Titles of={issuerTitlesThen} />],
        [
          t('on'),
          <>
            <Day on={directive.on} />
            <Later on={directive.on} />
            <Dating of={directive.dating} />
          </>,
        ],
        [
          t('meeting'),
          meeting && (
            <Link to="/meetings/$meetingId" params={{ meetingId: meeting.id }}>
              <bdi>{meeting.name}</bdi>
            </Link>
          ),
        ],
        [t('addressees'), <Addressees of={directive.addressees} />],
        [t('strength'), words.code(directive.strength)],
        [t('principle'), directive.principle && <bdi>{directive.principle}</bdi>],
        [
          t('cites'),
          directive.cites.length > 0 ? (
            <ul className={styles['plain']}>
              {directive.cites.map((cites) => (
                <li key={cites}>
                  <Link to="/meetings" search={{ view: 'directives', cites }}>
                    <bdi>{cites}</bdi>
                  </Link>
                </li>
              ))}
            </ul>
          ) : null,
        ],
        [t('derivedFrom'), derivedFrom && <DirectiveLink of={derivedFrom} />],
        [
          t('passedOn'),
          derived.length > 0 ? (
            <ul className={styles['plain']}>
              {derived.map((one) => (
                <li key={one.id}>
                  <DirectiveLink of={one} />
                </li>
              ))}
            </ul>
          ) : null,
        ],
        [
          t('withdrawn'),
          withdrawn && (
            <>
              <Day on={withdrawn.on} />: <bdi>{withdrawn.reason}</bdi>
              <Sources of={withdrawn.sources} />
            </>
          ),
        ],
        [
          t('rests'),
          <>
            <Sources of={directive.sources} />
            <Why
              what={directive.title}
              subject={{ directive: directive.id }}
              concerns={concerning(['DirectiveIssued', 'DirectiveWithdrawn'])}
            />
          </>,
        ],
      ]}
    />
  );
}
