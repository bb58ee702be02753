import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { daysBetween, formatClock, formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';

/** When WhatsApp says that it was sent; with its day where that is not the day it stands under. */
export function SentTime({ message }: { message: Message }) {
  const { language } = useWords();
  const at = shownAt(message);
  const isOfThisDay = daysBetween(at, message.sentAt) === 0;
  return (
    <time title={formatFull(at, language)} data-testid="sent-time">
      {isOfThisDay ? formatClock(at, language) : formatFull(at, language)}
    </time>
  );
}
