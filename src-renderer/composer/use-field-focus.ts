import { useCallback, useEffect } from 'react';
import { useAnswerWanted } from '../drafts/answering.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useWriting } from '../notes/writing/writing.tsx';

/**
 * The keyboard is in the field when the tray or the recorder closes, because the text it gave back goes on here; and for
 * who comes to answer.
 */
export function useFieldFocus({ isFree, hasOtherDraft }: { isFree: boolean; hasOtherDraft: boolean }): void {
  const { mode, setMode, field } = useWriting();
  const { writings } = useNavigation();
  useEffect(() => {
    if (isFree && mode === 'message') field.current?.focus();
  }, [isFree, mode, hasOtherDraft, field, writings]);

  useAnswerWanted(
    useCallback(() => {
      setMode('message');
      field.current?.focus();
    }, [setMode, field]),
  );
}
