import { useWords } from '../../i18n/use-words.ts';
import { KindIcon } from '../../ui/message/kind-icon.tsx';
import { kindTextKey } from '../../ui/message/message-kind.ts';
import type { MessageKind } from '../../ui/message/message-kind.ts';
import quiet from './quiet-line.module.css';
import classes from './bubble.module.css';

/** Kinds with nothing to open on the phone either, and the one whose words send there. */
const NOTHING_TO_OPEN: ReadonlySet<MessageKind> = new Set([
  'revoked',
  'unreadable',
  'call',
  'answered-call',
  'answered-video-call',
  'missed-call',
  'missed-video-call',
]);

/** Stands for a message that the desk cannot show yet: says what it is and where it can be seen. */
export function MediaCard({ kind }: { kind: MessageKind }) {
  const { t } = useWords();
  if (NOTHING_TO_OPEN.has(kind)) {
    return (
      <span className={quiet.line} data-testid="media-card" data-kind={kind}>
        <KindIcon kind={kind} size="line" />
        {t(kindTextKey(kind))}
      </span>
    );
  }
  return (
    <div className={classes.card} data-testid="media-card" data-kind={kind}>
      <span className={classes.cardIcon}>
        <KindIcon kind={kind} size="large" />
      </span>
      <div>
        <div className={classes.cardTitle}>{t(kindTextKey(kind))}</div>
        <div className={classes.cardHint}>{t('thread.on-phone-only')}</div>
      </div>
    </div>
  );
}
