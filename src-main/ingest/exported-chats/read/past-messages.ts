import { createHash } from 'node:crypto';
import type { MessageDirection } from '#shared/domain/messages/message.ts';
import { foldText } from '#shared/text/fold-text.ts';
import type { PastMessage } from '../../../store/contract/past-store.ts';
import type { ExportedLine } from '../parse/parse-chat.ts';
import { kindOfName } from './file-kind.ts';

const MINUTE_MS = 60_000;

/**
 * The messages of an export with their sides and keys. A key is made of what two exports of one chat, of two phones, with
 * files and without, say alike; of two alike in one minute the second one is another.
 * @param pharmacy who of the authors it is; null when it has written nothing.
 */
export function toPastMessages(lines: readonly ExportedLine[], pharmacy: string | null): PastMessage[] {
  const counts = new Map<string, number>();
  return lines.map((line) => {
    const { author, at, kind, text, fileName, isEdited, location } = line;
    const direction: MessageDirection = author === pharmacy ? 'outgoing' : 'incoming';
    const words = foldText(text).replaceAll(/\s+/g, ' ').trim();
    const said = [direction, Math.floor(at / MINUTE_MS), kind, words].join('\n');
    const count = counts.get(said) ?? 0;
    counts.set(said, count + 1);
    const key = createHash('sha256').update(`${said}\n${count}`).digest('hex').slice(0, 32);
    const file = kind === 'file' ? { kind: kindOfName(fileName), name: fileName, media: null } : null;
    return { key, direction, at, kind, text, isEdited, location, file };
  });
}

/** Of a chat and who is who in it. */
export function fingerprintOf(messages: readonly PastMessage[]): string {
  const hash = createHash('sha256');
  for (const { key } of messages) hash.update(key);
  return hash.digest('hex');
}
