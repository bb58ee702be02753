import { useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import classes from './chat-search.module.css';
import { SearchField } from '../../ui/filtering/search-field.tsx';

/** The search box; Ctrl+Shift+F brings it into focus, and Ctrl+F where no conversation is open. */
export function ChatSearch(props: {
  value: string;
  onChange: (value: string) => void;
  /** Into the list, to choose with the arrow keys. */
  onMoveDown: () => void;
  /** The first match, without leaving the keyboard. */
  onEnter: () => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);

  const { openId } = useNavigation();
  const begin = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useShortcut('chats-search', begin);
  useShortcut('thread-search', begin, { when: () => openId === null });

  return (
    <div className={classes.search}>
      <SearchField
        ref={input}
        label={t('inbox.search')}
        value={props.value}
        onChange={props.onChange}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            props.onMoveDown();
          }
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter();
        }}
        data-testid="chat-search"
      />
    </div>
  );
}
