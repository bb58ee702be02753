import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { BrowserWindow, session, type Session } from 'electron';
import { AppError } from '#shared/domain/errors.ts';
import { within } from '../lib/within.ts';
import type { Paper } from '#shared/domain/records/record.ts';

/** A document as it is drawn. */
interface DrawnPage {
  html: readonly string[];
  paper: Paper;
  margins: { header: { text: string }; footer: { text: string }; title: string };
  /** By the last part of their address. */
  pictures: ReadonlyMap<string, { mimeType: string; open: () => Readable }>;
}

interface DrawnPages {
  toPdf(page: DrawnPage, signal: AbortSignal): Promise<Uint8Array>;
  /** False when the person changed their mind. Throws AppError no-printer, not-printed. */
  print(page: DrawnPage, signal: AbortSignal): Promise<boolean>;
}

/** In memory alone: nothing of it is written anywhere, no cache and no cookie. */
const PARTITION = 'records';
const HOST = 'app://record';
/** A volume takes some seconds; what takes longer has met a fault of Chromium's. */
const DRAW_LIMIT_MS = 180_000;
/** What Chromium answers when the person closes the print dialog. */
const CANCELLED = 'Print job canceled';

/** Again in its header, so that not even the document itself could say otherwise. */
const POLICY = `default-src 'none'; img-src ${HOST}; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; sandbox`;

/**
 * Draws records in a window that nobody sees, in a session of its own: no script runs there, nothing is fetched, and it knows no
 * address but the document's and those of its pictures.
 */
export function createRecordPages(): DrawnPages {
  /** What is being drawn, by the name in its address. */
  const drawn = new Map<string, DrawnPage>();
  let ready: Session | undefined;
  const open = async <T>(
    page: DrawnPage,
    signal: AbortSignal,
    use: (window: BrowserWindow) => Promise<T>,
  ) => {
    ready ??= sessionOf(drawn);
    const name = randomUUID();
    drawn.set(name, page);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, javascript: false, session: ready, spellcheck: false },
    });
    const close = (): void => {
      if (!window.isDestroyed()) window.destroy();
    };
    signal.addEventListener('abort', close);
    try {
      signal.throwIfAborted();
      window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }));
      const gone = new Promise<never>((_resolve, reject) => {
        window.webContents.once('render-process-gone', () => reject(new AppError('not-printed')));
        window.once('closed', () => reject(new AppError('not-printed')));
      });
      gone.catch(() => undefined);
      const load = window.loadURL(`${HOST}/${name}/index.html`);
      await within(DRAW_LIMIT_MS, Promise.race([load, gone]));
      return await Promise.race([use(window), gone]);
    } finally {
      signal.removeEventListener('abort', close);
      drawn.delete(name);
      close();
    }
  };
  return {
    toPdf: (page, signal) =>
      open(page, signal, (window) =>
        within(
          DRAW_LIMIT_MS,
          window.webContents.printToPDF({
            preferCSSPageSize: true,
            printBackground: true,
            generateTaggedPDF: true,
            generateDocumentOutline: true,
            displayHeaderFooter: true,
            headerTemplate: page.margins.header.text,
            footerTemplate: page.margins.footer.text,
          }),
        ),
      ),
    print: (page, signal) =>
      open(page, signal, async (window) => {
        if ((await window.webContents.getPrintersAsync()).length === 0) throw new AppError('no-printer');
        return new Promise<boolean>((resolve, reject) => {
          const { paper: pageSize, margins } = page;
          const options = { printBackground: true, pageSize, header: margins.title, footer: ' ' };
          window.webContents.print(options, (success, reason) => {
            if (success || reason === CANCELLED) resolve(success);
            else reject(new AppError('not-printed', { cause: new Error(reason) }));
          });
        });
      }),
  };
}

function sessionOf(drawn: ReadonlyMap<string, DrawnPage>): Session {
  const own = session.fromPartition(PARTITION, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.on('will-download', (event) => event.preventDefault());
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !url.startsWith(`${HOST}/`) }));
  own.protocol.handle('app', (request) => answerOf(new URL(request.url), drawn));
  return own;
}

function answerOf({ pathname }: URL, drawn: ReadonlyMap<string, DrawnPage>): Response {
  const [, first = '', name = ''] = pathname.split('/');
  const page = drawn.get(first);
  if (page !== undefined && name === 'index.html') {
    const body = Readable.toWeb(
      Readable.from(page.html, { objectMode: false }),
    ) as ReadableStream<Uint8Array>;
    return new Response(body, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': POLICY },
    });
  }
  const picture = first === 'pictures' ? pictureOf(name, drawn) : undefined;
  if (picture === undefined) return new Response(null, { status: 404 });
  const body = Readable.toWeb(picture.open()) as ReadableStream<Uint8Array>;
  return new Response(body, {
    headers: { 'content-type': picture.mimeType, 'x-content-type-options': 'nosniff' },
  });
}

function pictureOf(name: string, drawn: ReadonlyMap<string, DrawnPage>) {
  for (const { pictures } of drawn.values()) {
    const picture = pictures.get(name);
    if (picture !== undefined) return picture;
  }
  return undefined;
}
