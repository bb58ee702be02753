import { Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import {
  PRESCRIPTION_TEXT_LENGTH,
  type PrescriptionSettings,
} from '#shared/domain/prescriptions/prescription-settings.ts';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from './dialogs.module.css';
import { DialogForm } from '../../ui/dialog/dialog-form.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';

/** What the pharmacy decides about prescriptions: the second person, and the two texts. */
export function SettingsDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  const settings = useSettings().data?.prescriptions;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('prescriptions.settings')}
      width="texts"
      testId="prescription-settings"
    >
      {settings === undefined ? null : <Form start={settings} onClose={onClose} />}
    </Dialog>
  );
}

const TEXTS = ['quote', 'unreadable'] as const;
const LANGUAGES = ['ar', 'en'] as const;
const NAMES = {
  quote: '{{العميل}} {{الأصناف}} {{الإجمالي}} {{الصيدلية}}',
  unreadable: '{{العميل}} {{الصيدلية}}',
} as const;

function Form({ start, onClose }: { start: PrescriptionSettings; onClose: () => void }) {
  const { t } = useWords();
  const [draft, setDraft] = useState(start);
  const update = useUpdateSettings();
  const isWhole = listSettingsProblems({ prescriptions: draft }).length === 0;
  return (
    <DialogForm
      confirm={t('prescriptions.settings-save')}
      confirmTestId="prescription-settings-save"
      canSubmit={isWhole}
      isBusy={update.isPending}
      onSubmit={() => update.mutate({ prescriptions: draft }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      <Switch
        label={t('prescriptions.second-check')}
        description={t('prescriptions.second-check-hint')}
        checked={draft.needsSecondCheck}
        onChange={(event) => setDraft({ ...draft, needsSecondCheck: event.currentTarget.checked })}
        data-testid="second-check"
      />
      {TEXTS.map((text) => (
        <fieldset key={text} className={classes.texts}>
          <legend>{t(`prescriptions.${text}-template`)}</legend>
          {LANGUAGES.map((language) => (
            <Textarea
              spellCheck
              key={language}
              autosize
              minRows={3}
              maxRows={8}
              maxLength={PRESCRIPTION_TEXT_LENGTH}
              dir={language === 'ar' ? 'rtl' : 'ltr'}
              label={t(language === 'ar' ? 'templates.in-arabic' : 'templates.in-english')}
              value={draft[text][language]}
              onChange={(event) =>
                setDraft({ ...draft, [text]: { ...draft[text], [language]: event.currentTarget.value } })
              }
            />
          ))}
          <p className={classes.hint}>{t('prescriptions.template-hint', { names: isolate(NAMES[text]) })}</p>
        </fieldset>
      ))}
    </DialogForm>
  );
}
