import { z } from 'zod';

export const ticketKindSchema = z.enum(['order', 'prescription', 'inquiry', 'complaint', 'delivery']);
export type TicketKind = z.infer<typeof ticketKindSchema>;
