import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { chooseNothing, useChosenChats, useChosenMessages } from './chosen-filter.ts';
import { useChosenParts, useMessageParts } from './chosen-names.ts';

/** Nothing passes what is chosen: it is said what that is, and one press takes all of it back. */
export function FiltersNote(props: { picture: ReactNode; title: string; body?: string }) {
  const { t, language } = useWords();
  const [chats] = useChosenChats();
  const [messages] = useChosenMessages();
  const { tab, rest } = useChosenParts()(chats);
  const parts = [...tab, ...rest, ...useMessageParts()(messages)];
  const names = new Intl.ListFormat(language).format(parts.map(({ name }) => isolate(name)));
  return (
    <EmptyNote
      picture={props.picture}
      title={props.title}
      body={[props.body, t('filters.on', { names })].filter((line) => line !== undefined).join(' ')}
      action={
        <Button
          variant="default"
          onClick={({ currentTarget }) => {
            // The button goes with the note; the list that it lies in stays.
            const list = currentTarget.closest<HTMLElement>('[tabindex="0"]');
            chooseNothing();
            list?.focus();
          }}
          onKeyDown={(event) => {
            // It is pressed, and no row of the list opened.
            if (event.key === 'Enter') event.stopPropagation();
          }}
          data-testid="filters-clear-empty"
        >
          {t('search.no-filters')}
        </Button>
      }
    />
  );
}
