import type { Agent } from '#shared/domain/staff/agent.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import classes from './writing.module.css';

export const MENTION_LIST_ID = 'note-mentions';
export const mentionId = (id: number): string => `note-mention-${id}`;

/** Whom the "@" may mention; the focus stays in the text. */
export function MentionList(props: {
  found: readonly Agent[];
  active: Agent | undefined;
  choose: (agent: Agent) => void;
}) {
  const { t } = useWords();
  return (
    <ul
      id={MENTION_LIST_ID}
      role="listbox"
      aria-label={t('notes.mention')}
      className={classes.mentions}
      onMouseDown={(event) => event.preventDefault()}
      data-testid="note-calls"
    >
      {props.found.map((agent) => (
        <li
          key={agent.id}
          id={mentionId(agent.id)}
          role="option"
          aria-selected={agent.id === props.active?.id}
          className={classes.mention}
          onClick={() => props.choose(agent)}
          data-testid="note-callee"
        >
          <Avatar id={agent.id} name={agent.name} size="line" />
          <bdi>{agent.name}</bdi>
          <span className={classes.role}>{t(`role.${agent.role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
