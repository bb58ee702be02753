import { Button } from '@mantine/core';
import { IconFileImport, IconHistory } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { EmptyNote } from '../../ui/notes/empty-note.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';
import { ChooseChats } from '../choose-chats.tsx';
import { ImportList } from '../imports/import-list.tsx';
import { usePastImports } from '../past-api.ts';

/** Settings: what was written before the desk was there. */
export function PastTab() {
  const { t } = useWords();
  const imports = usePastImports();
  return (
    <SettingsSections>
      <SettingsSection title={t('past.section')} hint={t('past.hint')}>
        <ChooseChats>
          {(choose, isAsking) => (
            <div>
              <Button
                leftSection={<IconFileImport {...ICON.control} />}
                onClick={choose}
                loading={isAsking}
                data-testid="past-choose"
              >
                {t('past.choose')}
              </Button>
            </div>
          )}
        </ChooseChats>
      </SettingsSection>
      <SettingsSection title={t('past.list')}>
        {imports.data === undefined ? <QueryStates query={imports} /> : null}
        {imports.data?.length === 0 ? (
          <EmptyNote
            picture={<IconHistory {...ICON.note} />}
            title={t('past.none-title')}
            body={t('past.none-body')}
            help="import-chats"
          />
        ) : null}
        <ImportList />
      </SettingsSection>
    </SettingsSections>
  );
}
