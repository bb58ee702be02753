import type { InputEvent } from 'react';
import { foldDigits } from '#shared/text/fold-text.ts';

/** For a field that knows Latin digits only: what a keyboard writes in the other script arrives there as these. */
export function writeInLatin(event: InputEvent<HTMLInputElement>): void {
  const written = event.nativeEvent.data ?? '';
  const folded = foldDigits(written);
  if (folded === written) return;
  event.preventDefault();
  // The field's own way of writing: it knows where the next digit goes when what it holds is padded meanwhile.
  document.execCommand('insertText', false, folded);
}
