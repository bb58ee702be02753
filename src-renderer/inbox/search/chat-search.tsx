import { useEffect, useEffectEvent, useRef } from 'react';
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
  /** The list below is of what was typed. */
  isListed: boolean;
  /** The first match, without leaving the keyboard; never of a list that typing is ahead of. */
  onEnter: () => void;
}) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);

  const enter = useEnterAhead(props);

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
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) enter.press();
        }}
        onBlur={enter.forget}
        data-testid="chat-search"
      />
    </div>
  );
}

/** Enter pressed before the list is there is kept until it is, unless more is typed or the focus goes elsewhere. */
function useEnterAhead(props: { value: string; isListed: boolean; onEnter: () => void }) {
  const { value, isListed } = props;
  const pressedFor = useRef<string | null>(null);
  const onEnter = useEffectEvent(props.onEnter);
  useEffect(() => {
    const wasPressed = pressedFor.current === value;
    if (isListed || !wasPressed) pressedFor.current = null;
    if (isListed && wasPressed) onEnter();
  }, [value, isListed]);
  return {
    press: () => {
      if (isListed) props.onEnter();
      else pressedFor.current = value;
    },
    forget: () => {
      pressedFor.current = null;
    },
  };
}
