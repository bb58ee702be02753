import { z } from 'zod';

const words = z.string().nullable();

/** A place somebody sent. The desk shows no map by itself: that would tell a stranger where its customers live. */
export const locationSchema = z.object({
  kind: z.literal('location'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().nullable(),
  address: z.string().nullable(),
});
export type LocationDetails = z.infer<typeof locationSchema>;

/** Contact cards somebody sent. */
export const contactsSchema = z.object({
  kind: z.literal('contacts'),
  contacts: z.array(
    z.object({
      name: z.string(),
      /** E.164 digits where they can be told, else as written. */
      phones: z.array(z.string()),
    }),
  ),
});
export type ContactsDetails = z.infer<typeof contactsSchema>;

/** WhatsApp counts money in thousandths of a unit: 12,500 is 12.50 pounds. */
const moneySchema = z.object({
  thousandths: z.number().int().nonnegative(),
  /** ISO 4217; null when it was not said. */
  currency: words,
});
export type Money = z.infer<typeof moneySchema>;

/** What somebody picked of what was offered to them: it is their answer, as if they had typed it. */
const choiceSchema = z.object({
  kind: z.literal('choice'),
  of: z.enum(['list', 'button', 'poll']),
  /** More than one of a poll only; none when a vote was taken back. */
  picked: z.array(
    z.object({
      title: z.string(),
      description: words,
      /** What whoever offered it calls it. */
      id: words,
    }),
  ),
  /** What was asked, where WhatsApp says it again. */
  question: words,
});
export type ChoiceDetails = z.infer<typeof choiceSchema>;

/** A form that somebody filled in inside WhatsApp; the names are its maker's. */
const formSchema = z.object({
  kind: z.literal('form'),
  fields: z.array(z.object({ name: z.string(), value: z.string() })),
});
export type FormDetails = z.infer<typeof formSchema>;

const pollSchema = z.object({
  kind: z.literal('poll'),
  question: words,
  options: z.array(z.string()),
  isOneOnly: z.boolean(),
});
export type PollDetails = z.infer<typeof pollSchema>;

/** Times are epoch ms. */
const eventSchema = z.object({
  kind: z.literal('event'),
  name: words,
  description: words,
  place: words,
  startsAt: z.number().int().nullable(),
  endsAt: z.number().int().nullable(),
  isCancelled: z.boolean(),
});
export type EventDetails = z.infer<typeof eventSchema>;

/** A basket from the pharmacy's catalogue, or a bill. */
const orderSchema = z.object({
  kind: z.literal('order'),
  orderId: words,
  title: words,
  note: words,
  itemCount: z.number().int().nonnegative().nullable(),
  /** As far as the message itself names them. */
  items: z.array(z.object({ title: z.string(), quantity: z.number().nonnegative().nullable() })),
  total: moneySchema.nullable(),
});
export type OrderDetails = z.infer<typeof orderSchema>;

const productSchema = z.object({
  kind: z.literal('product'),
  productId: words,
  title: words,
  description: words,
  price: moneySchema.nullable(),
  /** What it costs now, when that is less. */
  salePrice: moneySchema.nullable(),
});
export type ProductDetails = z.infer<typeof productSchema>;

/** What stands around a text that a program sent: a heading, a footer, buttons, rows to pick from. */
const interactiveSchema = z.object({
  kind: z.literal('interactive'),
  heading: words,
  footer: words,
  buttons: z.array(
    z.object({
      label: z.string(),
      /** The address or the number it leads to. */
      target: words,
    }),
  ),
  sections: z.array(
    z.object({ title: words, rows: z.array(z.object({ title: z.string(), description: words })) }),
  ),
});
export type InteractiveDetails = z.infer<typeof interactiveSchema>;

const inviteSchema = z.object({ kind: z.literal('invite'), to: z.enum(['group', 'channel']), name: words });
export type InviteDetails = z.infer<typeof inviteSchema>;

const paymentSchema = z.object({
  kind: z.literal('payment'),
  isRequest: z.boolean(),
  amount: moneySchema.nullable(),
  note: words,
});
export type PaymentDetails = z.infer<typeof paymentSchema>;

/** What a message says that is neither text nor a file. */
export const messageDetailsSchema = z.discriminatedUnion('kind', [
  locationSchema,
  contactsSchema,
  choiceSchema,
  formSchema,
  pollSchema,
  eventSchema,
  orderSchema,
  productSchema,
  interactiveSchema,
  inviteSchema,
  paymentSchema,
]);
export type MessageDetails = z.infer<typeof messageDetailsSchema>;
