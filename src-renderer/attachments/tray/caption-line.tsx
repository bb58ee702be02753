import { Textarea } from '@mantine/core';
import { IconSend2 } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import composer from '../../ui/writing/writing-line.module.css';
import { LengthNote } from '../../ui/writing/length-note.tsx';
import { changeFile } from './state/tray.ts';
import type { TrayFile } from './state/tray.ts';
import { useTrays } from './state/trays.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** The selected file's caption, and the button that sends them all. Used with the file as its key. */
export function CaptionLine({
  conversationId,
  file,
  isSending,
  canSend,
  onSend,
}: {
  conversationId: number;
  file: TrayFile;
  isSending: boolean;
  canSend: boolean;
  onSend: () => void;
}) {
  const { t } = useWords();
  const trays = useTrays();
  const input = useRef<HTMLTextAreaElement>(null);

  // Not while somebody goes through the files with the arrow keys.
  useEffect(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused.closest('[data-thumb]') === null) input.current?.focus();
  }, []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!event.repeat && canSend) onSend();
  };

  return (
    <>
      <div className={composer.line}>
        <Textarea
          spellCheck
          ref={input}
          className={composer.field ?? ''}
          classNames={{ input: composer.input ?? '' }}
          rows={1}
          attributes={{ input: { dir: 'auto' } }}
          radius="var(--rs-radius-dialog)"
          value={file.caption}
          placeholder={t('tray.caption')}
          aria-label={t('tray.caption-of', { name: file.fileName })}
          title={file.caption === '' ? t('composer.keys') : undefined}
          data-testid="tray-caption"
          onChange={(event) => {
            const caption = event.currentTarget.value;
            trays.change(conversationId, (tray) => changeFile(tray, file.id, { caption }));
          }}
          onKeyDown={onKeyDown}
        />
        <TooltipIconButton
          variant="filled"
          color="pharmacy"
          loading={isSending}
          disabled={!canSend}
          label={t('composer.send')}
          onClick={onSend}
          data-testid="tray-send"
          size="composer"
          isRound
        >
          <IconSend2 {...ICON.large} />
        </TooltipIconButton>
      </div>
      <LengthNote length={file.caption.trim().length} />
    </>
  );
}
