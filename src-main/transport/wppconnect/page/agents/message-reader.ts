import type { Page } from 'puppeteer-core';
import type { PageMessage, PageWid } from './page-models.ts';

/** Gives the page `roshetaReadMessage`: a message's model as plain data, which everything that tells messages uses. */
export async function installMessageReader(page: Page): Promise<void> {
  // Runs inside WhatsApp's page: it may use nothing but its arguments and `window`.
  await page.evaluate(() => {
    const { WPP: wpp, WAPI: wapi } = window;
    if (!wpp || !wapi) return;
    // Of keys and addresses only their text is the same in each of WhatsApp's versions; a device's number is cut off.
    const textOf = (value: unknown): string | undefined => {
      if (value === undefined || value === null) return undefined;
      const { _serialized: text } = value as { _serialized?: unknown };
      return (typeof text === 'string' ? text : String(value as PageWid)).replace(/[:.]\d+@/, '@');
    };
    const ownAddresses = (): Set<string | undefined> => {
      const own = new Set<string | undefined>();
      for (const ask of [() => wpp.conn.getMyUserWid(), () => wpp.conn.getMyUserLid?.()]) {
        try {
          own.add(textOf(ask()));
        } catch {
          // One of the two may not be known yet.
        }
      }
      own.delete(undefined);
      return own;
    };
    // Both names of whom the text, or what it quotes, calls by “@”, as far as the page has them: nobody is asked for them.
    const namesOf = (address: string): object => {
      const { lidPnCache, ContactStore: contacts, WidFactory: wids } = wpp.whatsapp;
      const wid = wids.createWid(address);
      const isLid = address.endsWith('@lid');
      const other = textOf(isLid ? lidPnCache?.getPhoneNumber?.(wid) : lidPnCache?.getCurrentLid(wid));
      const names = [address, other].flatMap((id) => (id === undefined ? [] : [contacts?.get(id)?.name]));
      const name = names.find((known) => typeof known === 'string' && known !== '') as string | undefined;
      return { address, other, name };
    };
    const calledIn = ({ mentionedJidList, quotedMsg }: PageMessage): object[] => {
      const called: object[] = [];
      for (const list of [mentionedJidList, quotedMsg?.mentionedJidList]) {
        const people: unknown[] = Array.isArray(list) ? list.slice(0, 50) : [];
        for (const each of people) {
          const address = textOf(each);
          try {
            if (address !== undefined) called.push(namesOf(address));
          } catch {
            // A page that is made otherwise: then its one name is told.
            called.push({ address });
          }
        }
      }
      return called;
    };
    window.roshetaReadMessage = (message) => {
      const { id, from, parentMsgKey, quotedParticipant, quotedRemoteJid } = message as PageMessage;
      // The library needs to know from whom, which some rows do not say; and it keeps notices back by a mark of theirs
      // that not every WhatsApp Web has, so all are told, and their kind decides.
      const named = from ? message : Object.create(message as object, { from: { value: id.remote } });
      const plain = wapi.processMessageObj(named, true, true);
      if (!plain) return null;
      const author = textOf(quotedParticipant);
      const own = author === undefined ? undefined : ownAddresses();
      return {
        ...plain,
        ...window.roshetaContentOf?.(message, plain),
        id: String(id),
        calledPeople: calledIn(message as PageMessage),
        parentMsgKey: textOf(parentMsgKey),
        quotedParticipant: author,
        quotedRemoteJid: textOf(quotedRemoteJid),
        quotedIsOurs: own === undefined || own.size === 0 ? null : own.has(author),
      };
    };
  });
}
