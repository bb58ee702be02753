import type { RefObject } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useLinks } from '../api/queries/app.ts';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { lastEditable } from './last-editable.ts';
import { useBeginEdit } from './use-begin-edit.ts';

/**
 * The key that goes up from an empty field edits the last message of the pharmacy's own, as in WhatsApp.
 * @param messages the newest part of the thread; without it nobody knows which one is the last.
 */
export function useEditLastShortcut(
  messages: readonly Message[] | undefined,
  field: RefObject<HTMLTextAreaElement | null>,
): void {
  const links = useLinks().data?.links ?? [];
  const begin = useBeginEdit();
  const wanted = (): Message | undefined =>
    lastEditable(messages ?? [], (link) => links.find((one) => one.link === link)?.capabilities);
  useShortcut(
    'message-edit-last',
    () => {
      const last = wanted();
      if (last !== undefined) begin(last);
    },
    {
      when: ({ target }) => target === field.current && field.current?.value === '' && wanted() !== undefined,
    },
  );
}
