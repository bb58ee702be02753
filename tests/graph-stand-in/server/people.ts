/** Customers as WhatsApp knows them: by phone, by id, or both. */
import { newNumericId } from './ids.ts';
import type { StandInClock } from './clock.ts';

const WINDOW_MS = 24 * 60 * 60 * 1000;
const FREE_MS = 72 * 60 * 60 * 1000;

export interface Person {
  phone: string | null;
  userId: string;
  parentUserId: string | null;
  username: string | null;
  name: string;
  /** Whether webhooks name the phone, as long as the person has no username that hides it. */
  showsPhone: boolean;
  onWhatsApp: boolean;
  lastWroteAt: number | null;
  /** When they wrote from an ad. */
  cameFromAdAt: number | null;
  /** Until when nothing to them is billed: from the first answer to an ad's customer on. */
  freeUntil: number | null;
}

export interface PersonWish {
  phone?: string | null;
  userId?: string;
  parentUserId?: string | null;
  username?: string | null;
  name?: string;
  showsPhone?: boolean;
}

export class People {
  #people: Person[] = [];
  #clock: StandInClock;

  constructor(clock: StandInClock) {
    this.#clock = clock;
  }

  byPhone(phone: string): Person | undefined {
    return this.#people.find((person) => person.phone === phone);
  }

  byUserId(userId: string): Person | undefined {
    return this.#people.find((person) => person.userId === userId || person.parentUserId === userId);
  }

  /** The person of this phone or id, with what is newly said about them; made when nobody has them yet. */
  get(wish: PersonWish): Person {
    const found =
      (wish.userId !== undefined ? this.byUserId(wish.userId) : undefined) ??
      (wish.phone ? this.byPhone(wish.phone) : undefined);
    const person = found ?? this.#add(wish);
    const { name, username, showsPhone, phone, parentUserId } = wish;
    if (name !== undefined) person.name = name;
    if (username !== undefined) person.username = username;
    if (showsPhone !== undefined) person.showsPhone = showsPhone;
    if (phone !== undefined) person.phone = phone;
    if (parentUserId !== undefined) person.parentUserId = parentUserId;
    return person;
  }

  hasOpenWindow({ lastWroteAt }: Person): boolean {
    return lastWroteAt !== null && this.#clock.now() - lastWroteAt < WINDOW_MS;
  }

  /** Something goes to them: an ad's customer who is answered within a day costs nothing for a while. */
  answer(person: Person): void {
    const { cameFromAdAt } = person;
    person.cameFromAdAt = null;
    const now = this.#clock.now();
    if (cameFromAdAt !== null && now - cameFromAdAt < WINDOW_MS) person.freeUntil = now + FREE_MS;
  }

  #add(wish: PersonWish): Person {
    const phone = wish.phone ?? null;
    const person: Person = {
      phone,
      userId: wish.userId ?? `EG.${newNumericId()}`,
      parentUserId: null,
      username: null,
      name: wish.name ?? 'عميل',
      showsPhone: phone !== null,
      onWhatsApp: true,
      lastWroteAt: null,
      cameFromAdAt: null,
      freeUntil: null,
    };
    this.#people.push(person);
    return person;
  }
}

/** The person as `contacts[]` of a webhook names them. */
export function contactOf({ phone, userId, parentUserId, username, name, showsPhone }: Person): object {
  return {
    profile: { name, ...(username !== null && { username }) },
    ...(phone !== null && showsPhone && { wa_id: phone }),
    user_id: userId,
    ...(parentUserId !== null && { parent_user_id: parentUserId }),
  };
}
