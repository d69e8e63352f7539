import { useState } from 'react';
import type { ReactNode } from 'react';
import styles from './filters.module.css';

/** What narrows a list, in one row above it. */
export function FilterRow({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className={styles['filters']}>
      {children}
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  /** What no choice is called. */
  readonly any: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [value: Value, text: string])[];
  onChange(value: Value | null): void;
}

/** One of some values, or no matter which. */
export function ChoiceFilter<Value extends string>({ label, any, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <label>
      <span>{label}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChange(options.find(([each]) => each === target.value)?.[0] ?? null)}
      >
        <option value="">{any}</option>
        {options.map(([each, text]) => (
          <option key={each} value={each} dir="auto">
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TextProps {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  onChange(text: string): void;
}

/** What is typed counts at once, but not while Telex, VNI or another input method is still composing a letter. */
export function TextFilter({ label, hint, text, onChange }: TextProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label>
      <span>{label}</span>
      <input
        type="search"
        value={typed ?? text}
        placeholder={hint}
        autoComplete="off"
        spellCheck="false"
        onChange={({ target, nativeEvent }) => {
          const isComposing = (nativeEvent as InputEvent).isComposing;
          setTyped(isComposing ? target.value : null);
          if (!isComposing) onChange(target.value);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setTyped(null);
          onChange(currentTarget.value);
        }}
      />
    </label>
  );
}
