import { useMutation, useQuery } from '@tanstack/react-query';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { invoke } from '../api/invoke.ts';
import { SHOWS_OWN_ERROR } from '../api/query-client.ts';

// The keys begin with the topic's name: `desk.changed` reads them anew.

/** Oldest first. */
export const useNotes = (conversationId: number) =>
  useQuery({
    queryKey: ['notes', 'of', conversationId],
    queryFn: () => invoke('notes.ofConversation', { conversationId }),
  });

/** The newest notes that mention who is signed in. */
export const useMentions = () =>
  useQuery({ queryKey: ['notes', 'mentions'], queryFn: () => invoke('notes.mentions', undefined) });

/** What fails is shown where it is written. */
export const useAddNote = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'notes.add'>) => invoke('notes.add', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useEditNote = () =>
  useMutation({
    mutationFn: (input: InvokeInput<'notes.edit'>) => invoke('notes.edit', input),
    meta: SHOWS_OWN_ERROR,
  });

export const useRemoveNote = () =>
  useMutation({ mutationFn: (input: InvokeInput<'notes.remove'>) => invoke('notes.remove', input) });

export const useSeeMentions = () =>
  useMutation({ mutationFn: (ids: number[]) => invoke('notes.see', { ids }) });
