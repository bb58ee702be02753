import type { Message } from '#shared/domain/messages/message.ts';
import { useLinkCapabilities } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useAct } from '../actions-api.ts';
import { mayAct } from '../may-act.ts';
import { shownReactions, type ShownReaction } from '../shown-message.ts';
import classes from './reactions.module.css';

/** The emojis people put under a message; the pharmacy's own is taken back by a press. */
export function ReactionChips({ message }: { message: Message }) {
  const shown = shownReactions(message);
  // Nearly every message is without, and then nothing is to be listened to for it.
  return shown.length === 0 ? null : <Chips message={message} shown={shown} />;
}

function Chips({ message, shown }: { message: Message; shown: readonly ShownReaction[] }) {
  const { t } = useWords();
  const act = useAct();
  const capabilities = useLinkCapabilities(message.link);
  const mayReact = mayAct(message, 'react', capabilities);
  return (
    <div className={classes.chips} data-testid="reactions">
      {shown.map(({ by, emoji, isWaiting }) => {
        const waits = isWaiting ? ` · ${t('actions.waits')}` : '';
        const state = { 'data-by': by, 'data-waiting': isWaiting || undefined };
        return by === 'pharmacy' && mayReact ? (
          <button
            key={by}
            type="button"
            className={classes.own}
            title={`${t('thread.reaction-pharmacy')}${waits}`}
            aria-label={t('actions.react-take-back', { emoji })}
            onClick={() => act.mutate({ messageId: message.id, action: { kind: 'react', emoji: '' } })}
            data-testid="own-reaction"
            {...state}
          >
            {emoji}
          </button>
        ) : (
          <span key={by} className={classes.chip} title={`${t(`thread.reaction-${by}`)}${waits}`} {...state}>
            {emoji}
          </span>
        );
      })}
    </div>
  );
}
