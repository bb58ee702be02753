import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './chat-search.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** The search box; Ctrl+F brings it into focus on any keyboard layout. */
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

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      // The key's place, not its letter: on an Arabic layout this key types ب.
      if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyF') return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

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
        leftSection={<IconSearch {...ICON.control} />}
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
