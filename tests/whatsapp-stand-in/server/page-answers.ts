/** What the way to WhatsApp's page can be like, apart from well. */
import type { ServerResponse } from 'node:http';

/**
 * - `silence`: taken and never answered.
 * - `error`: a 503 with a page of its own.
 * - `redirect`: sent on to a sign-in page on another host, as a captive portal does.
 * - `sign-in`: a sign-in page in WhatsApp's place, under its own address.
 * - `empty`: answered well, with nothing.
 * - `half`: cut in the middle; `half-silence`: nothing comes after the middle.
 * - `picture-stalls`, `extra-script-stalls`: one thing that the page does not need never comes.
 * - `script-stalls`, `script-fails`: the script that it needs never comes, or is answered with a 503.
 */
export type PageAnswer =
  | 'silence'
  | 'error'
  | 'redirect'
  | 'sign-in'
  | 'empty'
  | 'half'
  | 'half-silence'
  | 'picture-stalls'
  | 'extra-script-stalls'
  | 'script-stalls'
  | 'script-fails';

/** Below `/stalled/`, nothing is ever answered. */
export const STALLED_PATH = '/stalled/';

const HTML = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' };

const SIGN_IN_PAGE = `<!doctype html><title>Cairo Mall Free Wi-Fi</title>
<form method="post"><input name="room" /><input name="password" type="password" /><button>OK</button></form>`;

const ADDED: Partial<Record<PageAnswer, string>> = {
  'picture-stalls': `<img src="${STALLED_PATH}picture.png" alt="" />`,
  'extra-script-stalls': `<script async src="${STALLED_PATH}extra.js"></script>`,
};

/** Answers the page itself. @returns whether it did; otherwise the page is to be served, with `dressPage`. */
export function answerPage(answer: PageAnswer | undefined, html: string, response: ServerResponse): boolean {
  switch (answer) {
    case 'silence':
      return true;
    case 'error':
      response.writeHead(503, HTML).end('<!doctype html><title>Service Unavailable</title><h1>503</h1>');
      return true;
    case 'redirect':
      response.writeHead(302, { location: 'https://login.portal.example/?to=web.whatsapp.com' }).end();
      return true;
    case 'sign-in':
      response.writeHead(200, HTML).end(SIGN_IN_PAGE);
      return true;
    case 'empty':
      response.writeHead(200, HTML).end();
      return true;
    case 'half':
    case 'half-silence':
      response.writeHead(200, { ...HTML, 'content-length': String(Buffer.byteLength(html)) });
      response.write(html.slice(0, html.length / 2), () => answer === 'half' && response.destroy());
      return true;
    case 'picture-stalls':
    case 'extra-script-stalls':
    case 'script-stalls':
    case 'script-fails':
    case undefined:
      return false;
  }
}

/** The page with what belongs to this answer. */
export function dressPage(answer: PageAnswer | undefined, html: string): string {
  return html.replace('<body>', `<body>${(answer && ADDED[answer]) ?? ''}`);
}

/** Answers a script of the page. @returns whether it did. */
export function answerScript(answer: PageAnswer | undefined, response: ServerResponse): boolean {
  if (answer === 'script-fails') response.writeHead(503).end();
  return answer === 'script-stalls' || answer === 'script-fails';
}
