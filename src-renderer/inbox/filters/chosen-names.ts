import type { LocalDate } from '#shared/domain/rules/hours.ts';
import { EVERYTHING, type ChosenChats, type ChosenMessages } from '#shared/domain/conversations/narrowing.ts';
import { useTags } from '../../customers/customers-api.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { formatDate } from '../../i18n/time-format.ts';
import { useLabels } from '../../labels/labels-api.ts';
import { useAgents } from '../../staff/words/use-agents.ts';

/** A part of what is chosen, in words, and the same without it. */
export type ChosenPart<C> = { key: string; name: string; without: C };

const NONE = EVERYTHING.chats;

/** What the chats are narrowed down by. `tab`: what the tabs above the list say, `rest` all else. */
export function useChosenParts(): (chats: ChosenChats) => {
  tab: ChosenPart<ChosenChats>[];
  rest: ChosenPart<ChosenChats>[];
} {
  const { t } = useWords();
  const labels = useLabels().data;
  const tags = useTags().data;
  const { nameOf } = useAgents();
  return (chats) => {
    const part = (key: keyof ChosenChats, name: string): ChosenPart<ChosenChats> => ({
      key,
      name,
      without: { ...chats, [key]: NONE[key] },
    });
    const { assignee, ticketStatus, ticketKind, labelId, tagId, days } = chats;
    // What has been archived or taken away meanwhile is said as well: it still narrows the list.
    const known = <T extends { id: number; name: string }>(
      all: readonly T[] | undefined,
      id: number,
    ): string => (all === undefined ? '…' : (all.find((one) => one.id === id)?.name ?? t('filters.gone')));
    const tab = [
      chats.needsReply ? part('needsReply', t('inbox.needs-reply')) : undefined,
      assignee === 'mine' ? part('assignee', t('inbox.mine')) : undefined,
      assignee === 'nobody' ? part('assignee', t('tickets.nobodys')) : undefined,
    ];
    const rest = [
      chats.unreadOnly ? part('unreadOnly', t('inbox.unread')) : undefined,
      chats.archivedOnly ? part('archivedOnly', t('chats.archived')) : undefined,
      typeof assignee === 'number' ? part('assignee', nameOf(assignee)) : undefined,
      ticketStatus === null ? undefined : part('ticketStatus', t(`ticket-status.${ticketStatus}`)),
      ticketKind === null ? undefined : part('ticketKind', t(`ticket-kind.${ticketKind}`)),
      labelId === null ? undefined : part('labelId', known(labels, labelId)),
      tagId === null ? undefined : part('tagId', known(tags, tagId)),
      days === null ? undefined : part('days', t(`filters.days-${days}`)),
      chats.hasFiles ? part('hasFiles', t('filters.has-files')) : undefined,
    ];
    return { tab: tab.filter((one) => one !== undefined), rest: rest.filter((one) => one !== undefined) };
  };
}

/** What the messages of a search are narrowed down by. */
export function useMessageParts(): (messages: ChosenMessages) => ChosenPart<ChosenMessages>[] {
  const { t, language } = useWords();
  const { nameOf } = useAgents();
  return (messages) => {
    const part = (key: keyof ChosenMessages, name: string): ChosenPart<ChosenMessages> => ({
      key,
      name,
      without: { ...messages, [key]: EVERYTHING.messages[key] },
    });
    const day = (date: LocalDate): string => formatDate(date, Date.now(), language);
    const { writer, type, hasFile, first, last } = messages;
    const agentId = /^agent:(\d+)$/.exec(writer)?.[1];
    const name =
      agentId !== undefined
        ? nameOf(Number(agentId))
        : writer === 'customer' || writer === 'pharmacy'
          ? t(`search.${writer}`)
          : undefined;
    const parts = [
      name === undefined ? undefined : part('writer', t('filters.written-by', { name: isolate(name) })),
      type === '' ? undefined : part('type', t(`search.kind-${type}`)),
      hasFile ? part('hasFile', t('filters.with-file')) : undefined,
      first === '' ? undefined : part('first', t('filters.from-day', { day: isolate(day(first)) })),
      last === '' ? undefined : part('last', t('filters.to-day', { day: isolate(day(last)) })),
    ];
    return parts.filter((one) => one !== undefined);
  };
}
