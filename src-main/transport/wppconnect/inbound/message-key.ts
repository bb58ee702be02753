export interface MessageKey {
  fromMe: boolean;
  remote: string;
  /** Bare. */
  id: string;
}

/** `true_201012345678@c.us_3EB0…[_out]` → its parts; undefined when it is no message key. */
export function parseMessageKey(key: string): MessageKey | undefined {
  const [fromMe, remote, id] = key.split('_');
  if (!remote || !id || (fromMe !== 'true' && fromMe !== 'false')) return undefined;
  return { fromMe: fromMe === 'true', remote, id };
}

/** A conversation with one person; groups, channels, broadcasts and status posts are not served at the counter. */
export function isPersonalChat(chatAddress: string): boolean {
  return /@(c\.us|lid|s\.whatsapp\.net)$/.test(chatAddress);
}
