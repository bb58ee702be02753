import { IconMessageReply } from '@tabler/icons-react';
import type { QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { AnswerWords } from './answer-words.tsx';
import classes from './answer.module.css';

/** On the card of a prescription: what the customer said to its price. */
export function CardAnswer({ answer }: { answer: QuoteAnswer }) {
  const { t, count } = useWords();
  return (
    <span
      className={classes.onCard}
      data-reading={answer.reading}
      title={t('prescriptions.answer')}
      data-testid="card-answer"
    >
      <IconMessageReply {...ICON.mark} />
      <AnswerWords answer={answer} />
      {answer.later === 0 ? null : (
        <bdi className={classes.time} dir="ltr" title={count('prescriptions.answer-later', answer.later)}>
          {`+${answer.later}`}
        </bdi>
      )}
    </span>
  );
}
