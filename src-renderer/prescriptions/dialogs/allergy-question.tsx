import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { matchAllergies } from '#shared/desk/customers/match-allergies.ts';
import type { Prescription, PrescriptionLine } from '#shared/domain/prescriptions/prescription.ts';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';
import { useAllergies } from '../../health/health-api.ts';
import { LIST_JOINT } from '../../health/list-joint.ts';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { HealthOf } from '../../health/mark/health-of.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { usePrescription } from '../prescriptions-api.ts';

/** What a quote offers that says a recorded allergy, and the question before it goes. */
export function useAllergyQuestion(about: { prescription: Prescription; text: string; onSend: () => void }): {
  /** Sends at once, or asks first. */
  submit: () => void;
  isBusy: boolean;
  error: Error | null;
  marks: ReactNode;
  question: ReactNode;
} {
  const { prescription, text, onSend } = about;
  const { id, customerId } = prescription;
  const { t, language } = useWords();
  const [isAsking, setAsking] = useState(false);
  const allergies = useAllergies(customerId);
  const offered = offeredIn(usePrescription(id).data?.lines ?? [], text);
  const marked = markedAmong(offered, allergies);
  const answer = useMutation({
    mutationFn: (isReviewed: boolean) =>
      invoke('prescriptions.answerAllergy', { id, isReviewed, items: marked.items.length }),
    meta: SHOWS_OWN_ERROR,
  });
  const list = (names: readonly string[]): string => names.map(isolate).join(LIST_JOINT[language]);
  return {
    submit: () => (marked.items.length === 0 ? onSend() : setAsking(true)),
    isBusy: answer.isPending,
    error: answer.error,
    marks: (
      <HealthOf value={customerId}>
        {marked.items.map((item) => (
          <AllergyMark key={item} names={[item]} isNamed />
        ))}
      </HealthOf>
    ),
    question: !isAsking ? null : (
      <ConfirmDialog
        isOpen
        title={t('health.ask-title')}
        body={t('health.ask-body', { names: list(marked.allergies), items: list(marked.items) })}
        confirm={t('health.ask-yes')}
        onCancel={() => {
          setAsking(false);
          answer.mutate(false);
        }}
        onConfirm={() => {
          setAsking(false);
          // What is not written down does not go.
          answer.mutate(true, { onSuccess: onSend });
        }}
      />
    ),
  };
}

/** What the customer would get: the lines that are sold, and whatever was written into the text beside them. */
function offeredIn(lines: readonly PrescriptionLine[], text: string): string[] {
  const sold = lines
    .filter(({ stock }) => stock !== 'no')
    .map(({ item, stock, alternative }) => (stock === 'alternative' ? alternative : item));
  const names = [...lines.flatMap(({ item, alternative }) => [item, alternative])].filter(
    (name) => name !== '',
  );
  const written = text.split('\n').filter((line) => !names.some((name) => line.includes(name)));
  return [...sold, ...written.map((line) => line.trim())];
}

function markedAmong(
  names: readonly string[],
  allergies: readonly string[],
): { items: string[]; allergies: string[] } {
  const items = [...new Set(names)].filter((name) => matchAllergies(name, allergies).length > 0);
  return { items, allergies: [...new Set(items.flatMap((name) => matchAllergies(name, allergies)))] };
}
