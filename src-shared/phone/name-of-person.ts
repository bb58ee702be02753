import { cleanDisplayName } from '../text/display-name.ts';
import { phoneCharacters } from './phone-characters.ts';

/**
 * A name that WhatsApp tells, as it may be shown. A number in its place is none: who has no name is shown by their own number,
 * and a stranger who calls themselves by another one would look like its owner.
 * @returns null when nothing of it is a name.
 */
export function nameOfPerson(told: string | null): string | null {
  const name = cleanDisplayName(told);
  return name !== null && phoneCharacters(name) === undefined ? name : null;
}
