import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../i18n/use-words.js';
import { Button } from '../parts/button.js';
import { usePrinting } from '../parts/use-printing.js';
import styles from './clock-bar.module.css';
import { dayIn, instantIn } from './clocks.js';
import { useClocks } from './use-clocks.js';
import { useSteps } from './use-steps.js';

/** The bar that every screen stands under: true on which day, as known at which moment. Steps go to the next change of what the screen shows. */
export function ClockBar() {
  const t = useTranslations('clocks');
  const words = useWords();
  const { on, knownAt, move } = useClocks();
  const { answer: steps, days, moments } = useSteps();
  return (
    <>
      <section className={styles['bar']} aria-label={t('bar')}>
        <Clock
          key={`on ${on ?? ''}`}
          label={t('on')}
          value={on}
          shown={on === null ? t('today') : words.day(on)}
          hint={t('dayHint')}
          bad={t('badDay')}
          read={dayIn}
          onMove={(day) => move({ on: day })}
          reset={t('toToday')}
          through={t('through', { what: days })}
        >
          <Step
            label={t('previousDay')}
            sign="‹"
            to={steps?.day.previous ?? null}
            onStep={(day) => move({ on: day })}
          />
          <Step label={t('nextDay')} sign="›" to={steps?.day.next ?? null} onStep={(day) => move({ on: day })} />
        </Clock>
        <Clock
          key={`known ${knownAt ?? ''}`}
          label={t('knownAt')}
          value={knownAt}
          shown={knownAt === null ? t('now') : words.moment(knownAt)}
          hint={t('momentHint')}
          bad={t('badMoment')}
          read={instantIn}
          onMove={(instant) => move({ knownAt: instant })}
          reset={t('toNow')}
          through={t('through', { what: moments })}
        >
          <Step
            label={t('previousMoment')}
            sign="‹"
            to={steps?.known.previous ?? null}
            onStep={(at) => move({ knownAt: at })}
          />
          <Step
            label={t('nextMoment')}
            sign="›"
            to={steps?.known.next ?? null}
            onStep={(at) => move({ knownAt: at })}
          />
        </Clock>
      </section>
      <Printed />
      {knownAt !== null && (
        <p className={styles['past']} role="status">
          {t('past', { moment: words.moment(knownAt) })}{' '}
          <Button look="quiet" onPress={() => move({ knownAt: null })}>
            {t('toNow')}
          </Button>
        </p>
      )}
    </>
  );
}

/** The two clocks as paper has them: with the day and the moment that today and now were. */
function Printed() {
  const t = useTranslations('clocks');
  const words = useWords();
  const { day, knownAt } = useClocks();
  if (!usePrinting()) return null;
  return (
    <p>
      {t('on')}: <strong>{words.day(day)}</strong>. {t('knownAt')}:{' '}
      <strong>{words.moment(knownAt ?? new Date().toISOString())}</strong>
    </p>
  );
}

interface ClockProps {
  readonly label: string;
  readonly value: string | null;
  readonly shown: string;
  readonly hint: string;
  readonly bad: string;
  read(text: string): string | null;
  onMove(to: string | null): void;
  readonly reset: string;
  /** Whose changes the steps lead to. */
  readonly through: string;
  readonly children: ReactNode;
}

/** One clock. What is typed is taken with Enter or when the field is left; an empty field is now. */
function Clock({ label, value, shown, hint, bad, read, onMove, reset, through, children }: ClockProps) {
  const id = useId();
  const [text, setText] = useState<string | null>(null);
  const [isBad, setBad] = useState(false);
  const take = (): void => {
    if (text === null) return;
    if (text.trim() === shown) {
      setBad(false);
      setText(null);
      return;
    }
    const to = text.trim() === '' ? null : read(text);
    const isWrong = to === null && text.trim() !== '';
    setBad(isWrong);
    if (isWrong) return;
    setText(null);
    if (to !== value) onMove(to);
  };
  return (
    <form
      className={styles['clock']}
      onSubmit={(event) => {
        event.preventDefault();
        take();
      }}
    >
      <div className={styles['field']}>
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          className={styles['input']}
          value={text ?? (value === null ? '' : shown)}
          placeholder={shown}
          autoComplete="off"
          spellCheck="false"
          aria-invalid={isBad}
          aria-describedby={`${id}-note`}
          onChange={({ target }) => setText(target.value)}
          onBlur={take}
        />
      </div>
      <div role="group" aria-labelledby={`${id}-through`} className={styles['stepping']}>
        <p id={`${id}-through`} className={styles['through']}>
          {through}
        </p>
        <div className={styles['steps']}>
          {children}
          <Button look="quiet" isDisabled={value === null} onPress={() => onMove(null)}>
            {reset}
          </Button>
        </div>
      </div>
      <p id={`${id}-note`} className={isBad ? styles['bad'] : styles['hint']} role={isBad ? 'alert' : undefined}>
        {isBad ? bad : hint}
      </p>
    </form>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly to: string | null;
  onStep(to: string): void;
}

function Step({ label, sign, to, onStep }: StepProps) {
  return (
    <Button aria-label={label} isDisabled={to === null} onPress={() => to !== null && onStep(to)}>
      <span aria-hidden="true">{sign}</span>
    </Button>
  );
}
