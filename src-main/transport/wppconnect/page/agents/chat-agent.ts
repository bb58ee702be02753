import type { Page } from 'puppeteer-core';
import type { ChatChange } from '../../../transport.ts';
import type { PageActionResult } from './action-agent.ts';
import type { PageChat } from './page-models.ts';
import type { PageWpp } from './page-types.ts';

/** What a chat has beside its messages, unchecked. */
export interface PageMarks {
  /** Below 0 when marked unread by hand. */
  unreadCount: unknown;
  archive: unknown;
  /** Seconds since when it is pinned, or 0. */
  pin: unknown;
  /** Seconds; 0: heard, -1: never heard. */
  muteExpiration: unknown;
  isBlocked: unknown;
  /** As the phone has its person in the address book; null: not there, absent: the page cannot say. */
  phoneBookName: unknown;
}

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

/**
 * Makes `window.roshetaMarksOf`, and the page name each chat of which anybody changes what it has beside its messages; once
 * per document.
 */
export async function watchMarks(page: Page): Promise<void> {
  await page.evaluate(() => {
    // One thing that somebody does changes several fields, one after the other.
    const SETTLE_MS = 300;
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaMarksOf) return;
    // Under either of a person's addresses the page has a contact, and only one of them may have the name.
    const addressesOf = (address: string): string[] => {
      try {
        const { lidPnCache, WidFactory } = wpp.whatsapp;
        const wid = WidFactory.createWid(address);
        const other = address.endsWith('@lid')
          ? lidPnCache?.getPhoneNumber?.(wid)
          : lidPnCache?.getCurrentLid(wid);
        return other ? [address, String(other)] : [address];
      } catch {
        return [address];
      }
    };
    const phoneBookNameOf = (address: string): string | null | undefined => {
      try {
        const contacts = addressesOf(address).flatMap((each) => wpp.whatsapp.ContactStore?.get(each) ?? []);
        const names = contacts.flatMap(({ name }) => (typeof name === 'string' && name !== '' ? [name] : []));
        return names[0] ?? (contacts.length === 0 ? undefined : null);
      } catch {
        return undefined;
      }
    };
    window.roshetaMarksOf = (chat) => {
      const { id, unreadCount, archive, pin, mute, muteExpiration } = chat as PageChat;
      let isBlocked: unknown;
      try {
        isBlocked = wpp.blocklist.isBlocked(String(id));
      } catch {
        // Then it is not known.
      }
      return {
        unreadCount,
        archive,
        pin,
        muteExpiration: mute?.expiration ?? muteExpiration,
        isBlocked,
        phoneBookName: phoneBookNameOf(String(id)),
      };
    };
    const settling = new Map<string, ReturnType<typeof setTimeout>>();
    const tell = (chatAddress: string): void => {
      clearTimeout(settling.get(chatAddress));
      const now = (): void => {
        settling.delete(chatAddress);
        window.roshetaMarks?.(chatAddress);
      };
      settling.set(chatAddress, setTimeout(now, SETTLE_MS));
    };
    const { ChatStore, MuteStore, BlocklistStore, ContactStore } = wpp.whatsapp;
    for (const field of ['archive', 'pin', 'muteExpiration'])
      ChatStore.on(`change:${field}`, (chat) => tell(String((chat as PageChat).id)));
    ChatStore.on('change:unreadCount', (chat, count, before) => {
      if (Number(count) < 0 || Number(before) < 0) tell(String((chat as PageChat).id));
    });
    MuteStore?.on('change:expiration', (mute) => tell(String((mute as PageChat).id)));
    ContactStore?.on?.('change:name', (contact) => tell(String((contact as PageChat).id)));
    for (const event of ['add', 'remove'])
      BlocklistStore?.on(event, (blocked) => tell(String((blocked as PageChat).id)));
  });
}

/** Of the chats at these addresses, without those that there are none of. */
export async function readMarks(page: Page, addresses: readonly string[]): Promise<PageMarks[]> {
  return page.evaluate(
    (asked) =>
      asked.flatMap((address) => {
        const chat = window.WPP?.chat.get(address);
        return chat && window.roshetaMarksOf ? [window.roshetaMarksOf(chat)] : [];
      }),
    [...addresses],
  );
}

/**
 * Each kind looks first whether WhatsApp shows it already: wa-js refuses that for some, and after a crash nobody knows whether
 * it was told. Of a person WhatsApp has no chat with there is nothing to do.
 */
