import { notifications } from '@mantine/notifications';
import { useWords } from '../../i18n/use-words.ts';
import { useAddStarters } from '../templates-api.ts';

/** Adds the suggested replies that are not there yet, and says how many. */
export function useAddStarterReplies(): { add: () => void; isPending: boolean } {
  const { t, count, language } = useWords();
  const addStarters = useAddStarters();
  return {
    isPending: addStarters.isPending,
    add: () =>
      addStarters.mutate(
        { language },
        {
          onSuccess: ({ added }) =>
            void notifications.show({
              message: added === 0 ? t('templates.starters-there') : count('templates.imported', added),
            }),
        },
      ),
  };
}
