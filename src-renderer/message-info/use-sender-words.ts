import type { Message } from '#shared/domain/messages/message.ts';
import { programIdOf } from '#shared/domain/programs/program-key.ts';
import { useWords } from '../i18n/use-words.ts';
import { useProgramNames } from '../programs/programs-api.ts';
import { useAgents } from '../staff/words/use-agents.ts';
import { agentIdOf } from '../tickets/words/change-words.ts';

/** Who wrote a message: a colleague, another program, the phone, the desk by itself, or the customer. */
export function useSenderWords({ direction, sentBy }: Message): string {
  const { t } = useWords();
  const { nameOf } = useAgents();
  const programId = programIdOf(sentBy);
  const program = useProgramNames(programId !== undefined).data?.find(({ id }) => id === programId);
  const agentId = agentIdOf(sentBy);
  if (direction === 'incoming') return t('actions.info-by-customer');
  if (agentId !== undefined) return nameOf(agentId);
  if (program !== undefined) return program.name;
  return t(sentBy === 'phone' ? 'actions.info-from-phone' : 'actions.info-by-desk');
}
