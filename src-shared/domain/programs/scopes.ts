import { z } from 'zod';

/**
 * What a key lets its program do; stored with the key, so that none is renamed.
 * - `status`: whether WhatsApp is connected.
 * - `link`: the QR code with which a phone links the pharmacy's WhatsApp.
 * - `read`: conversations, messages and what happens to them.
 * - `send`: messages to customers.
 * - `templates`: read and save the saved replies.
 */
export const PROGRAM_SCOPES = ['status', 'read', 'send', 'templates', 'link'] as const;
export const programScopeSchema = z.enum(PROGRAM_SCOPES);
export type ProgramScope = z.infer<typeof programScopeSchema>;
