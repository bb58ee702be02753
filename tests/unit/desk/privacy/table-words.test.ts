import { expect, test } from 'vitest';
import { LEFT_TO_JSON, TABLE_WORDS } from '#main/desk/privacy/person-words/table-words.ts';
import { givenColumns, PERSON_TABLES } from '#main/store/schema/person-data/person-data.ts';

/** Each message's time stands beside what hangs on it. */
const ADDED: Record<string, string[]> = { attachments: ['sent_at'], quoted_messages: ['sent_at'] };

test('every column that is given has a heading in both languages, or somebody has said that it says nothing to a person', () => {
  const given = Object.fromEntries(
    Object.entries(PERSON_TABLES).flatMap(([name, table]) => {
      const columns = [...givenColumns(table), ...(ADDED[name] ?? [])].toSorted();
      return columns.length === 0 ? [] : [[name, columns]];
    }),
  );
  const names = new Set([...Object.keys(TABLE_WORDS), ...Object.keys(LEFT_TO_JSON)]);
  const said = Object.fromEntries(
    [...names].map((name) => [
      name,
      [
        ...Object.keys(TABLE_WORDS[name]?.columns ?? {}),
        ...(LEFT_TO_JSON[name] ?? '').split(' ').filter((column) => column !== ''),
      ].toSorted(),
    ]),
  );
  expect(said).toEqual(given);
});
