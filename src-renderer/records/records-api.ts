import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { RECORD_WORDS, type RecordTexts } from '#shared/domain/records/record-words.ts';
import type { RecordPeriod, RecordProgress, RecordSubject } from '#shared/domain/records/record.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { onEvent } from '../api/on-event.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import type { Language } from '../i18n/catalogue.ts';
import { rawTexts } from '../i18n/raw-texts.ts';

const textsIn = (language: Language): RecordTexts => ({ language, texts: rawTexts(language, RECORD_WORDS) });

/** What a record of this period would hold; not asked while the period is none. */
export const useRecordCounts = (subject: RecordSubject, period: RecordPeriod | null) =>
  useQuery({
    queryKey: ['records', 'count', subject, period],
    queryFn: () => invoke('records.count', { subject, period: period ?? { from: null, until: null } }),
    enabled: period !== null,
    // Messages go on coming.
    gcTime: 0,
  });

/** Its words go with it, in the language that is read here. */
export const useWriteRecord = (language: Language) =>
  useMutation({
    mutationFn: (request: Omit<InvokeInput<'records.write'>, 'texts'>) =>
      invoke('records.write', { ...request, texts: textsIn(language) }),
    meta: SHOWS_OWN_ERROR,
  });

export const useWritePrescription = (language: Language) =>
  useMutation({
    mutationFn: (request: Omit<InvokeInput<'records.writePrescription'>, 'texts'>) =>
      invoke('records.writePrescription', { ...request, texts: textsIn(language) }),
  });

export const useStopRecord = () => useMutation({ mutationFn: () => invoke('records.stop', undefined) });

/** How far the record is that is being written; null while nothing was heard of one. */
export function useRecordProgress(): RecordProgress | null {
  const [progress, setProgress] = useState<RecordProgress | null>(null);
  useEffect(() => onEvent('records.progress', setProgress), []);
  return progress;
}