export async function changeChatInPage(
  page: Page,
  input: { addresses: readonly string[]; change: ChatChange; mutedForGood: number },
): Promise<PageActionResult> {
  return page.evaluate(async ({ addresses, change, mutedForGood }): Promise<PageActionResult> => {
    const LOOKS = 50;
    const LOOK_EVERY_MS = 100;
    const wpp = window.WPP as PageWpp;
    const chats = addresses.flatMap((address) => wpp.chat.get(address) ?? []);
    const [newest] = chats.toSorted((one, other) => (other.t ?? 0) - (one.t ?? 0));
    switch (change.kind) {
      case 'block': {
        const isBlocked = (): boolean => addresses.some((address) => wpp.blocklist.isBlocked(address));
        if (isBlocked() === change.isOn) return { outcome: 'done' };
        const blocked = addresses.find((address) => wpp.blocklist.isBlocked(address));
        const address = blocked ?? (newest ? String(newest.id) : addresses[0]);
        if (address === undefined) return { outcome: 'gone' };
        if (change.isOn) await wpp.blocklist.blockContact(address);
        else await wpp.blocklist.unblockContact(address);
        if (isBlocked() === change.isOn) return { outcome: 'done' };
        return { outcome: 'failed', error: 'the list of the blocked is as before' };
      }
      case 'archive':
        for (const chat of chats) {
          if ((chat.archive === true) === change.isOn) continue;
          await wpp.chat.archive(String(chat.id), change.isOn);
          // wa-js only gives the order to WhatsApp's page, and does not wait for what becomes of it.
          for (let look = 0; look < LOOKS && (chat.archive === true) !== change.isOn; look += 1)
            await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
          if ((chat.archive === true) !== change.isOn) return { outcome: 'failed', error: 'not archived' };
        }
        return { outcome: 'done' };
      case 'pin':
        // Of two chats of one person one stands on top.
        for (const chat of change.isOn ? chats.filter((each) => each === newest) : chats) {
          if (Boolean(chat.pin) !== change.isOn) await wpp.chat.pin(String(chat.id), change.isOn);
        }
        return { outcome: 'done' };
      case 'mute':
        for (const { id, mute } of chats) {
          const expiration =
            change.until === null ? 0 : change.until >= mutedForGood ? -1 : Math.floor(change.until / 1000);
          if (!mute) return { outcome: 'failed', error: `nothing to mute of ${String(id)}` };
          if (mute.expiration === expiration) continue;
          if (expiration === 0) await mute.unmute({ sendDevice: true });
          // One that is over meanwhile is none; WhatsApp would take it for an error.
          else if (expiration < 0 || expiration * 1000 > Date.now())
            await mute.mute({ expiration, isAutoMuted: false, sendDevice: true });
        }
        return { outcome: 'done' };
      case 'unread':
        for (const chat of chats) if (chat.unreadCount === 0) await wpp.chat.markIsUnread(String(chat.id));
        return { outcome: 'done' };
      case 'read':
        for (const chat of chats) {
          const last = chat.lastReceivedKey;
          // What has come since nobody here has seen.
          if (last && last.id !== change.newestId && chats.length === 1) return { outcome: 'done' };
          if (chat.unreadCount !== 0 && (!last || last.id === change.newestId)) {
            const key = String(chat.id);
            window.roshetaOwnReads?.add(key);
            try {
              await wpp.chat.markIsRead(key);
            } finally {
              window.roshetaOwnReads?.delete(key);
            }
          }
        }
        return { outcome: 'done' };
    }
  }, input);
}

/** Of a person WhatsApp has no chat with there is nothing to report. */
export async function reportInPage(page: Page, addresses: readonly string[]): Promise<PageActionResult> {
  return page.evaluate(
    async (asked): Promise<PageActionResult> => {
      const wpp = window.WPP as PageWpp;
      const chats = asked.flatMap((address) => wpp.chat.get(address) ?? []);
      const [newest] = chats.toSorted((one, other) => (other.t ?? 0) - (one.t ?? 0));
      if (!newest) return { outcome: 'gone' };
      const { errorCode, errorText } = await wpp.contact.reportContact(String(newest.id));
      if (errorCode === undefined) return { outcome: 'done' };
      return { outcome: 'refused', error: `${errorCode} ${errorText ?? ''}` };
    },
    [...addresses],
  );
}
