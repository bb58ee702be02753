import { Button } from '@mantine/core';
import type { ReportChat, ReportList } from '#shared/domain/reports/report.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { formatListTime } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { RowsSkeleton } from '../../ui/page/rows-skeleton.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { useReportChats, type Asked } from '../reports-api.ts';
import { sayDate } from '../words/say.ts';
import classes from '../page/reports.module.css';

/** The conversations behind a figure. */
export type ListBehind = Asked & { list: ReportList };

/** Who wrote on a day is listed by the day, which has no time. */
const VISITS: ReadonlySet<ReportList> = new Set(['new', 'returning']);

export function ReportChatsDialog({ behind, onClose }: { behind: ListBehind; onClose: () => void }) {
  const { t } = useWords();
  const chats = useReportChats(behind);
  const items = chats.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog width="form" title={t(`reports.${behind.list}`)} onClose={onClose} testId="report-chats">
      {chats.isPending ? <RowsSkeleton /> : null}
      {chats.isError ? (
        <ErrorNotice code={errorCodeOf(chats.error)} onRetry={() => void chats.refetch()} />
      ) : null}
      {chats.isSuccess && items.length === 0 ? (
        <p className={classes.soft}>{t('reports.chats-none')}</p>
      ) : null}
      <ul className={classes.chats}>
        {items.map((chat, index) => (
          // One chat may be behind a figure several times.
          <li key={`${chat.conversationId} ${chat.at} ${index}`}>
            <ChatRow chat={chat} isOfDay={VISITS.has(behind.list)} onOpen={onClose} />
          </li>
        ))}
      </ul>
      {chats.hasNextPage ? (
        <Button
          variant="default"
          fullWidth
          loading={chats.isFetchingNextPage}
          onClick={() => void chats.fetchNextPage()}
        >
          {t('reports.chats-more')}
        </Button>
      ) : null}
    </Dialog>
  );
}

function ChatRow(props: { chat: ReportChat; isOfDay: boolean; onOpen: () => void }) {
  const { chat, isOfDay, onOpen } = props;
  const { t, language } = useWords();
  const { openAt } = useNavigation();
  const today = useToday();
  const label = useCustomerLabel(chat);
  return (
    <button
      type="button"
      className={classes.chat}
      onClick={() => {
        onOpen();
        openAt(chat.conversationId, null);
      }}
      data-testid="report-chat"
    >
      <bdi dir={label.dir}>{label.text}</bdi>
      <time className={classes.soft}>
        {isOfDay
          ? sayDate(pharmacyDay(chat.at))
          : formatListTime(chat.at, today, language, t('inbox.yesterday'))}
      </time>
    </button>
  );
}
