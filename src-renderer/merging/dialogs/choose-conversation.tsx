import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { StartChat } from '../../start-chat/start-chat.tsx';
import { useStartChat } from '../../start-chat/use-start-chat.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { CustomerLine } from './customer-line.tsx';
import classes from './merging.module.css';
import { SearchField } from '../../ui/filtering/search-field.tsx';
import { useConversationSearch } from '../../ui/picking/use-conversation-search.ts';

/** The other conversation, by name or number; typing, the arrow keys and Enter suffice. */
export function ChooseConversation(props: {
  exceptId: number;
  onChoose: (conversation: Conversation) => void;
  /** A chat was begun with a number that was looked for, and stands behind the dialog. */
  onStarted: () => void;
}) {
  const { t } = useWords();
  const search = useConversationSearch({
    exceptId: props.exceptId,
    onEnter: (active) => (active === undefined ? chat.start() : props.onChoose(active)),
  });
  const { list, found, active, isNone, listId, optionId } = search;
  const chat = useStartChat(search.settledQuery, props.onStarted);

  return (
    <>
      <p className={classes.intro}>{t('merge.intro')}</p>
      <SearchField {...search.field} label={t('merge.search')} data-testid="merge-search" />
      {list.isError ? (
        <ErrorNotice code={errorCodeOf(list.error)} onRetry={() => void list.refetch()} />
      ) : null}
      {isNone ? (
        <div className={classes.none}>
          <p className={classes.intro} role="status">
            {t('merge.none')}
          </p>
          <StartChat chat={chat} />
        </div>
      ) : (
        <div id={listId} className={classes.list} role="listbox" aria-label={t('merge.list-label')}>
          {found.map((conversation) => (
            // The search box's keys serve every row.
            <div
              key={conversation.id}
              id={optionId(conversation.id)}
              className={classes.option}
              role="option"
              aria-selected={conversation.id === active?.id}
              onClick={() => props.onChoose(conversation)}
              data-testid="merge-option"
            >
              <CustomerLine conversation={conversation} />
            </div>
          ))}
        </div>
      )}
    </>
  );
}
