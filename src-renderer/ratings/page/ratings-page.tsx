import { Button, Skeleton } from '@mantine/core';
import { IconThumbUp } from '@tabler/icons-react';
import { useState } from 'react';
import type { RatedTicket } from '#shared/domain/tickets/rated-ticket.ts';
import { useMay, useSignedIn } from '../../api/queries/signed-in.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { Choice } from '../../ui/choice.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { PERIODS, periodUntilToday, type Period } from './periods.ts';
import { useLatestRatings, useRatingSummary } from '../ratings-api.ts';
import { RatingNumbers } from './rating-numbers.tsx';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from '../stars/ratings.module.css';
import { Stars } from '../stars/stars.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { ListPage } from '../../ui/page/list-page.tsx';

/** How customers found it: the average, who served them, and what they wrote. */
export function RatingsPage() {
  const { t } = useWords();
  const { openSettings } = useNavigation();
  const maySetUp = useMay('settings.desk');
  const today = useToday();
  const [period, setPeriod] = useState<Period>('month');
  const span = periodUntilToday(period, today, usePharmacyClock().timeZone);
  const summary = useRatingSummary(span);
  const latest = useLatestRatings(span);
  const unanswered = [summary, latest].find(({ data }) => data === undefined);
  return (
    <ListPage
      testId="ratings-page"
      title={t('ratings.title')}
      actions={
        <Choice
          label={t('ratings.period')}
          hideLabel
          value={period}
          options={PERIODS.map((value) => ({ value, label: t(`ratings.period-${value}`) }))}
          onChange={setPeriod}
        />
      }
    >
      <div className={classes.content}>
        {unanswered === undefined ? null : (
          <QueryStates
            query={unanswered}
            skeleton={<Skeleton height={180} radius="lg" aria-hidden="true" />}
          />
        )}
        {summary.data?.asked === 0 ? (
          <EmptyNote
            picture={<IconThumbUp {...ICON.note} />}
            title={t('ratings.none-title')}
            body={t('ratings.none-body')}
            {...(maySetUp
              ? {
                  action: (
                    <Button
                      variant="light"
                      onClick={() => openSettings('automation')}
                      data-testid="empty-rating-settings"
                    >
                      {t('ratings.set-up')}
                    </Button>
                  ),
                }
              : {})}
            help="automatic-replies"
          />
        ) : null}
        {summary.data === undefined || summary.data.asked === 0 ? null : (
          <RatingNumbers summary={summary.data} />
        )}
        {latest.data === undefined || latest.data.length === 0 ? null : (
          <section className={classes.card}>
            <h2 className={classes.cardTitle}>{t('ratings.latest')}</h2>
            {latest.data.map((rating) => (
              <RatingRow key={rating.ticketId} rating={rating} today={today} />
            ))}
          </section>
        )}
      </div>
    </ListPage>
  );
}

function RatingRow({ rating, today }: { rating: RatedTicket; today: number }) {
  const { t, language } = useWords();
  const { openAt } = useNavigation();
  const label = useCustomerLabel(rating);
  const server = useSignedIn()?.agents.find(({ id }) => id === rating.agentId);
  return (
    <button
      type="button"
      className={classes.row}
      onClick={() => openAt(rating.conversationId, null)}
      data-testid="rating-row"
    >
      <span className={classes.line}>
        <Stars score={rating.score} />
        <bdi className={classes.who} dir={label.dir}>
          {label.text}
        </bdi>
        {server === undefined ? null : <bdi className={classes.server}>{server.name}</bdi>}
        <time className={classes.time}>
          {formatListTime(rating.answeredAt, today, language, t('inbox.yesterday'))}
        </time>
      </span>
      {rating.comment === null ? null : (
        <span className={classes.comment} dir="auto">
          <WrittenText text={rating.comment} />
        </span>
      )}
    </button>
  );
}
