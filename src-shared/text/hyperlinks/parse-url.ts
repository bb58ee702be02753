/** An address as a browser reads it. */
export type ParsedUrl = {
  readonly href: string;
  readonly host: string;
  readonly hostname: string;
  username: string;
  password: string;
};

// Every process has it, and the language's own list of names does not.
const { URL: Url } = globalThis as unknown as { URL: new (text: string) => ParsedUrl };

/** @returns undefined for what is none. */
export function parseUrl(text: string): ParsedUrl | undefined {
  try {
    return new Url(text);
  } catch {
    return undefined;
  }
}
