import { Button } from '@mantine/core';
import type { Unfinished } from '#shared/domain/unfinished.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useRetryUnfinished, useSettleUnfinished } from '../unfinished-api.ts';
import { UnfinishedRow } from './unfinished-row.tsx';
import classes from '../unfinished.module.css';

/** What the desk could not finish, chat by chat, and what can be done about it. */
export function UnfinishedDialog({
  isOpen,
  items,
  onClose,
}: {
  isOpen: boolean;
  items: readonly Unfinished[];
  onClose: () => void;
}) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const retry = useRetryUnfinished();
  const settle = useSettleUnfinished();
  return (
    <Dialog
      isOpen={isOpen}
      width="texts"
      title={t('unfinished.title')}
      onClose={onClose}
      testId="unfinished-dialog"
    >
      <p className={classes.lead}>{t('unfinished.lead')}</p>
      <ul className={classes.list}>
        {items.map((item) => (
          <UnfinishedRow
            key={`${item.about}-${item.ids[0]}`}
            item={item}
            onOpen={
              item.about === 'unrecorded'
                ? undefined
                : () => {
                    openAt(item.conversationId, item.messageId);
                    onClose();
                  }
            }
            onSettle={() => settle.mutate([item])}
          />
        ))}
      </ul>
      <DialogActions>
        <Button
          variant="default"
          loading={settle.isPending}
          onClick={() => settle.mutate(items, { onSuccess: onClose })}
          data-testid="unfinished-settle-all"
        >
          {t('unfinished.settle-all')}
        </Button>
        <Button loading={retry.isPending} onClick={() => retry.mutate()} data-testid="unfinished-retry">
          {t('unfinished.retry')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
