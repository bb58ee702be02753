import { net, protocol, type CustomScheme } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MEDIA_ORIGIN } from '#shared/domain/media-origin.ts';

const SCHEME = 'app';
export const APP_ORIGIN = 'app://rosheta';
export const APP_URL = `${APP_ORIGIN}/index.html`;
/** The page that draws PDFs, in a sandboxed frame of the desk's (src-renderer/media/pdf). */
export const PDF_URL = `${APP_ORIGIN}/pdf/index.html`;
const PDF_FOLDER = '/pdf/';

/**
 * Mantine sets colours as inline styles; scripts come from the package only. Text can become markup only through
 * the one policy of src-renderer/trusted-types.ts, which lets no markup pass.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  `img-src 'self' data: blob: ${MEDIA_ORIGIN}`,
  // blob: a film that was chosen and not sent yet.
  `media-src blob: ${MEDIA_ORIGIN}`,
  "font-src 'self' data:",
  `connect-src ${MEDIA_ORIGIN}`,
  `frame-src ${PDF_URL}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/**
 * A PDF is a stranger's. Its page has no origin (`sandbox`, here too, should anyone open it without the frame), and
 * reaches nothing but its own folder: the package's fonts and decoders, no stored file, no network.
 */
const PDF_POLICY = [
  'sandbox allow-scripts',
  "default-src 'none'",
  // The decoders of scanners' formats are WebAssembly.
  `script-src ${APP_ORIGIN}${PDF_FOLDER} 'wasm-unsafe-eval'`,
  'worker-src blob:',
  `style-src ${APP_ORIGIN}${PDF_FOLDER}`,
  'img-src blob: data:',
  `font-src ${APP_ORIGIN}${PDF_FOLDER}`,
  `connect-src ${APP_ORIGIN}${PDF_FOLDER}`,
  "base-uri 'none'",
  "form-action 'none'",
  `frame-ancestors ${APP_ORIGIN}`,
].join('; ');

/** What a file of the package is served with. @param pathname of its URL. */
function wallsOf(pathname: string): Record<string, string> {
  const nosniff = { 'x-content-type-options': 'nosniff' };
  if (!pathname.startsWith(PDF_FOLDER)) {
    return { ...nosniff, 'content-security-policy': CONTENT_SECURITY_POLICY };
  }
  // Whoever has no origin must be let in by name of anyone; these files are the same on every PC.
  return { ...nosniff, 'content-security-policy': PDF_POLICY, 'access-control-allow-origin': '*' };
}

/**
 * What a page begins with is read here: asking Chromium for the file takes as long as all else that the first paint waits for in this
 * process. The rest, such as fonts, passes through piece by piece.
 */
const READ_HERE: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Must be registered before the app is ready. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
};

/**
 * The file a URL of the app names; undefined for anything outside `root`.
 * Compared by path.relative, because a prefix test would let `/dist/renderer-evil` pass for `/dist/renderer`.
 */
export function resolveAppFile(root: string, url: string): string | undefined {
  const { host, pathname } = new URL(url);
  if (host !== 'rosheta') return undefined;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const file = path.join(root, decoded);
  const relative = path.relative(root, file);
  const isOutside =
    relative === '' || relative.startsWith('..') || path.isAbsolute(relative) || decoded.includes('\0');
  return isOutside ? undefined : file;
}

/**
 * Serves the renderer from the package: no file:// privileges, no network. Stored files (MEDIA_ORIGIN) come from
 * `serveMedia`. Both for the desk's own session only; WhatsApp's does not know the scheme.
 */
export function serveApp(root: string, serveMedia: (request: Request) => Promise<Response>): void {
  protocol.handle(SCHEME, async (request) => {
    if (request.url.startsWith(`${MEDIA_ORIGIN}/`)) return serveMedia(request);
    const file = resolveAppFile(root, request.url);
    if (!file) return new Response('not found', { status: 404 });
    try {
      const walls = wallsOf(new URL(request.url).pathname);
      const type = READ_HERE[path.extname(file)];
      if (type !== undefined) {
        return new Response(await readFile(file), { headers: { 'content-type': type, ...walls } });
      }
      const response = await net.fetch(pathToFileURL(file).toString());
      const headers = new Headers(response.headers);
      for (const [name, value] of Object.entries(walls)) headers.set(name, value);
      return new Response(response.body, { status: response.status, headers });
    } catch {
      return new Response('not found', { status: 404 });
    }
  });
}
