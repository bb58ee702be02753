import type { TicketFilter } from '#shared/ipc/contract/tickets.ts';

/** The filter with one part set, or without it: what is not asked for has no key. */
export function withPart<Part extends keyof TicketFilter>(
  filter: TicketFilter,
  part: Part,
  value: TicketFilter[Part] | undefined,
): TicketFilter {
  const { [part]: _before, ...others } = filter;
  return value === undefined ? others : { ...others, [part]: value };
}

/** What a choice of the list of people asks for; undefined for everybody. */
export function assigneeOf(value: string | null): TicketFilter['assignee'] {
  if (value === 'mine' || value === 'nobody') return value;
  const id = Number(value ?? Number.NaN);
  return Number.isSafeInteger(id) && id > 0 ? id : undefined;
}
