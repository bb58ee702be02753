import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { useRatingsOf } from '../ratings-api.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from '../stars/ratings.module.css';
import { Stars } from '../stars/stars.tsx';

const MOST_SHOWN = 3;

/** Beside a conversation: how its customer rated it; nothing as long as they did not. */
export function RatingSection({ conversation }: { conversation: Conversation }) {
  const { t, language } = useWords();
  const today = useToday();
  const ratings = useRatingsOf(conversation.id).data ?? [];
  if (ratings.length === 0) return null;
  return (
    <section className={classes.section} data-testid="rating-section">
      <h3 className={classes.sectionTitle}>{t('ratings.title')}</h3>
      {ratings.slice(0, MOST_SHOWN).map((rating) => (
        <div key={rating.ticketId} className={classes.given}>
          <span className={classes.line}>
            <Stars score={rating.score} />
            <time className={classes.time}>
              {formatListTime(rating.answeredAt, today, language, t('inbox.yesterday'))}
            </time>
          </span>
          {rating.comment === null ? null : (
            <p className={classes.comment} dir="auto">
              <WrittenText text={rating.comment} />
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
