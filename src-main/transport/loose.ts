// Fields of WhatsApp's messages as they may come: missing, of another type, endless, or made to attack. Each is read by
// itself, and one that is wrong is one that is missing.
import { z } from 'zod';
import type { Money } from '#shared/domain/messages/message-details.ts';
import { epochMs } from './whatsapp-seconds.ts';

/** What WhatsApp lets a text have, roughly; what is longer is cut. */
const LONGEST_TEXT = 4096;
/** WhatsApp's own lists have ten rows, its polls twelve options. */
const MOST_ITEMS = 50;
/** Longer is no answer to a form. */
const LONGEST_JSON = 65_536;

// The control characters, but for line breaks and tabs: no font shows them.
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000B-\u001F\u007F]/gu;

/** A picture in base64, which WhatsApp puts where other kinds have their text. */
const PICTURE = /^(?:data:image\/|\/9j\/|iVBORw0KGgo|UklGR)|^[\w+/]{256,}={0,2}$/;

function cleaned(text: string): string | null {
  if (PICTURE.test(text)) return null;
  const line = text.slice(0, LONGEST_TEXT).toWellFormed().replace(UNSEEN, '').trim();
  if (line === '') return null;
  return text.length > LONGEST_TEXT ? `${line}…` : line;
}

/** A text that says something; null for everything else. */
export const words = z
  .union([z.string(), z.number().finite().transform(String)])
  .transform(cleaned)
  .catch(null);

/** The first of several places that says something. */
export const firstOf = (...texts: readonly (string | null)[]): string | null =>
  texts.find((text) => text !== null) ?? null;

export const flag = z.boolean().catch(false);

/** An object with these fields; everything else is an empty one. */
export const part = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.preprocess(
    (value) => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}),
    z.object(shape),
  );

/** The items that can be read. A collection of WhatsApp's has them in `_models`. */
export const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    itemsIn,
    z.array(z.unknown()).transform((items) =>
      items.flatMap((each): z.output<Item>[] => {
        const read = item.safeParse(each);
        return read.success ? [read.data] : [];
      }),
    ),
  );

function itemsIn(value: unknown): unknown[] {
  const models = (value as { _models?: unknown } | null | undefined)?._models;
  const items = Array.isArray(models) ? models : value;
  return Array.isArray(items) ? items.slice(0, MOST_ITEMS) : [];
}

/** JSON in a text, read as an object; empty when it is none. */
export function objectIn(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

/** JSON as WhatsApp hands it over: not cleaned, as that could break it. */
export const jsonText = z.string().max(LONGEST_JSON).nullable().catch(null);

const HIGH_HALF = 2 ** 32;

/** A whole number of at least 0: as one, in digits, or as the two halves that protobuf makes of a long one. */
export const count = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
    z
      .object({ low: z.number().int(), high: z.number().int() })
      .transform(({ low, high }) => high * HIGH_HALF + (low >>> 0)),
  ])
  .pipe(z.number().int().nonnegative())
  .nullable()
  .catch(null);

/** Epoch ms; null when it is no time. */
export const moment = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .transform((time) => epochMs(time) ?? null)
  .catch(null);

/** ISO 4217. */
export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/i)
  .transform((code) => code.toUpperCase())
  .nullable()
  .catch(null);

/** @param amount1000 in thousandths of the currency, as WhatsApp counts money. */
export const moneyOf = (amount1000: number | null, code: string | null): Money | null =>
  amount1000 === null ? null : { thousandths: amount1000, currency: code };
