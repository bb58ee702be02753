import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import type { ListedTransfer } from '#shared/domain/tickets/transfer.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import { useTransfers } from '../../tickets/tickets-api.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { CutLines } from '../../ui/cut-text/cut-lines.tsx';
import classes from './mentions.module.css';
import { setMentionsOpen } from './mentions-open.ts';

/** Long enough to be read by who has just sat down; the number at the rail stays. */
const SHOWN_MS = 20_000;
const NOTICE = 'transfers';

/**
 * Says once what was handed over: to who signs in, all that they have not seen; later what comes. Not of the conversation
 * that is open, where it stands above the composer.
 */
export function TransferNotices() {
  const { page, openId, openAt } = useNavigation();
  const transfers = useTransfers().data;
  const told = useRef(new Set<number>());
  useEffect(() => {
    const unseen = (transfers ?? []).filter(({ seenAt }) => seenAt === null);
    const isInSight = ({ conversationId }: ListedTransfer) => page === 'chats' && conversationId === openId;
    const waiting = unseen.filter((transfer) => !isInSight(transfer));
    const isNews = waiting.some(({ id }) => !told.current.has(id));
    for (const { id } of unseen) told.current.add(id);
    if (waiting.length === 0) notifications.hide(NOTICE);
    if (!isNews) return;
    notifications.hide(NOTICE);
    notifications.show({
      id: NOTICE,
      message: <TransferNotice transfers={waiting} openAt={openAt} />,
      autoClose: SHOWN_MS,
    });
  }, [transfers, page, openId, openAt]);
  return null;
}

type OpenAt = ReturnType<typeof useNavigation>['openAt'];

function TransferNotice({ transfers, openAt }: { transfers: readonly ListedTransfer[]; openAt: OpenAt }) {
  const { t, count } = useWords();
  const [first] = transfers;
  if (first !== undefined && transfers.length === 1) return <OneTransfer transfer={first} openAt={openAt} />;
  return (
    <div className={classes.notice} data-testid="transfer-notice">
      <strong>{count('tickets.transfers-new', transfers.length)}</strong>
      <NoticeButton label={t('tickets.transfers-show')} onClick={() => setMentionsOpen(true)} />
    </div>
  );
}

function OneTransfer({ transfer, openAt }: { transfer: ListedTransfer; openAt: OpenAt }) {
  const { t } = useWords();
  const { nameOf } = useAgents();
  const label = useCustomerLabel(transfer);
  const { byId, note, conversationId } = transfer;
  return (
    <div className={classes.notice} data-testid="transfer-notice">
      <strong>{t('tickets.transfer-by', { name: isolate(nameOf(byId)) })}</strong>
      <bdi dir={label.dir}>{label.text}</bdi>
      {note === null ? null : (
        <span className={classes.words}>
          <CutLines text={note} lines={2} />
        </span>
      )}
      <NoticeButton label={t('tickets.transfer-open')} onClick={() => openAt(conversationId, null)} />
    </div>
  );
}

function NoticeButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button
      size="compact-sm"
      variant="light"
      onClick={() => {
        notifications.hide(NOTICE);
        onClick();
      }}
      data-testid="transfer-notice-open"
    >
      {label}
    </Button>
  );
}
