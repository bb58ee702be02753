/** WhatsApp shows its eight characters as `ABCD-1234`; anything else is left as it is. */
export function groupPairingCode(code: string): string {
  const bare = code.replace(/[\s-]/gu, '').toUpperCase();
  return bare.length === 8 ? `${bare.slice(0, 4)}-${bare.slice(4)}` : code;
}
