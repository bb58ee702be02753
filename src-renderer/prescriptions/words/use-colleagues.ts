import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';

/** Who is who at the counter. */
export function useColleagues(): { meId: number | undefined; nameOf: (id: number) => string } {
  const { t } = useWords();
  const signedIn = useSignedIn();
  return {
    meId: signedIn?.agent.id,
    nameOf: (id) => signedIn?.agents.find((agent) => agent.id === id)?.name ?? t('prescriptions.someone'),
  };
}
