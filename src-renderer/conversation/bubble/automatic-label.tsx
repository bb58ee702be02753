import { IconRobot } from '@tabler/icons-react';
import type { Automation } from '#shared/domain/messages/automation.ts';
import { programIdOf } from '#shared/domain/programs/program-key.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useProgramNames } from '../../programs/programs-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';
import { agentIdOf } from '../../tickets/words/change-words.ts';
import classes from './bubble.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** Says above a message that no person wrote it, what it is, and who let it go. */
export function AutomaticLabel({ automation, sentBy }: { automation: Automation; sentBy: string | null }) {
  const { t } = useWords();
  const { nameOf } = useAgents();
  const agentId = agentIdOf(sentBy);
  const programId = programIdOf(sentBy);
  const program = useProgramNames(programId !== undefined).data?.find(({ id }) => id === programId);
  const approved = agentId === undefined ? '' : t('tickets.let-go-by', { name: isolate(nameOf(agentId)) });
  const what = wordsOf();

  function wordsOf(): string {
    if (automation === 'business-app') return t('automatic.business-app');
    if (program !== undefined) return t('programs.from', { name: isolate(program.name) });
    return t('tickets.automatic', { what: t(`automatic.${automation}`) });
  }

  return (
    <span className={classes.automatic} data-testid="automatic" data-automation={automation}>
      <IconRobot {...ICON.line} />
      <span>{[what, approved].filter((part) => part !== '').join(' · ')}</span>
    </span>
  );
}
