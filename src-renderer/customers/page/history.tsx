import { formatDay } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import cards from '../card/card.module.css';
import { useHistory } from '../customers-api.ts';
import classes from './customers-page.module.css';

/** Since when, how much, and what it was about. */
export function History({ id }: { id: number }) {
  const { t, count, language } = useWords();
  const { openAt } = useNavigation();
  const history = useHistory(id);
  const now = useToday();
  const words = { today: t('thread.today'), yesterday: t('thread.yesterday') };
  const day = (at: number | null): string =>
    at === null ? t('customers.never') : formatDay(at, now, language, words);
  return (
    <section className={cards.card} aria-label={t('customers.history')} data-testid="customer-history">
      <h3 className={cards.heading}>{t('customers.history')}</h3>
      {history.data === undefined ? (
        <QueryStates query={history} />
      ) : (
        <>
          <dl className={cards.facts}>
            {(['first', 'last'] as const).map((which) => (
              <div key={which}>
                <dt className={cards.label}>{t(`customers.${which}-contact`)}</dt>
                <dd className={cards.value}>{day(history.data[`${which}ContactAt`])}</dd>
              </div>
            ))}
          </dl>
          <p className={cards.faint}>
            {count('customers.count-incoming', history.data.incoming)}
            {' · '}
            {count('customers.count-outgoing', history.data.outgoing)}
          </p>
          <h4 className={cards.label}>{t('customers.tickets')}</h4>
          {history.data.tickets.length === 0 ? (
            <p className={cards.faint}>{t('customers.tickets-none')}</p>
          ) : (
            <ul className={classes.tickets}>
              {history.data.tickets.map((ticket) => (
                <li key={ticket.id}>
                  <button
                    type="button"
                    className={classes.ticket}
                    onClick={() => {
                      openAt(ticket.conversationId, null);
                    }}
                  >
                    <span>
                      <bdi dir="ltr">{`#${ticket.id}`}</bdi> {t(`customers.kind-${ticket.kind}`)}
                    </span>
                    <span className={cards.faint}>
                      {t(`customers.status-${ticket.status}`)}
                      {' · '}
                      {day(ticket.openedAt)}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </section>
  );
}
