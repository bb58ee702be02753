import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { apiMessageSchema, isoTime, toApiMessage } from '#shared/domain/programs/api-message.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { conversationCursorSchema } from '#shared/ipc/contract/conversations.ts';
import { messageCursorSchema } from '#shared/ipc/contract/messages.ts';
import type { ApiStore } from '../desk-link.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { problems, WITH_KEY } from '../responses.ts';
import { zodRoutes } from '../zod-routes.ts';

const idSchema = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);
const limitSchema = z.coerce.number().int().min(1).max(100).default(50);
const cursorSchema = z.string().max(200).optional().describe('`next` of the page before');

const conversationSchema = z
  .object({
    id: z.number().int(),
    name: z.string().nullable().describe('As staff or the customer’s WhatsApp name them'),
    phone: z.string().nullable().describe('Digits with the country code; null when WhatsApp hides it'),
    unreadCount: z.number().int(),
    lastMessageAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Conversation' });

/** Conversations and what was said in them. */
export function addReadRoutes(server: FastifyInstance, { store }: { store: ApiStore }): void {
  const routes = zodRoutes(server);

  routes.get(
    '/api/conversations',
    {
      config: { scope: 'read' },
      schema: {
        summary: 'Conversations, the newest first (scope `read`)',
        security: WITH_KEY,
        querystring: z
          .object({
            query: z.string().max(200).optional().describe('A part of a name or number'),
            unread: z.enum(['true', 'false']).default('false').describe('Only those with unread messages'),
            limit: limitSchema,
            cursor: cursorSchema,
          })
          .strict(),
        response: {
          200: z.object({ items: z.array(conversationSchema), next: z.string().nullable() }),
          ...problems(),
        },
      },
    },
    async ({ query: { query, unread, limit, cursor } }) => {
      const after = readCursor(cursor, conversationCursorSchema);
      const page = await store.listConversations({ query, unreadOnly: unread === 'true', limit, after });
      return { items: page.items.map(toApiConversation), next: writeCursor(page.next) };
    },
  );

  routes.get(
    '/api/messages/:id',
    {
      config: { scope: 'read' },
      schema: {
        summary: 'The messages of a conversation, the newest first (scope `read`)',
        security: WITH_KEY,
        params: z.object({ id: idSchema.describe('The conversation’s') }).strict(),
        querystring: z.object({ limit: limitSchema, cursor: cursorSchema }).strict(),
        response: {
          200: z.object({ items: z.array(apiMessageSchema), next: z.string().nullable() }),
          ...problems(404),
        },
      },
    },
    async ({ params: { id }, query: { limit, cursor } }) => {
      const before = readCursor(cursor, messageCursorSchema);
      const { id: conversationId } = await store.getConversation(id);
      const page = await store.listMessages({ conversationId, before, limit });
      return { items: page.items.map(toApiMessage), next: writeCursor(page.next) };
    },
  );
}

function toApiConversation(conversation: Conversation): z.infer<typeof conversationSchema> {
  const { id, customerName, customerPhone, unreadCount, lastMessage, createdAt } = conversation;
  return {
    id,
    name: customerName,
    phone: customerPhone,
    unreadCount,
    lastMessageAt: lastMessage && isoTime(lastMessage.at),
    createdAt: isoTime(createdAt),
  };
}
