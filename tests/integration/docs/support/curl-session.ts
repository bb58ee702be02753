import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCS = join(import.meta.dirname, '../../../../docs');

/** One line that somebody typed, and what stood below it. */
export interface Step {
  command: string;
  answer: string;
}

/** A call as curl makes it of its arguments. */
export interface CurlCall {
  method: 'GET' | 'POST';
  url: string;
  headers: Record<string, string>;
  body: string | FormData | undefined;
  /** Headers are shown as well (`-i`). */
  showsHeaders: boolean;
  /** Goes on without an end (`-N`). */
  isStream: boolean;
  /** What is written behind the answer (`-w`); empty for nothing. */
  behind: string;
}

/** The sessions of a page of the docs: each `$ …` with what it answered. */
export function readSession(page: string): Step[] {
  const text = readFileSync(join(DOCS, page), 'utf8');
  const blocks = [...text.matchAll(/^```\n(\$ [\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const lines = step.trimEnd().split('\n');
        const end = lines.findIndex((line) => !line.endsWith('\\')) + 1;
        const command = lines
          .slice(0, end)
          .map((line) => line.replace(/\\$/, ''))
          .join('');
        return { command, answer: lines.slice(end).join('\n') };
      }),
  );
}

/** As a shell parts a line: quotes, and `$NAME` outside of single ones. Throws for a name that nobody has said. */
export function wordsOf(command: string, variables: Readonly<Record<string, string>>): string[] {
  const expand = (text: string): string =>
    text.replaceAll(/\$([A-Z_]+)/g, (_, name: string) => {
      const value = variables[name];
      if (value === undefined) throw new Error(`$${name} is not set`);
      return value;
    });
  const WORD = /(?:'[^']*'|"[^"]*"|[^\s'"])+/g;
  return [...command.matchAll(WORD)].map(([word]) =>
    word.replaceAll(/'([^']*)'|"([^"]*)"|([^'"]+)/g, (_, single?: string, double?: string, bare?: string) =>
      single === undefined ? expand(double ?? bare ?? '') : single,
    ),
  );
}

const SILENT = new Set(['-s']);

/** @param files bytes of what is named by `@`. Throws for an option that is not used in the docs. */
export function readCurl(words: readonly string[], files: Readonly<Record<string, string>> = {}): CurlCall {
  const call: CurlCall = {
    method: 'GET',
    url: '',
    headers: {},
    body: undefined,
    showsHeaders: false,
    isStream: false,
    behind: '',
  };
  const [program, ...rest] = words;
  if (program !== 'curl') throw new Error(`${program} is not curl`);
  for (let at = 0; at < rest.length; at += 1) {
    const word = rest[at] ?? '';
    const next = (): string => rest[(at += 1)] ?? '';
    if (SILENT.has(word)) continue;
    if (word === '-i') call.showsHeaders = true;
    else if (word === '-N') call.isStream = true;
    else if (word === '-w') call.behind = next().replace('\\n', '');
    else if (word === '-H') {
      const [name = '', ...value] = next().split(': ');
      call.headers[name.toLowerCase()] = value.join(': ');
    } else if (word === '-d') Object.assign(call, { method: 'POST', body: next() });
    else if (word === '-F') Object.assign(call, { method: 'POST', body: withPart(call.body, next(), files) });
    else if (word.startsWith('-')) throw new Error(`curl ${word} is not understood here`);
    else call.url = word;
  }
  return call;
}

function withPart(body: CurlCall['body'], part: string, files: Readonly<Record<string, string>>): FormData {
  const form = body instanceof FormData ? body : new FormData();
  const [name = '', value = ''] = part.split(/=(.*)/s);
  if (!value.startsWith('@')) form.set(name, value);
  else form.set(name, new Blob([files[value.slice(1)] ?? ''], { type: 'text/plain' }), value.slice(1));
  return form;
}
