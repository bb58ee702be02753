import type { Agent } from '#shared/domain/staff/agent.ts';
import type { CalledPerson } from '#shared/domain/customers/customer.ts';
import type { Who } from '#shared/domain/customers/who.ts';
import { programIdOf } from '#shared/domain/programs/program-key.ts';
import type { RecordTexts, RecordWord } from '#shared/domain/records/record-words.ts';
import type { ClockFace } from '#shared/domain/rules/clock-face.ts';
import { moneyText } from '#shared/desk/templates/localise.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { cleanDisplayName } from '#shared/text/display-name.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { shownUsername } from '#shared/text/username.ts';
import { clockText } from '#shared/time/clock-text.ts';
import { quartersOf } from './quarters.ts';

/** Latin digits in Arabic too, as everywhere in the desk. */
const LOCALES = { ar: 'ar-EG-u-nu-latn', en: 'en-GB' } as const;
const SHORT_DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const COMMA = { ar: '، ', en: ', ' } as const;

interface ViewOptions {
  texts: RecordTexts;
  pharmacyName: string;
  timeZone: string;
  face: ClockFace;
  /** ISO 3166-1 alpha-2. */
  country: string;
  agents: readonly Pick<Agent, 'id' | 'name'>[];
  programs: readonly { id: number; name: string }[];
}

/** How a record says things: in the language of who asked for it, by the pharmacy's clock. */
export interface RecordView {
  readonly language: 'ar' | 'en';
  readonly timeZone: string;
  readonly pharmacyName: string;
  /** @param values fill the `{{placeholders}}`. */
  readonly say: (word: RecordWord, values?: Readonly<Record<string, string | number>>) => string;
  /** Of the pharmacy's calendar, "2026-11-30": what is of one day stands under one heading. */
  readonly dayOf: (at: number) => string;
  /** “Monday, 30 November 2026”. */
  readonly longDay: (at: number) => string;
  /** “30 November 2026” of a calendar's day. */
  readonly date: (day: string) => string;
  readonly clock: (at: number) => string;
  /** Day and clock. */
  readonly moment: (at: number) => string;
  readonly size: (bytes: number) => string;
  readonly money: (piastres: number) => string;
  readonly phone: (digits: string) => string;
  readonly nameOf: (who: Who) => string;
  readonly calledName: (person: CalledPerson) => string;
  readonly agentName: (id: number) => string;
  /** Of an event's or a message's `by`. */
  readonly byName: (by: string) => string;
}

/** Keeps a name from turning the sentence around it. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

export function createView(options: ViewOptions): RecordView {
  const { texts, timeZone, face, country, agents, programs } = options;
  const { language } = texts;
  const locale = LOCALES[language];
  const placeOf = quartersOf(timeZone);
  const longDay = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: options.timeZone });
  const shortDay = new Intl.DateTimeFormat(locale, { timeZone: options.timeZone, ...SHORT_DAY });
  const plainDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const say: RecordView['say'] = (word, values = {}) =>
    texts.texts[word].replace(/\{\{(\w+)\}\}/g, (_, name: string) => isolated(String(values[name] ?? '')));
  const clock = (at: number): string => clockText(placeOf(at).minute, language, face);
  const phone = (digits: string): string => `\u2066${formatPhone(digits, country)}\u2069`;
  const nameOf = ({ customerName, customerPhone, customerUsername }: Who): string => {
    const name = cleanDisplayName(customerName);
    if (name !== null) return name;
    if (customerPhone !== null) return phone(customerPhone);
    return customerUsername === null ? say('thread.hidden-number') : shownUsername(customerUsername);
  };
  const agentName = (id: number): string =>
    agents.find((agent) => agent.id === id)?.name ?? say('records.pharmacy');
  return {
    language,
    timeZone,
    pharmacyName: cleanDisplayName(options.pharmacyName) ?? say('records.pharmacy'),
    say,
    dayOf: (at) => placeOf(at).day,
    longDay: (at) => longDay.format(at),
    date: (day) => plainDay.format(Date.parse(day)),
    clock,
    moment: (at) => `${shortDay.format(at)}${COMMA[language]}${clock(at)}`,
    size: (bytes) => sizeText(bytes, language),
    money: (piastres) => moneyText(piastres / 100, language, 'latin'),
    phone,
    nameOf,
    calledName: (person) => {
      if (person.isOwn) return say('outside.person-own');
      const { customer } = person;
      if (customer === null)
        return person.name ?? (person.phone === null ? say('outside.person-unknown') : phone(person.phone));
      const { name, phone: customerPhone, username } = customer;
      return nameOf({ customerName: name, customerPhone, customerUsername: username });
    },
    agentName,
    byName: (by) => {
      const agentId = /^agent:(\d+)$/.exec(by)?.[1];
      if (agentId !== undefined) return agentName(Number(agentId));
      const programId = programIdOf(by);
      if (programId !== undefined)
        return programs.find(({ id }) => id === programId)?.name ?? say('records.program');
      if (by === 'phone') return say('thread.from-phone');
      return say(by === 'customer' ? 'records.by-customer' : 'records.by-desk');
    },
  };
}
