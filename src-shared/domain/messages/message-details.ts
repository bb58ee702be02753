import { z } from 'zod';

/** A place somebody sent. The desk shows no map by itself: that would tell a stranger where its customers live. */
const locationSchema = z.object({
  kind: z.literal('location'),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  name: z.string().nullable(),
  address: z.string().nullable(),
});
export type LocationDetails = z.infer<typeof locationSchema>;

/** Contact cards somebody sent. */
const contactsSchema = z.object({
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

/** What a message says that is neither text nor a file. */
export const messageDetailsSchema = z.discriminatedUnion('kind', [locationSchema, contactsSchema]);
export type MessageDetails = z.infer<typeof messageDetailsSchema>;
