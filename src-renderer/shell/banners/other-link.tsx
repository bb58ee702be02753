import { useLinks } from '../../api/queries/app.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { NoteAction } from '../../ui/notes/note-action.tsx';

/** What only a person mends may last: to the other way to WhatsApp, where that one works. */
export function OtherLink() {
  const { t } = useWords();
  const { openSettings } = useNavigation();
  const mayChoose = useMay('whatsapp.cloud');
  const links = useLinks().data;
  const other = links?.links.find(({ link, state }) => link !== links.sending && state.phase === 'online');
  if (other === undefined || !mayChoose) return null;
  return (
    <NoteAction onClick={() => openSettings('whatsapp')} data-testid="banner-other-link">
      {t('links.send-by-other', { link: t(`links.${other.link}`) })}
    </NoteAction>
  );
}
