import { useEffect, useState } from 'react';

interface TypedOptions {
  /** As it is kept; '' while unfilled. */
  value: string;
  show: (value: string) => string;
  /** Undefined for what says nothing. */
  read: (text: string) => string | undefined;
  onChange: (value: string) => void;
  onUnreadable?: ((isUnreadable: boolean) => void) | undefined;
  mayBeEmpty: boolean;
}

interface Typed {
  /** What the field shows: what is being written, else the value in its one form. */
  text: string;
  isUnreadable: boolean;
  write: (text: string) => void;
  /** Takes what is written: on leaving the field, and with Enter. */
  take: () => void;
  /** Puts a value there, whatever was written. */
  put: (value: string) => void;
  /** What is written, as it would be taken; '' for what says nothing. */
  taken: () => string;
}

/**
 * What is written into a field that shows its value in one form. It stays as it is written until the field is left; what
 * cannot be read stays longer, to be mended.
 */
export function useTyped(options: TypedOptions): Typed {
  const { value, show, read, onChange, onUnreadable, mayBeEmpty } = options;
  const [written, setWritten] = useState<string>();
  const [isUnreadable, setUnreadable] = useState(false);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    // Somebody else has put a value there: a button beside the field, the other field of a pair.
    if (value !== '') {
      setWritten(undefined);
      setUnreadable(false);
    }
  }
  useEffect(() => {
    onUnreadable?.(isUnreadable);
    // Who hears it may be another function each time it is drawn; what it hears is what counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [isUnreadable]);
  // Said at once, too: Enter may submit the form before an effect runs.
  const judge = (isNothing: boolean): void => {
    setUnreadable(isNothing);
    onUnreadable?.(isNothing);
  };
  const put = (next: string): void => {
    setWritten(undefined);
    judge(false);
    if (next !== value) onChange(next);
  };
  const take = (): void => {
    if (written === undefined) return;
    const next = written.trim() === '' && mayBeEmpty ? '' : read(written);
    if (next !== undefined) return put(next);
    judge(true);
    if (value !== '') onChange('');
  };
  return {
    text: written ?? (value === '' ? '' : show(value)),
    isUnreadable,
    write: setWritten,
    take,
    put,
    taken: () => (written === undefined ? value : (read(written) ?? '')),
  };
}
