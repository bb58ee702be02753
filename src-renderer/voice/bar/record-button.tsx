import { IconMicrophone } from '@tabler/icons-react';
import type { PointerEvent } from 'react';
import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useRecorder } from '../recorder/recorder-provider.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { withKeys } from '../../shortcuts/shown-keys.ts';
import { followHold } from './hold.ts';
import { ICON } from '../../ui/icon-size.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';

/** Where the send button is while there is no text: a click starts, holding records until it is released. */
export function RecordButton({
  conversationId,
  isDisabled,
}: {
  conversationId: number;
  isDisabled: boolean;
}) {
  const { recorder } = useRecorder(conversationId);
  const { t } = useWords();
  useShortcut('voice-record', () => void recorder.start(conversationId), { when: () => !isDisabled });

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    void recorder.start(conversationId);
    followHold(event, (wish) => {
      // Still opening: there is nothing to send, so it goes on as after a click.
      if (wish === 'cancel') void recorder.discard(conversationId);
      if (wish === 'send') void recorder.stop(conversationId, { sends: true });
    });
  };

  return (
    <TooltipIconButton
      variant="filled"
      color="pharmacy"
      label={t('voice.record')}
      disabled={isDisabled}
      onPointerDown={onPointerDown}
      onClick={(event) => {
        // A click of the keyboard or a screen reader has no pointer before it.
        if (event.detail === 0) void recorder.start(conversationId);
      }}
      data-testid="voice-record"
      isRound
      tooltip={withKeys(t('voice.record-hint'), 'voice-record')}
    >
      <IconMicrophone {...ICON.button} />
    </TooltipIconButton>
  );
}

/** Leaving the conversation ends its recording, which waits there. */
export function useLeaveRecorder(conversationId: number): void {
  const { recorder } = useRecorder(conversationId);
  useEffect(() => () => recorder.leave(conversationId), [recorder, conversationId]);
}
