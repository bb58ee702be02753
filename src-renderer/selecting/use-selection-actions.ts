import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { forwardContentOf } from '#shared/domain/messages/forwarding.ts';
import { textOfMessage } from '#shared/domain/messages/message-text.ts';
import { shownAt, type Message } from '#shared/domain/messages/message.ts';
import { invoke } from '../api/invoke.ts';
import { useAct } from '../message-actions/actions-api.ts';
import { report } from '../api/report.ts';
import { formatFull } from '../i18n/time-format.ts';
import { isolateLtr, useWords } from '../i18n/use-words.ts';
import { useOpenPrescription } from '../navigation/use-open-prescription.ts';
import { useCreatePrescription } from '../prescriptions/prescriptions-api.ts';
import { kindTextKey, messageKind } from '../ui/message/message-kind.ts';
import { asLines } from './as-lines.ts';
import { endSelecting } from './selection.ts';

/** What the bar does with the chosen messages, oldest first. */
export function useSelectionActions(messages: readonly Message[]) {
  const { t, language } = useWords();
  const create = useCreatePrescription();
  const act = useAct();
  const open = useOpenPrescription();
  const saving = useMutation({ mutationFn: (text: string) => invoke('messages.saveText', { text }) });

  const wordsOf = (message: Message): string => {
    const kind = messageKind(message);
    const name = message.attachment?.fileName;
    const file = name == null ? '' : t('selecting.file-message', { name });
    const content = forwardContentOf(message);
    const text = content.kind === 'text' ? content.text : textOfMessage(message);
    const said = message.revokedAt === null ? text : '';
    const what = kind === 'text' ? '' : `[${t(kindTextKey(kind))}]`;
    return [what, file, said].filter((part) => part !== '').join(' ');
  };
  const asText = (): string => {
    if (messages.length === 1 && messages[0] !== undefined) return wordsOf(messages[0]);
    return asLines(
      messages.map((message) => {
        const by = t(message.direction === 'incoming' ? 'thread.quoted-customer' : 'thread.quoted-pharmacy');
        return { head: `${formatFull(shownAt(message), language)} – ${by}`, words: wordsOf(message) };
      }),
    );
  };

  return {
    isBusy: act.isPending || create.isPending || saving.isPending,
    copy: async (): Promise<void> => {
      try {
        await navigator.clipboard.writeText(asText());
        notifications.show({ message: t('actions.copied') });
        endSelecting();
      } catch (error) {
        report(error);
      }
    },
    star: async (): Promise<void> => {
      const unstarred = messages.filter(({ starredAt }) => starredAt === null);
      try {
        for (const { id: messageId } of unstarred)
          await act.mutateAsync({ messageId, action: { kind: 'star', isStarred: true } });
        endSelecting();
      } catch {
        // It was said; what has its star keeps it.
      }
    },
    save: async (): Promise<void> => {
      // Every command that fails is said in one place.
      const saved = await saving.mutateAsync(asText()).catch(() => null);
      if (saved === null) return;
      notifications.show({ message: t('selecting.exported', { file: isolateLtr(saved.file) }) });
      endSelecting();
    },
    /** Those that belong together become one, by the desk's own rule; the last one is opened. */
    prescribe: async (photos: readonly Message[]): Promise<void> => {
      let made: { id: number } | undefined;
      try {
        for (const { id } of photos) made = await create.mutateAsync(id);
      } catch {
        // It was said, and what was made stays.
      }
      if (made === undefined) return;
      endSelecting();
      open(made.id);
    },
  };
}
