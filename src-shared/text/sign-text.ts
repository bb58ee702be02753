/**
 * What the customer gets when staff sign their messages: the name in bold on a line of its own under the text.
 * A caption that is empty stays empty: a picture needs no signature.
 */
export function signText(text: string, signature: string | null): string {
  // An asterisk inside would end WhatsApp's bold.
  const name = signature?.replaceAll('*', '').trim() ?? '';
  return name === '' || text.trim() === '' ? text : `${text}\n*${name}*`;
}
