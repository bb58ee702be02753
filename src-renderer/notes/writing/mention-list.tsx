import type { Agent } from '#shared/domain/staff/agent.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import classes from './writing.module.css';

export const CALL_LIST_ID = 'note-calls';
export const callId = (id: number): string => `note-call-${id}`;

/** Whom the "@" may call; the focus stays in the text. */
export function CallList(props: {
  found: readonly Agent[];
  active: Agent | undefined;
  choose: (agent: Agent) => void;
}) {
  const { t } = useWords();
  return (
    <ul
      id={CALL_LIST_ID}
      role="listbox"
      aria-label={t('notes.call')}
      className={classes.calls}
      onMouseDown={(event) => event.preventDefault()}
      data-testid="note-calls"
    >
      {props.found.map((agent) => (
        <li
          key={agent.id}
          id={callId(agent.id)}
          role="option"
          aria-selected={agent.id === props.active?.id}
          className={classes.callee}
          onClick={() => props.choose(agent)}
          data-testid="note-callee"
        >
          <Avatar id={agent.id} name={agent.name} size={28} />
          <bdi>{agent.name}</bdi>
          <span className={classes.role}>{t(`role.${agent.role}`)}</span>
        </li>
      ))}
    </ul>
  );
}
