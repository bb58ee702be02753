import { IconSend2 } from '@tabler/icons-react';
import { SendLater } from '../follow-ups/composer/send-later.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import classes from '../ui/writing/writing-line.module.css';
import { MicrophoneMenu } from '../voice/bar/microphone-menu.tsx';
import { RecordButton } from '../voice/bar/record-button.tsx';

/** A voice message while nothing is written; what is written goes now or later. */
export function SendButtons(props: {
  conversationId: number;
  text: string;
  message: string;
  canSend: boolean;
  onScheduled: (message: string) => void;
  onSend: () => void;
}) {
  const { conversationId, text, message, canSend, onScheduled, onSend } = props;
  const { t } = useWords();
  if (text === '') {
    return (
      <>
        <MicrophoneMenu />
        <RecordButton conversationId={conversationId} />
      </>
    );
  }
  return (
    <>
      <SendLater
        conversationId={conversationId}
        text={message}
        isDisabled={!canSend}
        onScheduled={onScheduled}
      />
      <TooltipIconButton
        variant="filled"
        color="pharmacy"
        disabled={!canSend}
        className={classes.send}
        label={t('composer.send')}
        onClick={onSend}
        data-testid="composer-send"
        size="composer"
        isRound
      >
        <IconSend2 {...ICON.large} className="mirrored" />
      </TooltipIconButton>
    </>
  );
}
