import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Language } from '#shared/domain/bilingual.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { HealthStrip } from '../../health/strip/health-strip.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { LanguageToggle } from '../../ui/language-toggle.tsx';
import { usePrescriptionText, useSendQuote } from '../prescriptions-api.ts';
import { useAllergyQuestion } from './allergy-question.tsx';
import classes from './dialogs.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** What the customer is told of the price: written by the desk, read and changed by a person, sent as their message. */
export function QuoteDialog({ prescription, onClose }: { prescription: Prescription; onClose: () => void }) {
  const { id, conversationId } = prescription;
  const { t, language: ownLanguage } = useWords();
  const { openAt } = useNavigation();
  const [language, setLanguage] = useState<Language>(ownLanguage);
  const [typed, setTyped] = useState<string | null>(null);
  // However often the button is pressed, it is one message.
  const [clientKey] = useState(() => crypto.randomUUID());
  const draft = usePrescriptionText('quoteText', id, language);
  const send = useSendQuote();
  const text = typed ?? draft.data?.text ?? '';
  // What was said is seen where it was said, and the answer will come there.
  const seeInChat = (): void => {
    onClose();
    openAt(conversationId, null);
  };
  const allergies = useAllergyQuestion({
    prescription,
    text,
    onSend: () => send.mutate({ id, conversationId, clientKey, text }, { onSuccess: seeInChat }),
  });
  const error = send.error ?? allergies.error ?? draft.error;
  return (
    <FormDialog
      title={t('prescriptions.quote-title')}
      width="form"
      testId="quote-dialog"
      onClose={onClose}
      onSubmit={allergies.submit}
      confirm={t('prescriptions.send')}
      confirmTestId="quote-send"
      isBusy={send.isPending || allergies.isBusy}
      canSubmit={text.trim() !== ''}
      error={error === null ? null : errorCodeOf(error)}
    >
      <HealthStrip customerId={prescription.customerId} isCard />
      {allergies.marks}
      <div className={classes.row}>
        <span className={classes.hint}>{t('prescriptions.quote-hint')}</span>
        <LanguageToggle
          language={language}
          onChange={(next) => {
            setLanguage(next);
            setTyped(null);
          }}
        />
      </div>
      <Textarea
        spellCheck
        autosize
        minRows={8}
        maxRows={16}
        maxLength={MAX_TEXT_LENGTH}
        dir={language === 'ar' ? 'rtl' : 'ltr'}
        aria-label={t('prescriptions.quote-text')}
        value={text}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
        data-testid="quote-text"
      />
      {allergies.question}
    </FormDialog>
  );
}
