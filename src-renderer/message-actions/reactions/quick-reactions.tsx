import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import type { ShowDialog } from '../../ui/message/message-entry.ts';
import { useAct } from '../actions-api.ts';
import { ownReaction } from '../shown-message.ts';
import { QUICK_EMOJIS } from './emojis.ts';
import { MoreReactions } from './more-reactions.tsx';
import classes from './reactions.module.css';

/** The row of emojis over a message's menu; the one that is ours is marked, and pressed again it is taken back. */
export function QuickReactions(props: {
  message: Message;
  /** Whether the keyboard begins on the first of them. */
  begins: boolean;
  show: ShowDialog;
}) {
  const { message, begins, show } = props;
  const { t } = useWords();
  const act = useAct();
  const own = ownReaction(message);
  const react = (emoji: string): void =>
    act.mutate({ messageId: message.id, action: { kind: 'react', emoji: emoji === own ? '' : emoji } });
  return (
    <div className={classes.quick} role="group" aria-label={t('actions.react')} onKeyDownCapture={moveInRow}>
      {QUICK_EMOJIS.map((emoji, index) => (
        <Menu.Item
          key={emoji}
          className={classes.emoji ?? ''}
          data-autofocus={(begins && index === 0) || undefined}
          data-own={emoji === own || undefined}
          aria-label={t(emoji === own ? 'actions.react-take-back' : 'actions.react-with', { emoji })}
          onClick={() => react(emoji)}
          data-testid="quick-reaction"
        >
          {emoji}
        </Menu.Item>
      ))}
      <Menu.Item
        className={classes.emoji ?? ''}
        aria-label={t('actions.react-more')}
        onClick={() => show((close) => <MoreReactions message={message} onClose={close} />)}
        data-testid="more-reactions"
      >
        <IconPlus {...ICON.control} />
      </Menu.Item>
    </div>
  );
}

/** A menu goes up and down; this row of it goes along, and is one step of the way down. */
function moveInRow(event: KeyboardEvent<HTMLDivElement>): void {
  const row = event.currentTarget;
  const inRow = [...row.querySelectorAll<HTMLElement>('[data-menu-item]')];
  const all = [...(row.parentElement?.querySelectorAll<HTMLElement>('[data-menu-item]') ?? [])];
  const at = inRow.findIndex((item) => item === document.activeElement);
  const next = row.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
  const before = row.matches(':dir(rtl)') ? 'ArrowRight' : 'ArrowLeft';
  const targets: Record<string, HTMLElement | undefined> = {
    [next]: inRow[(at + 1) % inRow.length],
    [before]: inRow.at(at - 1),
    ArrowDown: all[inRow.length],
    ArrowUp: all.at(-1),
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  target.focus();
}
