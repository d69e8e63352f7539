import { Button as Pressable } from 'react-aria-components';
import type { ButtonProps } from 'react-aria-components';
import styles from './button.module.css';

/** A button as all of the console's: quiet (looks like a link), plain, or the one that stands out. */
export function Button({ look = 'plain', ...props }: ButtonProps & { readonly look?: 'plain' | 'quiet' | 'main' }) {
  return (
    <Pressable
      {...props}
      className={look === 'plain' ? (styles['button'] ?? '') : `${styles['button']} ${styles[look]}`}
    />
  );
}
