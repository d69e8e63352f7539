import type { ComponentProps } from 'react';
import styles from './button.module.css';

interface Props extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'className'> {
  readonly look?: 'plain' | 'quiet' | 'main';
  readonly isDisabled?: boolean;
  onPress?(): void;
}

/** A button as all of the console's: quiet (looks like a link), plain, or the one that stands out. */
export function Button({ look = 'plain', isDisabled = false, onPress, type = 'button', ...props }: Props) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      onClick={onPress && (() => onPress())}
      className={look === 'plain' ? styles['button'] : `${styles['button']} ${styles[look]}`}
    />
  );
}
