// The page inside the sandboxed frame: it gets the bytes of one PDF, draws them, and has nothing else to reach.
import { getDocument, GlobalWorkerOptions, PasswordException } from 'pdfjs-dist/legacy/build/pdf.mjs';
// oxlint-disable-next-line import/default -- vite makes it
import PdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs?worker&inline';
import type { FromFrame, PdfFailure, ToFrame } from '../pdf-messages.ts';
import { Pages } from './pages.ts';

const desk = window.parent;
/** Without an origin of one's own there is no other way to name whom one means. */
const say = (message: FromFrame): void => desk.postMessage(message, '*');

// Inlined as one plain script: a frame without an origin may start threads from its own bytes only, and no modules.
GlobalWorkerOptions.workerPort = new PdfWorker();

let pages: Pages | undefined;

async function open(bytes: ArrayBuffer): Promise<void> {
  try {
    const here = new URL('.', location.href).href;
    const pdf = await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: `${here}cmaps/`,
      standardFontDataUrl: `${here}standard_fonts/`,
      wasmUrl: `${here}wasm/`,
      disableWorkerRendering: true,
      enableXfa: false,
      stopAtErrors: false,
    }).promise;
    const host = document.querySelector('main');
    if (host === null) return;
    pages = await Pages.show(pdf, host, (page) => say({ say: 'shown', page }));
    say({ say: 'opened', pages: pdf.numPages });
    host.focus({ preventScroll: true });
  } catch (error) {
    const reason: PdfFailure = error instanceof PasswordException ? 'password' : 'unreadable';
    say({ say: 'failed', reason });
  }
}

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  if (event.source !== desk) return;
  if (event.data.say === 'open') void open(event.data.bytes);
  else pages?.zoom(event.data.by);
});

// The desk's registry of shortcuts hears nothing of what is pressed in this frame, which is a sandbox of its own.
window.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape') say({ say: 'leave' });
  else if (event.key === '+' || event.key === '=') pages?.zoom('in');
  else if (event.key === '-') pages?.zoom('out');
});

window.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    pages?.zoom(event.deltaY < 0 ? 'in' : 'out');
  },
  { passive: false },
);

say({ say: 'ready' });
