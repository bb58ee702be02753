/** `201012345678@c.us` (also with a device, `…:12@s.whatsapp.net`) → E.164 digits; undefined for `@lid` and groups. */
export function phoneFromJid(jid: string): string | undefined {
  return /^([1-9]\d{4,14})(?::\d+)?@(?:c\.us|s\.whatsapp\.net)$/.exec(jid)?.[1];
}

/** @param phone E.164 digits without '+'. */
export function jidFromPhone(phone: string): string {
  return `${phone}@c.us`;
}
