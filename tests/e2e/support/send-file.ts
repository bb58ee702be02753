import { UPLOAD_SIZE_HEADER, type AttachmentKind } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from './desk.ts';

/** Uploads a file and queues it in the only conversation, the way the tray does. */
export function sendFile(
  desk: Desk,
  { bytes, ...file }: { name: string; kind: AttachmentKind; bytes: Buffer; caption: string },
): Promise<Message> {
  return desk.page.evaluate(
    async ({ name, kind, base64, caption, sizeHeader }) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const headers = { [sizeHeader]: String(content.length) };
      const body = new Blob([content]).stream();
      const request = { method: 'POST', headers, body, duplex: 'half' };
      const upload = await fetch('app://media/uploads', request);
      const { fileId } = (await upload.json()) as { fileId: string };
      const queued = await (window as unknown as { rosheta: Bridge }).rosheta.invoke('messages.sendMedia', {
        conversationId: 1,
        clientKey: crypto.randomUUID(),
        fileId,
        kind,
        fileName: name,
        caption,
        width: null,
        height: null,
        durationMs: null,
        waveform: null,
      });
      if (!queued.ok) throw new Error(queued.code);
      return queued.value;
    },
    { ...file, base64: bytes.toString('base64'), sizeHeader: UPLOAD_SIZE_HEADER },
  );
}
