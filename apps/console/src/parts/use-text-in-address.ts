import { useEffect, useState } from 'react';

const patienceMs = 300; // browsers take only so many changes of the address in a time

/**
 * A text that counts at once, and stands in the address once it is typed.
 * @param inAddress what the address has; another than was written there, as after going back, is taken
 * @param write puts a text into the address; the same function as long as it does the same
 */
export function useTextInAddress(
  inAddress: string,
  write: (text: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState({ text: inAddress, inAddress, written: inAddress });
  if (typed.inAddress !== inAddress)
    setTyped({ ...typed, inAddress, text: typed.written === inAddress ? typed.text : inAddress });
  const { text } = typed;
  useEffect(() => {
    if (text === inAddress) return undefined;
    const soon = setTimeout(() => {
      setTyped((before) => ({ ...before, written: text }));
      write(text);
    }, patienceMs);
    return () => clearTimeout(soon);
  }, [text, inAddress, write]);
  return [text, (next) => setTyped((before) => ({ ...before, text: next }))];
}
