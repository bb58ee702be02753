import { IconSend2 } from '@tabler/icons-react';
import { SendLater } from '../follow-ups/composer/send-later.tsx';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';
import classes from '../ui/writing/writing-line.module.css';
import { RecordButton } from '../voice/bar/record-button.tsx';

/** A voice message while nothing is written; what is written goes now, or later by what is beside it. */
export function SendButtons(props: {
  conversationId: number;
  text: string;
  message: string;
  canSend: boolean;
  canRecord: boolean;
  onScheduled: (message: string) => void;
  onSend: () => void;
}) {
  const { conversationId, text, message, canSend, canRecord, onScheduled, onSend } = props;
  const { t } = useWords();
  if (text === '') return <RecordButton conversationId={conversationId} isDisabled={!canRecord} />;
  return (
    <span className={classes.split}>
      <TooltipIconButton
        variant="filled"
        color="pharmacy"
        disabled={!canSend}
        label={t('composer.send')}
        onClick={onSend}
        data-testid="composer-send"
        isRound
      >
        <IconSend2 {...ICON.button} />
      </TooltipIconButton>
      <SendLater
        conversationId={conversationId}
        text={message}
        isDisabled={!canSend}
        onScheduled={onScheduled}
      />
    </span>
  );
}
