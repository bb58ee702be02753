import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useNavigation } from '../navigation/navigation.tsx';
import { useWriting } from '../notes/writing/writing.tsx';

/**
 * The keyboard is in the field when the tray or the recorder closes, because the text it gave back goes on here; and for
 * who comes to write. An answer is one to the customer, whatever was being written.
 */
export function useFieldFocus({ isFree, hasOtherDraft }: { isFree: boolean; hasOtherDraft: boolean }): void {
  const { mode, setMode, field } = useWriting();
  const { writing } = useNavigation();
  // With what shows the field again, not a moment later: by then a quick person is on the next thing, and it would be taken away.
  useLayoutEffect(() => {
    if (isFree && mode === 'message') field.current?.focus();
  }, [isFree, mode, hasOtherDraft, field]);

  const begin = useEffectEvent(() => {
    if (writing.isAnswer && mode !== 'message') setMode('message');
    else if (isFree || writing.isAnswer) field.current?.focus();
  });
  const known = useRef(writing);
  useEffect(() => {
    // Not for what was wanted before this was drawn: it begins in its field anyway.
    if (known.current === writing) return;
    known.current = writing;
    begin();
  }, [writing]);
}
