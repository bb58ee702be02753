import { onTestFinished } from 'vitest';
import type { FastifyInstance } from 'fastify';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { PROGRAM_SCOPES, type ProgramScope } from '#shared/domain/programs/scopes.ts';
import { AppError } from '#shared/domain/errors.ts';
import { API_OPERATIONS, type ApiStore } from '#main/local-api/desk-link.ts';
import { EventStreams } from '#main/local-api/event-streams.ts';
import { makeKey } from '#main/local-api/keys.ts';
import { createApiServer } from '#main/local-api/server.ts';
import { openDoor } from '#main/store/client/open-door.ts';
import { sniffMimeType } from '#main/media/sniff/sniff-mime-type.ts';
import { openStore, type OpenedStore } from '../../store/support/open-store.ts';

export const HOST = '127.0.0.1:8790';

export interface Api {
  server: FastifyInstance;
  store: OpenedStore;
  streams: EventStreams;
  /** The headers of a program that may do everything. */
  headers: Record<string, string>;
  keyId: number;
  link: { connection: ConnectionState; phone: string | null };
  /** Bytes of the files that were kept. */
  files: Uint8Array[];
  addKey: (scopes: ProgramScope[]) => Promise<{ id: number; headers: Record<string, string> }>;
}

/** The real server over the real store, called without a network. */
export async function openApi({
  isDiskFull = false,
  ...options
}: { callsAMinute?: number; isDiskFull?: boolean } = {}): Promise<Api> {
  const store = await openStore();
  const by = (await store.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 })).id;
  const door = openDoor(await store.connect(API_OPERATIONS), API_OPERATIONS);
  const streams = new EventStreams();
  const link: Api['link'] = { connection: { phase: 'online', since: 1, provenAt: 1 }, phone: '201000000000' };
  const files: Uint8Array[] = [];
  const server = await createApiServer({
    store: isDiskFull ? withoutRoom(door) : door,
    streams,
    version: '0.1.0',
    hosts: () => [HOST],
    callsAMinute: 100_000,
    ...options,
    desk: {
      connection: () => link.connection,
      phone: () => link.phone,
      saveFile: async (bytes) => {
        files.push(bytes);
        const read = async ({ start, end }: { start: number; end: number }) =>
          Buffer.from(bytes).subarray(start, end);
        const mimeType = await sniffMimeType({ sizeBytes: bytes.length, read });
        const id = crypto.randomUUID();
        const file = { id, sha256: id, sizeBytes: bytes.length, mimeType };
        const kept = await store.addMediaFile({ file, now: Date.now() });
        return { fileId: kept.id, mimeType, sizeBytes: bytes.length };
      },
    },
  });
  onTestFinished(async () => {
    streams.close();
    await server.close();
    door.closeDoor();
  });

  async function addKey(scopes: ProgramScope[]): Promise<{ id: number; headers: Record<string, string> }> {
    const { key, ...hashed } = makeKey();
    const { id } = await store.addProgramKey({ name: 'الكاشير', scopes, ...hashed, by, now: 1 });
    return { id, headers: { host: HOST, 'x-api-key': key } };
  }

  const { id: keyId, headers } = await addKey([...PROGRAM_SCOPES]);
  return { server, store, streams, headers, keyId, link, files, addKey };
}

/** What only reads goes on. */
const withoutRoom = (door: ApiStore): ApiStore =>
  new Proxy(door, {
    get: (store, name: keyof ApiStore) =>
      /^(find|list|get|next)/.test(name) ? store[name] : () => Promise.reject(new AppError('disk-full')),
  });

let lastKey = 0;
/** Another one at each call. */
export const once = (): Record<string, string> => ({ 'idempotency-key': `once-${(lastKey += 1)}` });
