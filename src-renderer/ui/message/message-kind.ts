import type { MessageKind } from '#shared/domain/messages/message-kind.ts';
import type { TextKey } from '../../i18n/catalogue.ts';

export { messageKind, type MessageKind } from '#shared/domain/messages/message-kind.ts';

export const kindTextKey = (kind: MessageKind): TextKey => `type.${kind}`;
