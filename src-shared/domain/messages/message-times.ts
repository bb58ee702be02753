import { z } from 'zod';

const time = z.number().int().nullable();

/**
 * When WhatsApp told that a message of ours had come so far, epoch ms. null: not yet, or it was not told as it happened, which
 * its status tells apart.
 */
export const messageTimesSchema = z.object({ sent: time, delivered: time, read: time, played: time });
export type MessageTimes = z.infer<typeof messageTimesSchema>;
