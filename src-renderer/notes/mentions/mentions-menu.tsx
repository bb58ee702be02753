import { Popover } from '@mantine/core';
import { IconAt } from '@tabler/icons-react';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { BESIDE_RAIL } from '../../ui/beside-rail.ts';
import { TooltipIconButton } from '../../ui/tooltip-icon-button.tsx';
import { MentionItem, TransferItem } from './addressed-item.tsx';
import { useAddressedToMe } from './addressed-to-me.ts';
import { setMentionsOpen, useMentionsOpen } from './mentions-open.ts';
import classes from './mentions.module.css';

const MOST_SHOWN = 99;
const close = (): void => setMentionsOpen(false);

/** What colleagues want one to know, at the foot of the rail; the number is of what is not seen yet. */
export function MentionsMenu() {
  const { t, count } = useWords();
  const isOpen = useMentionsOpen();
  const { items, unseen, queries } = useAddressedToMe();
  const failed = queries.find(({ isError, data }) => isError && data === undefined);
  return (
    <Popover
      opened={isOpen}
      onChange={setMentionsOpen}
      position="right-end"
      offset={BESIDE_RAIL}
      width={360}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <TooltipIconButton
          variant="transparent"
          className={classes.button}
          label={unseen === 0 ? t('notes.mentions') : count('notes.unseen', unseen)}
          onClick={() => setMentionsOpen(!isOpen)}
          data-testid="mentions"
          data-unseen={unseen}
          tooltip={t('notes.mentions')}
        >
          <IconAt {...ICON.button} />
          {unseen === 0 ? null : (
            <span className={classes.badge} dir="ltr">
              {unseen > MOST_SHOWN ? `${MOST_SHOWN}+` : unseen}
            </span>
          )}
        </TooltipIconButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu}>
        <h2 className={classes.title}>{t('notes.mentions')}</h2>
        {failed === undefined ? null : (
          <ErrorNotice code={errorCodeOf(failed.error)} onRetry={() => void failed.refetch()} />
        )}
        {items.length === 0 && queries.every(({ isSuccess }) => isSuccess) ? (
          <EmptyNote
            picture={<IconAt {...ICON.note} />}
            title={t('notes.no-mentions-title')}
            body={t('notes.no-mentions-body')}
          />
        ) : null}
        <div className={classes.list}>
          {items.map((item) =>
            item.what === 'note' ? (
              <MentionItem key={`note:${item.note.id}`} item={item} onOpen={close} />
            ) : (
              <TransferItem key={`transfer:${item.transfer.id}`} item={item} onOpen={close} />
            ),
          )}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
