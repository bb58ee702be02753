import { z } from 'zod';
import type { Called } from '#shared/domain/messages/called.ts';
import { phoneFromJid } from '#shared/phone/jid.ts';
import { nameOfPerson } from '#shared/phone/name-of-person.ts';
import { listOf } from '../../../loose.ts';

const text = z.string().nullish().catch(null);

/** As the page agent tells it; anything of it may be missing or wrong. */
const calledPerson = z.object({ address: z.string(), other: text, name: text });

/** The field of a message that says whom it calls; see message-reader.ts. */
export const calledFields = { calledPeople: listOf(calledPerson).optional().catch(undefined) };

const LID = /^([1-9]\d{4,19})@lid$/;

/** @returns undefined where nobody is called that a number or a privacy id names. */
export function calledOf(people: readonly z.infer<typeof calledPerson>[] | undefined): Called[] | undefined {
  const called = new Map<string, Called>();
  for (const { address, other, name } of people ?? []) {
    const names = [address, ...(other ? [other] : [])];
    const digits = LID.exec(address)?.[1] ?? phoneFromJid(address);
    if (digits === undefined || called.has(digits)) continue;
    const phone = names.flatMap((each) => phoneFromJid(each) ?? []).at(0) ?? null;
    const lid = names.find((each) => LID.test(each)) ?? null;
    called.set(digits, { digits, phone, lid, phoneBookName: nameOfPerson(name ?? null) });
  }
  return called.size === 0 ? undefined : [...called.values()];
}
