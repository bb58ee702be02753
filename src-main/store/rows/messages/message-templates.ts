// Which template of Meta's a message is, with what stands in its blanks.
import { z } from 'zod';
import { templateMessageSchema, type TemplateMessage } from '#shared/domain/templates/template-message.ts';
import { query, statement } from '../../schema/query.ts';
import type { Tx } from '../../schema/tx.ts';
import { readJson } from '../json-column.ts';

const insert = statement((p: { messageId: number; template: string }) =>
  query.insertInto('message_templates').values({ message_id: p.messageId, template: p.template }),
);

export function insertMessageTemplate(
  tx: Tx,
  { messageId, template }: { messageId: number; template: TemplateMessage },
): void {
  tx.run(insert, { messageId, template: JSON.stringify(template) });
}

/** `unreadable`: it is one, and its row is damaged: then it must not go as something else. null for what is none. */
export function toMessageTemplate(json: string | null): TemplateMessage | 'unreadable' | null {
  return json === null
    ? null
    : readJson(json, templateMessageSchema.or(z.literal('unreadable')), 'unreadable');
}
