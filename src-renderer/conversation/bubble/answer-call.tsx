import { IconMessage } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { MessageButton } from '../../ui/message/message-button.tsx';
import classes from './bubble.module.css';

/** A call that nobody took is answered in writing: no PC can call back over WhatsApp here. */
export function AnswerCall({ conversationId }: { conversationId: number }) {
  const { t } = useWords();
  const { writeIn } = useNavigation();
  return (
    <span className={classes.answerCall}>
      <MessageButton
        tone="inside"
        onClick={() => writeIn(conversationId, 'answer')}
        data-testid="answer-call"
      >
        <IconMessage {...ICON.mark} />
        {t('thread.answer-call')}
      </MessageButton>
    </span>
  );
}
