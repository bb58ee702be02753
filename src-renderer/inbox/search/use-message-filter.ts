import { useMemo } from 'react';
import { EVERYTHING, type ChosenChats, type ChosenMessages } from '#shared/domain/conversations/narrowing.ts';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf } from '#shared/time/zone.ts';
import { momentsOf } from '../../api/cache/conversation-filter.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { useToday } from '../../ui/time/use-now.ts';
import { useChosenMessages } from '../filters/chosen-filter.ts';

export const ALL_MESSAGES: ChosenMessages = EVERYTHING.messages;

/** Undefined where nothing is narrowed down. */
function messageFilterOf(chosen: ChosenMessages, timeZone: string): MessageFilter | undefined {
  const { writer, type, hasFile, first, last } = chosen;
  const agentId = /^agent:(\d+)$/.exec(writer)?.[1];
  const filter: MessageFilter = {
    ...(writer === 'customer' || writer === 'pharmacy' ? { writtenBy: writer } : {}),
    ...(agentId === undefined ? {} : { agentId: Number(agentId) }),
    ...(type === '' ? {} : { type }),
    ...(hasFile ? { hasFile } : {}),
    ...(first === '' ? {} : { from: instantOf(first, 0, timeZone) }),
    ...(last === '' ? {} : { until: instantOf(addDays(last, 1), 0, timeZone) }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** The same with the days and files that the chats are narrowed down by: in a search they are the messages' own. */
function withThoseOfChats(
  filter: MessageFilter | undefined,
  { days, hasFiles }: Pick<ChosenChats, 'days' | 'hasFiles'>,
  clock: { today: number; timeZone: string },
): MessageFilter | undefined {
  const { from, until } = momentsOf(days, clock);
  const latest = Math.max(filter?.from ?? 0, from ?? 0);
  const earliest = Math.min(filter?.until ?? Infinity, until ?? Infinity);
  const both: MessageFilter = {
    ...filter,
    ...(hasFiles ? { hasFile: true } : {}),
    ...(latest === 0 ? {} : { from: latest }),
    ...(earliest === Infinity ? {} : { until: earliest }),
  };
  return Object.keys(both).length === 0 ? undefined : both;
}

/** What is chosen, and what is asked for with it. */
export function useMessageFilter(chats: Pick<ChosenChats, 'days' | 'hasFiles'>) {
  const { timeZone } = usePharmacyClock();
  const today = useToday();
  const [chosen, setChosen] = useChosenMessages();
  const { days, hasFiles } = chats;
  const own = useMemo(() => messageFilterOf(chosen, timeZone), [chosen, timeZone]);
  const filter = useMemo(
    () => withThoseOfChats(own, { days, hasFiles }, { today, timeZone }),
    [own, days, hasFiles, today, timeZone],
  );
  return { chosen, setChosen, filter, isNarrowed: own !== undefined };
}
