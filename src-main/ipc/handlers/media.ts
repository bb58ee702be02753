import { AppError } from '#shared/domain/errors.ts';
import type { Downloads } from '../../ingest/downloads.ts';
import type { ExportedFile, MediaExport } from '../../media/export/media-export.ts';
import type { Retention } from '../../media/retention.ts';
import type { Store } from '../../store/contract/store.ts';
import type { HandlersFor } from './handlers-for.ts';

const MEDIA_PAGE = 60;

export interface MediaHandlerDependencies {
  store: Pick<Store, 'listMedia' | 'getMessage' | 'measureMedia'>;
  downloads: Pick<Downloads, 'retry'>;
  mediaExport: MediaExport;
  retention: Pick<Retention, 'preview' | 'cleanUp'>;
  openMap: (place: { latitude: number; longitude: number }) => Promise<void>;
  openOutside: (url: string) => Promise<boolean>;
}

/** The window names a message, never a file or a path. */
export function mediaHandlers(deps: MediaHandlerDependencies): HandlersFor<'media'> {
  const { store, mediaExport } = deps;
  /** Throws AppError not-found, file-not-here. */
  const fileOf = async (messageId: number): Promise<ExportedFile> => {
    const { attachment, sentAt } = await store.getMessage({ messageId });
    const { fileId = null, sizeBytes = null, mimeType = null } = attachment ?? {};
    if (attachment === null || fileId === null || sizeBytes === null) throw new AppError('file-not-here');
    const { kind, fileName } = attachment;
    return {
      id: fileId,
      sizeBytes,
      kind,
      fileName,
      mimeType: mimeType ?? 'application/octet-stream',
      sentAt,
    };
  };
  return {
    'media.retryDownload': ({ messageId }) => deps.downloads.retry(messageId),
    'media.list': (input) => store.listMedia({ ...input, limit: MEDIA_PAGE }),
    'media.previewCleanUp': ({ months }) => deps.retention.preview(months),
    'media.cleanUp': ({ months }) => deps.retention.cleanUp(months),
    'media.usage': () => store.measureMedia(),
    'media.saveAs': async ({ messageId }) => ({ saved: await mediaExport.saveAs(await fileOf(messageId)) }),
    'media.openWith': async ({ messageId }) => ({
      outcome: await mediaExport.openWith(await fileOf(messageId)),
    }),
    'media.print': async ({ messageId, quarterTurns }) => ({
      printed: await mediaExport.print(await fileOf(messageId), quarterTurns),
    }),
    'media.openMap': async (place) => {
      await deps.openMap(place);
      return undefined;
    },
    'media.openOutside': async ({ url }) => ({ opened: await deps.openOutside(url) }),
  };
}
