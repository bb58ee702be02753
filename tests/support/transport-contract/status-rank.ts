import type { MessageStatus } from '#shared/domain/messages/message.ts';

const ORDER: readonly MessageStatus[] = ['pending', 'failed', 'sent', 'delivered', 'read', 'played'];

export const statusRank = (status: MessageStatus): number => ORDER.indexOf(status);
