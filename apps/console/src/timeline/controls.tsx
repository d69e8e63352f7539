import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.js';
import type { Layout } from './layout.js';
import styles from './timeline.module.css';
import type { Zoom } from './use-zoom.js';

/** What the mouse does, for everybody. */
export function Controls({ zoom }: { readonly zoom: Zoom }) {
  const t = useTranslations('timeline');
  return (
    <div className={styles['controls']} role="group" aria-label={t('controls')}>
      <Button isDisabled={zoom.isWhole} onPress={() => zoom.pan(-0.5)}>
        {t('earlier')}
      </Button>
      <Button isDisabled={zoom.isWhole} onPress={() => zoom.pan(0.5)}>
        {t('later')}
      </Button>
      <Button onPress={() => zoom.by(2)}>{t('closer')}</Button>
      <Button isDisabled={zoom.isWhole} onPress={() => zoom.by(0.5)}>
        {t('wider')}
      </Button>
      <Button isDisabled={zoom.isWhole} onPress={() => zoom.whole()}>
        {t('whole')}
      </Button>
    </div>
  );
}

interface LegendProps {
  readonly label: string;
  readonly hatch: string;
  readonly hint: string;
  readonly layout: Layout;
}

/** What each form means; only those that are in the picture. */
export function Legend({ label, hatch, hint, layout }: LegendProps) {
  const t = useTranslations('timeline');
  const has = useMemo(() => formsIn(layout), [layout]);
  return (
    <div className={styles['legend']}>
      <ul aria-label={label}>
        {has.sure && (
          <li>
            <Sample>
              <rect className={styles['sure']} x={1} y={2} width={26} height={12} />
            </Sample>
            {t('sure')}
          </li>
        )}
        {has.possible && (
          <li>
            <Sample>
              <rect className={styles['possible']} fill={`url(#${hatch})`} x={1} y={2} width={26} height={12} />
            </Sample>
            {t('possible')}
          </li>
        )}
        {has.open && (
          <li>
            <Sample>
              <path className={styles['sure']} d="M1 2h16v12h-16z M17 2l8 6l-8 6z" />
            </Sample>
            {t('open')}
          </li>
        )}
        {has.unknown && (
          <li>
            <Sample>
              <rect className={styles['possible']} fill={`url(#${hatch})`} x={1} y={2} width={12} height={12} />
              <text className={styles['doubt']} x={17} y={13}>
                ?
              </text>
            </Sample>
            {t('unknown')}
          </li>
        )}
        {has.planned && (
          <li>
            <Sample>
              <rect className={styles['planned']} x={1} y={2} width={26} height={12} />
            </Sample>
            {t('planned')}
          </li>
        )}
        {has.point && (
          <li>
            <Sample>
              <path className={styles['point']} d="M14 1l7 7l-7 7l-7 -7z" />
            </Sample>
            {t('point')}
          </li>
        )}
        {has.gap && (
          <li data-look="gap">
            <Sample>
              <rect className={styles['sure']} x={1} y={5} width={26} height={6} />
            </Sample>
            {t('gap')}
          </li>
        )}
        {has.overlap && (
          <li data-look="overlap">
            <Sample>
              <rect className={styles['sure']} x={1} y={5} width={26} height={6} />
            </Sample>
            {t('overlap')}
          </li>
        )}
      </ul>
      <p id={hint}>{t('keys')}</p>
    </div>
  );
}

const Sample = ({ children }: { readonly children: React.ReactNode }) => (
  <svg aria-hidden="true" width={28} height={16} data-look="main">
    {children}
  </svg>
);

function formsIn({ lanes }: Layout) {
  const bars = lanes.flatMap((lane) => lane.bars);
  const hasPart = (kind: string): boolean => bars.some(({ shape }) => shape.parts.some((part) => part.kind === kind));
  return {
    sure: hasPart('sure'),
    possible: hasPart('possible'),
    planned: hasPart('planned'),
    open: bars.some(({ shape }) => shape.right === 'open'),
    unknown: bars.some(({ shape }) => shape.right === 'unknown' || shape.left === 'unknown'),
    point: bars.some(({ shape }) => shape.points.length > 0),
    gap: bars.some(({ span }) => span.look === 'gap'),
    overlap: bars.some(({ span }) => span.look === 'overlap'),
  };
}
