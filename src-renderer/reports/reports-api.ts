import { keepPreviousData, useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import type { ReportFilter, ReportList, ReportPeriod } from '#shared/domain/reports/report.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { useNavigation } from '../navigation/navigation.tsx';

/** What is asked for. */
export type Asked = { period: ReportPeriod; filter: ReportFilter };

/**
 * What is shown stays until what is asked for next is there. Whatever anybody does about a ticket changes figures: they are
 * read anew then, while somebody looks.
 */
export function useReport(asked: Asked) {
  const { page } = useNavigation();
  return useQuery({
    queryKey: ['tickets', 'report', asked],
    queryFn: () => invoke('reports.get', asked),
    placeholderData: keepPreviousData,
    enabled: page === 'reports',
  });
}

/** How each way to WhatsApp was in a period. */
export function useLinkHistory(period: ReportPeriod) {
  const { page } = useNavigation();
  return useQuery({
    queryKey: ['tickets', 'report-links', period],
    queryFn: () => invoke('reports.links', { period }),
    enabled: page === 'reports',
  });
}

/** The conversations behind a figure, page by page. */
export const useReportChats = (asked: Asked & { list: ReportList }) =>
  useInfiniteQuery({
    queryKey: ['tickets', 'report-chats', asked],
    queryFn: ({ pageParam }) => invoke('reports.chats', { ...asked, after: pageParam }),
    initialPageParam: null as InvokeInput<'reports.chats'>['after'],
    getNextPageParam: ({ next }) => next,
  });

export const useExportReport = () =>
  useMutation({ mutationFn: (input: InvokeInput<'reports.export'>) => invoke('reports.export', input) });
