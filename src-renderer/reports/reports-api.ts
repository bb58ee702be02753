import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { ReportFilter, ReportList, ReportPeriod } from '#shared/domain/reports/report.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';

/** How old figures may be that somebody looks at: everything that anybody does changes them. */
const STALE_MS = 30_000;

/** What is asked for. */
export type Asked = { period: ReportPeriod; filter: ReportFilter };

/** What is shown stays until what is asked for next is there. */
export const useReport = (asked: Asked) =>
  useQuery({
    queryKey: ['reports', asked],
    queryFn: () => invoke('reports.get', asked),
    placeholderData: keepPreviousData,
    staleTime: STALE_MS,
  });

/** The conversations behind a figure, page by page. */
export const useReportChats = (asked: Asked & { list: ReportList }) =>
  useInfiniteQuery({
    queryKey: ['reports', 'chats', asked],
    queryFn: ({ pageParam }) => invoke('reports.chats', { ...asked, after: pageParam }),
    initialPageParam: null as InvokeInput<'reports.chats'>['after'],
    getNextPageParam: ({ next }) => next,
  });

export const useExportReport = () =>
  useMutation({ mutationFn: (input: InvokeInput<'reports.export'>) => invoke('reports.export', input) });
