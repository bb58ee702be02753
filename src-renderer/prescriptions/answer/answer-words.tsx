import type { QuoteAnswer } from '#shared/domain/prescriptions/prescription.ts';
import { previewOf } from '#shared/text/preview.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { kindTextKey, messageKind } from '../../ui/message/message-kind.ts';
import { useNow } from '../../ui/time/use-now.ts';
import classes from './answer.module.css';

/** The customer's words, or what they sent instead of words, and when. */
export function AnswerWords({ answer }: { answer: QuoteAnswer }) {
  const { t, language } = useWords();
  const now = useNow(60_000);
  const { text, reading, isForSeveral, at } = answer;
  return (
    <>
      {text === '' ? (
        <span className={classes.text}>{t(kindTextKey(messageKind(answer)))}</span>
      ) : (
        <bdi className={classes.text} title={text}>
          {previewOf(text)}
        </bdi>
      )}
      {reading === null ? null : (
        <span className={classes.reading}>{t(`prescriptions.answer-${reading}`)}</span>
      )}
      {isForSeveral ? (
        <span className={classes.several} data-testid="answer-several">
          {t('prescriptions.answer-several')}
        </span>
      ) : null}
      <time className={classes.time}>{formatListTime(at, now, language, t('inbox.yesterday'))}</time>
    </>
  );
}
