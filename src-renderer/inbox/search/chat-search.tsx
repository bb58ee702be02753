import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import classes from './chat-search.module.css';

/** The search box; Ctrl+F brings it into focus. */
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

  useShortcut('chats-search', () => {
    input.current?.focus();
    input.current?.select();
  });

  return (
    <div className={classes.search}>
      <TextInput
        ref={input}
        type="search"
        // Mantine would put `dir` on the box around the input.
        attributes={{ input: { dir: 'auto' } }}
        radius="xl"
        value={props.value}
        maxLength={200}
        placeholder={t('inbox.search')}
        aria-label={t('inbox.search')}
        data-testid="chat-search"
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden="true" />}
        rightSection={
          props.value === '' ? null : (
            <CloseButton
              size="sm"
              radius="xl"
              aria-label={t('inbox.search-clear')}
              onClick={() => {
                props.onChange('');
                input.current?.focus();
              }}
            />
          )
        }
        classNames={{ input: classes.input }}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            props.onMoveDown();
          }
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) props.onEnter();
          if (event.key === 'Escape') {
            // The first Escape empties the box, the next one closes the chat.
            if (props.value !== '') event.preventDefault();
            props.onChange('');
          }
        }}
      />
    </div>
  );
}
