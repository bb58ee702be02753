import { useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LanguageToggle } from '../../ui/language-toggle.tsx';
import { usePrescriptionStep, usePrescriptionText } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** Shows what the customer will be asked, before they are. */
export function AskAgainDialog({
  prescription,
  onClose,
}: {
  prescription: Prescription;
  onClose: () => void;
}) {
  const { t, language: ownLanguage } = useWords();
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const draft = usePrescriptionText('unreadableText', prescription.id, language);
  const ask = usePrescriptionStep('prescriptions.askAgain');
  const error = ask.error ?? draft.error;
  return (
    <FormDialog
      title={t('prescriptions.unreadable-title')}
      width="form"
      testId="ask-again-dialog"
      onClose={onClose}
      onSubmit={() => ask.mutate({ id: prescription.id, language }, { onSuccess: onClose })}
      confirm={t('prescriptions.send')}
      confirmTestId="ask-again-send"
      isBusy={ask.isPending}
      canSubmit={draft.data !== undefined}
      error={error === null ? null : errorCodeOf(error)}
      focus="confirm"
    >
      <p className={classes.hint}>{t('prescriptions.unreadable-body')}</p>
      <LanguageToggle language={language} onChange={setLanguage} />
      <div className={classes.bubble} dir={language === 'ar' ? 'rtl' : 'ltr'} data-testid="ask-again-text">
        {draft.data?.text ?? ''}
      </div>
    </FormDialog>
  );
}
