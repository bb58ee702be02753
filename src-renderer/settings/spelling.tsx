import { Switch } from '@mantine/core';
import { useAppInfo } from '../api/queries/app.ts';
import { useLook, useUpdateLook } from '../api/queries/look.ts';
import type { TextKey } from '../i18n/catalogue.ts';
import { useWords } from '../i18n/use-words.ts';

/** Whether spelling is checked on this PC, and in what: where the system cannot, that is said instead. */
export function Spelling() {
  const { t } = useWords();
  const { checksSpelling } = useLook();
  const update = useUpdateLook();
  const languages = useAppInfo().data?.spelling;
  if (languages === undefined) return null;
  return (
    <Switch
      label={t('settings.spelling')}
      description={t(hintOf(languages))}
      checked={languages.length > 0 && checksSpelling}
      disabled={languages.length === 0}
      onChange={(event) => update.mutate({ checksSpelling: event.currentTarget.checked })}
      data-testid="settings-spelling"
    />
  );
}

function hintOf(languages: readonly string[]): TextKey {
  if (languages.length === 0) return 'settings.spelling-none';
  return languages.includes('ar') ? 'settings.spelling-both' : 'settings.spelling-english';
}
