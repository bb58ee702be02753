import { IconPackageImport } from '@tabler/icons-react';
import { useState } from 'react';
import { itemKey } from '#shared/desk/follow-ups/item-key.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { StartChat } from '../../../start-chat/start-chat.tsx';
import { useStartChat } from '../../../start-chat/use-start-chat.ts';
import { ToChatsButton } from '../../../navigation/to-chats-button.tsx';
import { EmptyNote } from '../../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../../ui/page/query-states.tsx';
import { useWaitlistItems } from '../../follow-ups-api.ts';
import { PaceBar } from '../pace-bar.tsx';
import { ItemDetails } from './item-details.tsx';
import picks from '../../../ui/page/pick-list.module.css';
import classes from './waitlist-tab.module.css';
import { ICON } from '../../../ui/icon-size.ts';
import { CutText } from '../../../ui/cut-text/cut-text.tsx';
import { SearchField } from '../../../ui/filtering/search-field.tsx';

/** The items customers wait for on one side, who waits for the open one on the other. */
export function WaitlistTab() {
  const { t, count } = useWords();
  const items = useWaitlistItems();
  const [query, setQuery] = useState('');
  const [openId, setOpenId] = useState<number | null>(null);
  const chat = useStartChat(query);
  if (items.data === undefined) return <QueryStates query={items} />;
  const all = items.data;
  const key = itemKey(query);
  const found = all
    .filter(({ name }) => itemKey(name).includes(key))
    // Who waits comes before what is over.
    .toSorted(
      (one, other) => Number(other.waiting + other.queued > 0) - Number(one.waiting + one.queued > 0),
    );
  const open = all.find(({ id }) => id === openId) ?? found[0];
  if (all.length === 0) {
    return (
      <EmptyNote
        picture={<IconPackageImport {...ICON.page} />}
        title={t('waitlist.none-title')}
        body={t('waitlist.none-body')}
        action={<ToChatsButton />}
        help="follow-ups"
      />
    );
  }
  return (
    <>
      <PaceBar topic="waitlist" />
      <div className={classes.columns}>
        <div className={classes.side}>
          <SearchField label={t('waitlist.search')} value={query} maxLength={100} onChange={setQuery} />
          {found.length === 0 ? (
            <div className={classes.nothing}>
              <p>{t('waitlist.nothing')}</p>
              <StartChat chat={chat} />
            </div>
          ) : null}
          <ul className={classes.items}>
            {found.map((item) => (
              <li key={item.id}>
                <button
                  type="button"
                  className={picks.item}
                  aria-current={item.id === open?.id}
                  onClick={() => setOpenId(item.id)}
                  data-testid="waitlist-item"
                >
                  <span className={classes.name}>
                    <CutText text={item.name} />
                  </span>
                  <span className={classes.soft}>
                    {[
                      ...(item.waiting > 0 || item.queued + item.told === 0
                        ? [count('waitlist.wait', item.waiting)]
                        : []),
                      ...(item.queued > 0 ? [count('waitlist.queued', item.queued)] : []),
                      ...(item.told > 0 ? [count('waitlist.told', item.told)] : []),
                    ].join(' · ')}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </div>
        {open === undefined ? null : <ItemDetails key={open.id} item={open} />}
      </div>
    </>
  );
}
