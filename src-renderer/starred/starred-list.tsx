import { Button } from '@mantine/core';
import { IconCornerUpLeft, IconStar } from '@tabler/icons-react';
import { useState } from 'react';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { shownAt, type FoundMessage } from '#shared/domain/messages/message.ts';
import { formatListTime } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { useWithCalled } from '../ui/customer/called-name.ts';
import { useCustomerLabel } from '../ui/customer/use-customer-label.ts';
import { CutLines } from '../ui/cut-text/cut-lines.tsx';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { FilterTabs } from '../ui/filtering/filter-tabs.tsx';
import { ICON } from '../ui/icon-size.ts';
import { KindLabel } from '../ui/message/kind-label.tsx';
import { messageKind } from '../ui/message/message-kind.ts';
import { EmptyNote } from '../ui/notes/empty-note.tsx';
import { ListStates } from '../ui/page/list-states.tsx';
import { RowsSkeleton } from '../ui/page/rows-skeleton.tsx';
import { useToday } from '../ui/time/use-now.ts';
import { useStarred } from './starred-api.ts';
import classes from './starred.module.css';

const SCOPES = ['here', 'all'] as const;
type Scope = (typeof SCOPES)[number];

/** What somebody marked to find it again, in this chat or in all of them; a press jumps to it. */
export function StarredList({ conversationId, onClose }: { conversationId?: number; onClose: () => void }) {
  const { t } = useWords();
  const { openAt } = useNavigation();
  const [scope, setScope] = useState<Scope>('here');
  const list = useStarred(scope === 'here' ? conversationId : undefined);
  const messages = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Dialog width="texts" title={t('actions.stars')} onClose={onClose} testId="starred">
      {conversationId === undefined ? null : (
        <FilterTabs
          label={t('actions.stars-of')}
          value={scope}
          options={SCOPES.map((value) => ({
            value,
            label: t(`actions.stars-${value}`),
            testId: `starred-${value}`,
          }))}
          onChange={setScope}
        />
      )}
      <ListStates
        list={list}
        isEmpty={messages.length === 0}
        skeleton={<RowsSkeleton />}
        empty={
          <EmptyNote
            picture={<IconStar {...ICON.note} />}
            title={t('actions.stars-none')}
            body={t('actions.stars-none-body')}
          />
        }
      >
        <ul className={classes.list}>
          {messages.map((message) => (
            <li key={message.id}>
              <button
                type="button"
                className={classes.row}
                onClick={() => {
                  onClose();
                  openAt(message.conversationId, message.id);
                }}
                data-testid="starred-message"
              >
                <Row message={message} />
              </button>
            </li>
          ))}
        </ul>
        {list.hasNextPage ? (
          <Button
            variant="default"
            onClick={() => void list.fetchNextPage()}
            loading={list.isFetchingNextPage}
          >
            {t('actions.stars-more')}
          </Button>
        ) : null}
      </ListStates>
    </Dialog>
  );
}

function Row({ message }: { message: FoundMessage }) {
  const { t, language } = useWords();
  const label = useCustomerLabel(message);
  const today = useToday();
  const kind = messageKind(message);
  const text = useWithCalled(message.revokedAt === null ? textOfMessage(message) : '', message.id);
  return (
    <>
      <span className={classes.head}>
        {message.direction === 'outgoing' ? (
          <IconCornerUpLeft
            {...ICON.mark}

            aria-label={t('inbox.you')}
            aria-hidden={false}
          />
        ) : null}
        <span className={classes.name} dir={label.dir}>
          {label.text}
        </span>
        <time className={classes.time}>
          {formatListTime(shownAt(message), today, language, t('inbox.yesterday'))}
        </time>
      </span>
      <span className={classes.words}>
        {message.revokedAt !== null ? (
          <KindLabel kind="revoked" />
        ) : kind === 'text' ? null : (
          <KindLabel kind={kind} />
        )}
        {text === '' ? null : <CutLines text={text} lines={2} />}
      </span>
    </>
  );
}
