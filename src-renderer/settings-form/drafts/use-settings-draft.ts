import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { settingsSchema, type Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sameValue } from './same-value.ts';
import { useUnsaved } from './unsaved.tsx';

export type SettingsDraft<Key extends keyof Settings> = {
  value: Pick<Settings, Key>;
  change: (part: Partial<Pick<Settings, Key>>) => void;
  isChanged: boolean;
  /** Whether main would take it; what is wrong with it is the page's to say. */
  isWhole: boolean;
  isSaving: boolean;
  save: () => void;
  discard: () => void;
};

/**
 * Settings that are saved by a person's word, all at once: until then the desk works on with the old ones. The changed
 * ones of `keys` go in one call.
 */
export function useSettingsDraft<Key extends keyof Settings>(
  settings: Settings,
  keys: readonly Key[],
): SettingsDraft<Key> {
  const { t } = useWords();
  const update = useUpdateSettings();
  const [edited, setEdited] = useState<Partial<Pick<Settings, Key>>>({});
  const changed = keys.filter((key) => {
    const value = edited[key];
    return value !== undefined && !sameValue(value, settings[key]);
  });
  // While it is on its way the window shows it as saved already.
  const isChanged = changed.length > 0 || update.isPending;
  useUnsaved(isChanged);

  const value = { ...settings, ...edited };
  return {
    value,
    change: (part) => setEdited((now) => ({ ...now, ...part })),
    isChanged,
    isWhole: changed.every((key) => settingsSchema.shape[key].safeParse(value[key]).success),
    isSaving: update.isPending,
    save: () => {
      const change: Partial<Settings> = {};
      for (const key of changed) Object.assign(change, { [key]: value[key] });
      update.mutate(change, {
        onSuccess: () => {
          setEdited({});
          notifications.show({ message: t('settings.saved') });
        },
      });
    },
    discard: () => setEdited({}),
  };
}
