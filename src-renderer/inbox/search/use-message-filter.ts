import { useMemo, useState } from 'react';
import type { MessageFilter } from '#shared/domain/messages/message-filter.ts';
import type { MessageType } from '#shared/domain/messages/message.ts';
import { addDays } from '#shared/time/local-date.ts';
import { instantOf } from '#shared/time/zone.ts';
import { usePharmacyClock } from '../../i18n/pharmacy-clock.ts';

/** As it is chosen: `''` narrows nothing; `agent:3` is a colleague, days are `YYYY-MM-DD`. */
export type ChosenMessages = {
  writer: string;
  type: MessageType | '';
  hasFile: boolean;
  first: string;
  last: string;
};
export const ALL_MESSAGES: ChosenMessages = { writer: '', type: '', hasFile: false, first: '', last: '' };

/** Undefined where nothing is narrowed down. */
export function messageFilterOf(chosen: ChosenMessages, timeZone: string): MessageFilter | undefined {
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

/** What is chosen for as long as a search is shown. */
export function useMessageFilter() {
  const { timeZone } = usePharmacyClock();
  const [chosen, setChosen] = useState(ALL_MESSAGES);
  const filter = useMemo(() => messageFilterOf(chosen, timeZone), [chosen, timeZone]);
  return { chosen, setChosen, filter };
}
