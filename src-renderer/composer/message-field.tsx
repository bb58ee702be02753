import { Textarea } from '@mantine/core';
import { hasDirection } from '#shared/text/own-direction.ts';
import type { ClipboardEvent, KeyboardEvent, RefObject } from 'react';
import { fromClipboard } from '../attachments/choosing/chosen-files.ts';
import type { ChosenFile } from '../attachments/tray/state/judge-file.ts';
import { useDrafts } from '../drafts/drafts.tsx';
import { useWords } from '../i18n/use-words.ts';
import type { useReplies } from '../templates/picker/use-replies.tsx';
import classes from '../ui/writing/writing-line.module.css';

/** Where a message is typed: Enter sends it, "/" lists the saved replies, and files that are pasted go to the tray. */
export function MessageField(props: {
  ref: RefObject<HTMLTextAreaElement | null>;
  text: string;
  placeholder: string;
  replies: ReturnType<typeof useReplies>;
  onWrite: (text: string) => void;
  onFiles: (files: ChosenFile[]) => void;
  /** @returns whether it took something away. */
  onEscape: () => boolean;
  onSend: () => void;
}) {
  const { ref, text, placeholder, replies, onWrite, onFiles, onEscape, onSend } = props;
  const { t } = useWords();
  const drafts = useDrafts();

  const onKeyDown = (event: KeyboardEvent): void => {
    if (replies.onKeyDown(event)) return;
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && onEscape()) {
      event.preventDefault();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat) onSend();
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = fromClipboard(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };
  return (
    <Textarea
      spellCheck
      ref={ref}
      classNames={{ input: classes.input }}
      rows={1}
      // Mantine would put `dir` on the box around the input.
      attributes={{ input: { dir: hasDirection(text) ? 'auto' : undefined } }}
      radius="var(--rs-radius-dialog)"
      value={text}
      placeholder={placeholder}
      aria-label={t('composer.label')}
      title={text === '' ? t('composer.keys') : undefined}
      data-testid="composer-input"
      data-main-field
      onChange={(event) => {
        onWrite(event.currentTarget.value);
        replies.onCaret();
      }}
      onSelect={replies.onCaret}
      {...replies.attributes}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onBlur={drafts.flush}
    />
  );
}
