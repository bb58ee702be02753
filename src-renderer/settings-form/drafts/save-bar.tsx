import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './drafts.module.css';
import { ICON } from '../../ui/icon-size.ts';

type SaveBarProps = {
  draft: { isChanged: boolean; isWhole: boolean; isSaving: boolean; save: () => void; discard: () => void };
  /** How many things the page says are wrong. */
  problems: number;
};

/** At the foot of a page whose changes are saved by a person's word. */
export function SaveBar({ draft, problems }: SaveBarProps) {
  const { t, count } = useWords();
  const { isChanged } = draft;
  const note = (): string => {
    if (!isChanged) return t('settings.all-saved');
    return problems > 0 ? count('settings.problems', problems) : t('settings.unsaved');
  };
  return (
    <div className={classes.bar} data-changed={isChanged} data-testid="save-bar">
      <span className={classes.note} data-tone={isChanged && problems > 0 ? 'red' : 'calm'} role="status">
        {note()}
      </span>
      <Button
        variant="default"
        disabled={!isChanged || draft.isSaving}
        onClick={draft.discard}
        data-testid="settings-discard"
      >
        {t('settings.discard')}
      </Button>
      <Button
        leftSection={<IconDeviceFloppy {...ICON.control} />}
        disabled={!isChanged || problems > 0 || !draft.isWhole}
        loading={draft.isSaving}
        onClick={draft.save}
        data-testid="settings-save"
      >
        {t('settings.save')}
      </Button>
    </div>
  );
}
