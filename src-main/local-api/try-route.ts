import { request } from 'node:http';

/** What a person looks at; the rest of a long list tells nothing more. */
const MOST_CHARACTERS = 4_000;
const LIMIT_MS = 5_000;

/** Asks the server on this PC as another program would; null when nobody answers. */
export function tryRoute(
  port: number,
  route: string,
  key: string,
): Promise<{ status: number; body: string } | null> {
  return new Promise((resolve) => {
    const headers = key === '' ? {} : { 'x-api-key': key };
    const options = {
      host: '127.0.0.1',
      port,
      path: route,
      headers,
      timeout: LIMIT_MS,
      agent: false as const,
    };
    const asked = request(options, (answer) => {
      let body = '';
      answer.setEncoding('utf8');
      answer.on('data', (text: string) => (body += body.length < MOST_CHARACTERS ? text : ''));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, body: body.slice(0, MOST_CHARACTERS) }),
      );
      answer.on('error', () => resolve(null));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve(null));
    asked.end();
  });
}
