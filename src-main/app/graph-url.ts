const SWITCH = '--graph-url=';
const META = 'https://graph.facebook.com';

/**
 * Where WhatsApp's own server is. Tests stand in for it on this PC; a packed program takes no such switch (see
 * launch-refusal.ts), and no other computer is taken by any: the token is sent there.
 */
export function graphUrlOf(argv: readonly string[]): string {
  const wanted = argv.find((argument) => argument.startsWith(SWITCH))?.slice(SWITCH.length);
  return wanted !== undefined && /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(wanted) ? wanted : META;
}
