import { IconAlertTriangle } from '@tabler/icons-react';
import { keepsMessages } from '#shared/desk/account/standing.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { useWords } from '../i18n/use-words.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import { ICON } from '../ui/icon-size.ts';
import { Banner } from '../ui/notes/banner.tsx';
import { NoteAction } from '../ui/notes/note-action.tsx';
import { useAccountNotices } from './account-api.ts';
import { noticeWords } from './notice-words.ts';

/** Says what of the account keeps messages from going out or coming in, until it is over. */
export function AccountBanners() {
  const words = useWords();
  const { openSettings } = useNavigation();
  const mayOpen = useMay('settings.desk');
  return useAccountNotices()
    .filter(keepsMessages)
    .map((notice) => (
      <Banner
        key={notice.kind}
        tone="red"
        role="alert"
        icon={<IconAlertTriangle {...ICON.control} />}
        words={noticeWords(notice, words).what}
        data-testid="account-banner"
        data-kind={notice.kind}
      >
        {mayOpen ? (
          <NoteAction onClick={() => openSettings('whatsapp')} data-testid="account-banner-open">
            {words.t('account.what-to-do')}
          </NoteAction>
        ) : null}
      </Banner>
    ));
}
