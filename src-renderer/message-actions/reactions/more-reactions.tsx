import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useAct } from '../actions-api.ts';
import { MORE_EMOJIS, QUICK_EMOJIS } from './emojis.ts';
import classes from './reactions.module.css';

/** More than the quick ones, each in a place where it is found again. */
export function MoreReactions({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct();
  return (
    <Dialog width="question" title={t('actions.react')} onClose={onClose} testId="reactions-dialog">
      <div className={classes.grid}>
        {[...QUICK_EMOJIS, ...MORE_EMOJIS].map((emoji) => (
          <button
            key={emoji}
            type="button"
            className={classes.choice}
            aria-label={t('actions.react-with', { emoji })}
            onClick={() => {
              act.mutate({ messageId: message.id, action: { kind: 'react', emoji } });
              onClose();
            }}
            data-testid="reaction-choice"
          >
            {emoji}
          </button>
        ))}
      </div>
    </Dialog>
  );
}
