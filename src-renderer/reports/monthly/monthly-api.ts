import { useMutation, useQuery } from '@tanstack/react-query';
import type { Language } from '#shared/domain/bilingual.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../../api/query-client.ts';

/** Read anew when main says that something about the reports changed. */
export const useMonthly = () =>
  useQuery({ queryKey: ['reports', 'monthly'], queryFn: () => invoke('reports.monthly', undefined) });

export const useChangeMonthly = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'reports.changeMonthly'>) => invoke('reports.changeMonthly', input),
  });

/** Asks for the folder, and turns it on with that. */
export const useChooseMonthlyFolder = () =>
  useMutation({ mutationFn: (language: Language) => invoke('reports.chooseMonthlyFolder', { language }) });

export const useWriteMonthly = () =>
  useMutation({
    mutationFn: () => invoke('reports.writeMonthly', undefined),
    meta: SHOWS_OWN_ERROR,
  });
