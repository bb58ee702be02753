// Whose each row of the database is. Erasing somebody, giving somebody their data and letting go of what is old read it, and a
// test compares it with the schema: a new table or column that nobody has declared fails it.
import { OF_CONTACTS } from './of-contacts.ts';
import { OF_MESSAGES } from './of-messages.ts';
import { OF_WORK } from './of-work.ts';
import type { PersonKey, PersonTable } from './person-table.ts';

/** Tables with rows about customers, by name. Of one key, whatever refers to another table of it comes before that. */
export const PERSON_TABLES: Readonly<Record<string, PersonTable>> = {
  ...OF_MESSAGES,
  ...OF_WORK,
  ...OF_CONTACTS,
};

/** The tables whose rows hang on one kind of thing, in the order in which they can go. */
export const tablesOf = (key: PersonKey): { name: string; column: string }[] =>
  Object.entries(PERSON_TABLES).flatMap(([name, { by }]) => (by[0] === key ? [{ name, column: by[1] }] : []));

/** The names of the columns of a table that are given to the person. */
export const givenColumns = ({ gives }: PersonTable): string[] =>
  gives.split(' ').filter((name) => name !== '');
