import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode } from 'react';
import styles from './field.module.css';

interface Props extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className'> {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what was written; null or absent when nothing is. */
  readonly fault?: string | null | undefined;
}

/** A labelled line of text, with how to write it and what is wrong with it. */
export function Field({ label, hint, fault, ...input }: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </span>
      )}
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        {...input}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described === '' ? undefined : described}
      />
      {fault && (
        <span id={`${id}-fault`} className={styles['fault']} role="alert">
          {fault}
        </span>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly defaultValue: string;
  readonly children: ReactNode;
}

/** A labelled choice; its options stand in it. */
export function Choice({ label, name, defaultValue, children }: ChoiceProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id}>{label}</label>
      <select id={id} name={name} defaultValue={defaultValue}>
        {children}
      </select>
    </div>
  );
}

/** A form whose fields stand side by side where there is room. Enter, or the button in it, takes them. */
export function FieldForm({
  label,
  children,
  onTake,
}: {
  readonly label: string;
  readonly children: ReactNode;
  /** What the fields hold, spaces around it left out; an empty field is undefined. */
  onTake(values: Readonly<Record<string, string | undefined>>): void;
}) {
  return (
    <form
      aria-label={label}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const values = [...new FormData(event.currentTarget)].map(([name, value]) => {
          const text = typeof value === 'string' ? value.trim() : '';
          return [name, text === '' ? undefined : text] as const;
        });
        onTake(Object.fromEntries(values));
      }}
    >
      {children}
    </form>
  );
}
