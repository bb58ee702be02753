import { z } from 'zod';
import type { EventDetails, PollDetails } from '#shared/domain/messages/message-details.ts';
import { count, firstOf, flag, listOf, moment, part, words } from '../../../loose.ts';

const poll = part({
  body: words,
  pollName: words,
  pollOptions: listOf(z.union([words.pipe(z.string()), part({ name: words }).transform(({ name }) => name)])),
  /** 0: as many as one likes. */
  pollSelectableOptionsCount: count,
});

/** @returns undefined when nothing of it can be read. */
export function readPoll(raw: unknown): PollDetails | undefined {
  const { body, pollName, pollOptions, pollSelectableOptionsCount } = poll.parse(raw);
  const question = firstOf(pollName, body);
  const options = pollOptions.filter((option) => option !== null);
  if (question === null && options.length === 0) return undefined;
  return { kind: 'poll', question, options, isOneOnly: pollSelectableOptionsCount === 1 };
}

const event = part({
  body: words,
  eventName: words,
  eventDescription: words,
  eventStartTime: moment,
  eventEndTime: moment,
  eventLocation: z.union([
    words.pipe(z.string()),
    part({ name: words, address: words }).transform(({ name, address }) => {
      const parts = [...new Set([name, address])].filter((each) => each !== null);
      return parts.length === 0 ? null : parts.join('، ');
    }),
  ]),
  isEventCanceled: flag,
  isEventCancelled: flag,
  eventIsCanceled: flag,
});

/** @returns undefined when nothing of it can be read. */
export function readEvent(raw: unknown): EventDetails | undefined {
  const read = event.parse(raw);
  const name = firstOf(read.eventName, read.body);
  if (name === null && read.eventStartTime === null && read.eventDescription === null) return undefined;
  return {
    kind: 'event',
    name,
    description: read.eventDescription,
    place: read.eventLocation,
    startsAt: read.eventStartTime,
    endsAt: read.eventEndTime,
    isCancelled: read.isEventCanceled || read.isEventCancelled || read.eventIsCanceled,
  };
}
