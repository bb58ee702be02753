import { z } from 'zod';

/** What the runner tells the process that drives the desk, in `ROSHETA_SOAK`. */
export const soakOrderSchema = z.object({
  minutes: z.number(),
  everySeconds: z.number(),
  /** Where the report goes. */
  report: z.string(),
});

const lookSchema = z.object({ atSeconds: z.number(), value: z.number() });

/** A look or a trend of nothing is no number, which JSON writes as null. */
const figure = z
  .number()
  .nullable()
  .transform((value) => value ?? Number.NaN);

export const soakReportSchema = z.object({
  minutes: z.number(),
  /** That came and went in all. */
  messages: z.number(),
  judged: z.array(
    z.object({
      quantity: z.string(),
      unit: z.string(),
      looks: z.number(),
      first: figure,
      last: figure,
      most: figure,
      trend: z.object({ perHour: figure, sureness: figure }),
      state: z.enum(['steady', 'grows', 'too-much', 'not-seen']),
    }),
  ),
  looks: z.record(z.string(), z.array(lookSchema)),
});
