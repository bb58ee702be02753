import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { givenDateSchema, givenTimeSchema } from '#shared/domain/given-times.ts';
import { invokeContract } from '#shared/ipc/contract.ts';

type Field = { path: string; schema: z.core.$ZodType };

/** What holds nothing but another one. */
const innerOf = ({ def }: { def: z.core.$ZodTypeDef }): z.core.$ZodType[] => {
  if ('innerType' in def) return [def.innerType as z.core.$ZodType];
  if ('element' in def) return [def.element as z.core.$ZodType];
  if ('options' in def) return def.options as z.core.$ZodType[];
  if ('in' in def) return [def.in as z.core.$ZodType];
  return [];
};

/** Every field of an input that holds no others. */
function fieldsOf(path: string, schema: z.core.$ZodType): Field[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      fieldsOf(`${path}.${name}`, field as z.core.$ZodType),
    );
  }
  const inner = innerOf(schema._zod);
  return inner.length === 0 ? [{ path, schema }] : inner.flatMap((one) => fieldsOf(path, one));
}

/** The place in a list where its next page begins is a row's own time, and nobody sees it. */
const IS_PLACE = /\.(before|after|from)\.(at|sentAt)$/;

const fields = Object.entries(invokeContract).flatMap(([channel, { input }]) => fieldsOf(channel, input));
const times = fields.filter(
  ({ path, schema }) =>
    schema instanceof z.ZodNumber && /(At|\.at|\.from|\.until)$/.test(path) && !IS_PLACE.test(path),
);
const dates = fields.filter(({ schema }) => schema instanceof z.ZodISODate);

describe('a time that the window sends', () => {
  test('is looked for in every call', () => {
    const found = [...times, ...dates].map(({ path }) => path);
    expect(found).toEqual(
      expect.arrayContaining([
        'scheduled.add.sendAt',
        'tickets.edit.edit.dueAt',
        'tickets.edit.edit.until',
        'refills.save.draft.startedOn',
        'refills.postpone.dueOn',
        'customers.save.change.birthDate',
        'settings.update.hours.holidays.from',
        'audit.list.from',
        'media.list.until',
      ]),
    );
  });

  test.each(times)('is one that anybody can mean: $path', ({ schema }) => {
    for (const at of [Date.UTC(9999, 0, 1), 8.64e15, Number.MAX_SAFE_INTEGER, -8.64e15, 1.5]) {
      expect(z.safeParse(schema, at).success).toBe(false);
    }
    expect(z.safeParse(schema, Date.UTC(2027, 1, 1)).success).toBe(true);
  });

  test.each(dates)('is a day that anybody can mean: $path', ({ schema }) => {
    for (const date of ['9999-12-31', '2200-01-01', '1899-12-31', '0000-01-01', '2027-02-30']) {
      expect(z.safeParse(schema, date).success).toBe(false);
    }
    expect(z.safeParse(schema, '2027-02-28').success).toBe(true);
  });
});

test('the first and the last that can be meant are taken', () => {
  for (const date of ['1900-01-01', '2199-12-31']) {
    expect(givenDateSchema.safeParse(date).success).toBe(true);
    expect(givenTimeSchema.safeParse(Date.parse(date)).success).toBe(true);
  }
});
