import { IconUserQuestion } from '@tabler/icons-react';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { Avatar } from '../../ui/customer/avatar.tsx';
import { useAgents } from '../../staff/words/use-agents.ts';
import classes from './marks.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Whose it is, as initials; an empty place when it is nobody's. */
export function AssigneeMark({ assigneeId }: { assigneeId: number | null }) {
  const { t } = useWords();
  const { meId, nameOf } = useAgents();
  if (assigneeId === null) {
    return (
      <span
        className={classes.nobody}
        role="img"
        aria-label={t('tickets.nobody-hint')}
        title={t('tickets.nobody-hint')}
        data-testid="assignee-mark"
        data-assignee="nobody"
      >
        <IconUserQuestion {...ICON.mark} />
      </span>
    );
  }
  const name = nameOf(assigneeId);
  const label = t('tickets.with', { name: isolate(name) });
  return (
    <span
      className={classes.assignee}
      data-mine={assigneeId === meId}
      role="img"
      aria-label={label}
      title={label}
      data-testid="assignee-mark"
      data-assignee={assigneeId}
    >
      <Avatar id={assigneeId} name={name} size="mark" />
    </span>
  );
}
