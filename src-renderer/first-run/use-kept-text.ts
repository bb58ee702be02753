import { useState } from 'react';

/**
 * A text that is stored while it is typed, so that a crash takes no letter along. The field shows what was typed and not
 * what came back: letters are faster than the store.
 */
export function useKeptText(stored: string, keep: (text: string) => void) {
  const [value, setValue] = useState(stored);
  return {
    value,
    change: (text: string) => {
      setValue(text);
      keep(text);
    },
  };
}
