import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';

/** A colleague's name by their number; what nobody of the staff did, the desk did. */
export function useAgentName(): (id: number | null) => string {
  const { t } = useWords();
  const agents = useSignedIn()?.agents ?? [];
  return (id) => agents.find((agent) => agent.id === id)?.name ?? t('templates.by-desk');
}
