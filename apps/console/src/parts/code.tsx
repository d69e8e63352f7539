import type { ReactNode } from 'react';

/** What a text marks as `<code>`: something to type, or a name as programs have it. */
export const code = (text: ReactNode): ReactNode => <code>{text}</code>;
