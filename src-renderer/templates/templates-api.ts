import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Template } from '#shared/domain/templates/template.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import type { TemplateFormat } from '#shared/ipc/contract/templates.ts';
import { invoke } from '../api/invoke.ts';
import { patchQuery } from '../api/cache/patch-query.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';
import { queryKeys } from '../api/query-keys.ts';

/** All of them; what is used much and lately first. */
export const useTemplates = () =>
  useQuery({ queryKey: queryKeys.templates, queryFn: () => invoke('templates.list', undefined) });

export function useSaveTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: InvokeInput<'templates.save'>) => invoke('templates.save', input),
    // The editor goes on with the saved one before the list is read anew.
    onSuccess: (saved) =>
      patchQuery<Template[]>(client, queryKeys.templates, (templates) => [
        saved,
        ...templates.filter(({ id }) => id !== saved.id),
      ]),
    meta: SHOWS_OWN_ERROR,
  });
}

export const useArchiveTemplate = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'templates.setArchived'>) => invoke('templates.setArchived', input),
  });

export const useAddStarters = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'templates.addStarters'>) => invoke('templates.addStarters', input),
  });

export const useImportTemplates = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'templates.import'>) => invoke('templates.import', input),
  });

export const useExportTemplates = () =>
  useMutation({ mutationFn: (format: TemplateFormat) => invoke('templates.export', { format }) });
