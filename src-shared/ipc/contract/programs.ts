import { z } from 'zod';
import { localApiStateSchema } from '../../domain/programs/local-api.ts';
import { programCallSchema, programKeySchema, programNameSchema } from '../../domain/programs/program-key.ts';
import { PROGRAM_SCOPES, programScopeSchema } from '../../domain/programs/scopes.ts';
import {
  WEBHOOK_EVENTS,
  webhookEventSchema,
  webhookSchema,
  webhookUrlSchema,
} from '../../domain/programs/webhook.ts';
import { idSchema } from './id.ts';

/** What is shown once, when it is made, and never again. */
const shownOnceSchema = z.string();

/**
 * The pharmacy's other programs. What changes comes back as `desk.changed`, whether they can call as
 * `local-api.changed`.
 */
export const programsInvokes = {
  'programs.state': { input: z.undefined(), output: localApiStateSchema },
  /** For what they sent; also of those whose key was revoked. */
  'programs.names': { input: z.undefined(), output: z.array(z.object({ id: idSchema, name: z.string() })) },
  'programs.keys': { input: z.undefined(), output: z.array(programKeySchema) },
  'programs.addKey': {
    input: z
      .object({
        name: programNameSchema,
        scopes: z.array(programScopeSchema).min(1).max(PROGRAM_SCOPES.length),
      })
      .strict(),
    output: z.object({ key: programKeySchema, secret: shownOnceSchema }),
  },
  /** Errors: not-found. */
  'programs.revokeKey': { input: z.object({ id: idSchema }).strict(), output: programKeySchema },
  'programs.calls': { input: z.undefined(), output: z.array(programCallSchema) },
  /** A call as another program would make it, from this PC, with a key that was typed for it and is not kept. */
  'programs.try': {
    input: z
      .object({ route: z.enum(['/health', '/api/status', '/api/conversations']), key: z.string().max(200) })
      .strict(),
    output: z.object({ status: z.number().int(), body: z.string() }).nullable(),
  },
  'programs.webhooks': { input: z.undefined(), output: z.array(webhookSchema) },
  'programs.addWebhook': {
    input: z
      .object({
        url: webhookUrlSchema,
        events: z.array(webhookEventSchema).min(1).max(WEBHOOK_EVENTS.length),
      })
      .strict(),
    output: z.object({ webhook: webhookSchema, secret: shownOnceSchema }),
  },
  /** Errors: not-found. */
  'programs.setWebhookDisabled': {
    input: z.object({ id: idSchema, isDisabled: z.boolean() }).strict(),
    output: webhookSchema,
  },
  /** The former secret signs as well for a day. Errors: not-found. */
  'programs.rotateWebhookSecret': {
    input: z.object({ id: idSchema }).strict(),
    output: z.object({ webhook: webhookSchema, secret: shownOnceSchema }),
  },
  /** Errors: not-found. */
  'programs.removeWebhook': { input: z.object({ id: idSchema }).strict(), output: z.undefined() },
} as const;

export const programsEvents = { 'local-api.changed': localApiStateSchema } as const;
