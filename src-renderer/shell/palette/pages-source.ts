import { mayDo } from '#shared/domain/staff/permissions.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import type { PaletteSource } from '../../palette/palette-source.ts';
import { bestOf } from '../../palette/rank.ts';
import { PAGES } from '../desk/pages.ts';

/** The pages of the rail that one's role finds there. */
export const pagesSource: PaletteSource = {
  key: 'pages',
  words: 'palette.pages',
  most: 7,
  useFind: (query) => {
    const { t } = useWords();
    const { page: here, setPage } = useNavigation();
    const role = useSignedIn()?.agent.role;
    const entries = PAGES.filter(
      ({ name, access }) => name !== here && (access === null || (role !== undefined && mayDo(role, access))),
    ).map(({ name, icon }) => ({ key: name, icon, text: t(`page.${name}`), run: () => setPage(name) }));
    return { entries: bestOf(query, entries), isPending: false };
  },
};
