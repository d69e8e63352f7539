import type { ReactNode } from 'react';

/** What a text marks as `<code>`: something to type, or a name as programs have it. */
export const code = (text: ReactNode): ReactNode => <code>{text}</code>;

/** A text of the contract, which sets names of programs between backticks. */
export function Coded({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? part : <code key={index}>{part}</code>));
}
