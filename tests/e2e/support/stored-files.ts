import type { Bridge } from '#shared/ipc/bridge.ts';
import type { Desk } from './desk.ts';

/** The files of the only conversation as the window gets them: what each is, and the hash of its bytes. */
export function storedFiles(
  desk: Desk,
): Promise<{ fileName: string | null; state: string; sha256: string }[]> {
  return desk.page.evaluate(async () => {
    const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
    const messages = await invoke('messages.list', { conversationId: 1 });
    if (!messages.ok) throw new Error(messages.code);
    const hashOf = async (fileId: string | null): Promise<string> => {
      if (fileId === null) return '';
      const bytes = await (await fetch(`app://media/files/${fileId}`)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    };
    const files: { fileName: string | null; state: string; sha256: string }[] = [];
    for (const { attachment } of messages.value.items) {
      if (attachment === null) continue;
      const { fileName, state, fileId } = attachment;
      files.push({ fileName, state, sha256: await hashOf(fileId) });
    }
    return files;
  });
}
