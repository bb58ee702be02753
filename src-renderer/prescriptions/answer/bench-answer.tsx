import { IconMessageReply } from '@tabler/icons-react';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { NoteAction } from '../../ui/notes/note-action.tsx';
import { AnswerWords } from './answer-words.tsx';
import classes from './answer.module.css';

/** Above the next step: what the customer said to the price, or that they have not answered yet. */
export function BenchAnswer({ opened: { prescription, answer } }: { opened: OpenedPrescription }) {
  const { t, count } = useWords();
  const { openAt } = useNavigation();
  const { status, quotedMessageId, conversationId } = prescription;
  if ((quotedMessageId === null && answer === null) || (status !== 'priced' && status !== 'ready'))
    return null;
  return (
    <div className={classes.onBench} role="status" data-reading={answer?.reading} data-testid="bench-answer">
      <IconMessageReply {...ICON.control} />
      {answer === null ? (
        <span className={classes.none}>{t('prescriptions.answer-none')}</span>
      ) : (
        <>
          <span className={classes.label}>
            {t(quotedMessageId === null ? 'prescriptions.answer-to-typed' : 'prescriptions.answer')}
          </span>
          <AnswerWords answer={answer} />
          {answer.later === 0 ? null : (
            <span className={classes.time}>{count('prescriptions.answer-later', answer.later)}</span>
          )}
          <NoteAction
            onClick={() => openAt(conversationId, answer.messageId)}
            data-testid="bench-answer-show"
          >
            {t('prescriptions.answer-show')}
          </NoteAction>
        </>
      )}
    </div>
  );
}
