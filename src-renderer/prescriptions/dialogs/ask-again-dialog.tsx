import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LanguageToggle } from '../../ui/language-toggle.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { usePrescriptionStep, usePrescriptionText } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';

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
    <Modal
      opened
      onClose={onClose}
      title={t('prescriptions.unreadable-title')}
      size={500}
      radius="lg"
      centered
      classNames={{ title: classes.title }}
      data-testid="ask-again-dialog"
    >
      <div className={classes.body}>
        <p className={classes.hint}>{t('prescriptions.unreadable-body')}</p>
        <LanguageToggle language={language} onChange={setLanguage} />
        <div className={classes.bubble} dir={language === 'ar' ? 'rtl' : 'ltr'} data-testid="ask-again-text">
          {draft.data?.text ?? ''}
        </div>
        {error === null ? null : <ErrorNotice code={errorCodeOf(error)} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            loading={ask.isPending}
            disabled={draft.data === undefined}
            onClick={() => ask.mutate({ id: prescription.id, language }, { onSuccess: onClose })}
            data-autofocus
            data-testid="ask-again-send"
          >
            {t('prescriptions.send')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
