import { isLate, type Scheduled } from '#shared/domain/follow-ups/scheduled.ts';
import { useSignedIn } from '../../../api/queries/signed-in.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { useWhen } from '../../parts/use-when.ts';
import { WindowTag } from '../../parts/window-tag.tsx';
import { HeldTag } from '../../parts/held-tag.tsx';
import { LimitTag } from '../../parts/limit-tag.tsx';
import { LinkTag } from '../../parts/link-tag.tsx';
import { WrittenText } from '../../../ui/message/written-text.tsx';
import classes from '../../parts/follow-ups.module.css';

/** The text, when it goes, and what staff should know before it does. */
export function ScheduledFacts({ scheduled }: { scheduled: Scheduled }) {
  const { t } = useWords();
  const when = useWhen();
  const author = useSignedIn()?.agents.find(({ id }) => id === scheduled.createdBy)?.name;
  const isOpen = scheduled.state === 'waiting' || scheduled.state === 'missed';
  const { sentAs } = scheduled;
  const outcome = (): string | null => {
    if (sentAs?.status === 'failed') return t(`failure.${sentAs.failureReason ?? 'not-sent'}`);
    if (sentAs?.status === 'pending') return t('scheduled.state-queued');
    if (isLate(scheduled)) return t('scheduled.state-late', { time: when.moment(scheduled.settledAt ?? 0) });
    switch (scheduled.state) {
      case 'waiting':
        return null;
      case 'missed':
        return t('scheduled.missed');
      case 'sent':
      case 'cancelled':
      case 'answered':
        return t(`scheduled.state-${scheduled.state}`);
    }
  };
  const word = outcome();
  return (
    <>
      <span className={classes.soft}>
        {when.moment(scheduled.sendAt)}
        {author === undefined ? null : (
          <>
            {' · '}
            <bdi>{author}</bdi>
          </>
        )}
      </span>
      <span className={classes.quote} dir="auto">
        <WrittenText text={scheduled.text} />
      </span>
      <span className={classes.badges}>
        {word === null ? null : (
          <span className={classes.tag} data-tone={toneOf(scheduled)} data-testid="scheduled-outcome">
            {word}
          </span>
        )}
        {isOpen ? <HeldTag followed={scheduled.for} /> : null}
        {scheduled.state === 'waiting' ? <LimitTag followed={scheduled.for} at={scheduled.sendAt} /> : null}
        {scheduled.state === 'waiting' ? <LinkTag at={scheduled.sendAt} /> : null}
        {scheduled.state === 'waiting' ? <WindowTag followed={scheduled.for} at={scheduled.sendAt} /> : null}
        {isOpen && scheduled.onlyIfSilent ? (
          <span className={classes.tag}>{t('scheduled.only-silent')}</span>
        ) : null}
        {isOpen && scheduled.hasAnswer ? (
          <span className={classes.tag} data-tone="warn" data-testid="scheduled-answered">
            {t('scheduled.has-answer')}
          </span>
        ) : null}
      </span>
    </>
  );
}

function toneOf({ state, sentAs }: Scheduled): 'bad' | 'warn' | 'good' | undefined {
  if (state === 'missed' || sentAs?.status === 'failed') return 'bad';
  if (state !== 'sent') return undefined;
  return sentAs?.status === 'pending' ? 'warn' : 'good';
}
