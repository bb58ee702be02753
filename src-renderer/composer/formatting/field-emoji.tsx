import type { RefObject } from 'react';
import { EmojiButton } from '../../ui/emoji/emoji-button.tsx';
import { insertInField } from '../../ui/writing/edit-field.ts';

/** Emoji that go where the caret is, which has the keyboard again when the list closes. */
export function FieldEmoji({ field }: { field: RefObject<HTMLTextAreaElement | null> }) {
  return (
    <EmojiButton
      onPick={(emoji) => {
        if (field.current !== null) insertInField(field.current, emoji);
      }}
      onClose={() => field.current?.focus()}
    />
  );
}
