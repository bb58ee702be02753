import type { Page } from 'puppeteer-core';
import { prepareContent } from './content-agent.ts';
import { installMessageReader } from './message-reader.ts';
import type { PageCard, PageMessage, PageNumberChange, PageReaction, PageWpp } from './page-types.ts';

/** What the page says about the connection at one moment; null while wa-js is not ready. */
export interface ConnectionSnapshot {
  authenticated: boolean;
  mainReady: boolean;
  /** QR, MAIN, SYNCING, OFFLINE, CONFLICT, PROXYBLOCK, TOS_BLOCK, DEPRECATED_VERSION… */
  mode: string;
  /** NORMAL, OFFLINE, TIMEOUT, OPENING, PAIRING, SYNCING, RESUMING, CONNECTING… */
  info: string;
  /** CONNECTED, TIMEOUT, UNPAIRED, CONFLICT… */
  socket: string;
}

/** The events after which the driver reads a new snapshot; they carry nothing themselves. */
const CONNECTION_EVENTS = [
  'conn.authenticated',
  'conn.auth_code_change',
  'conn.logout',
  'conn.main_loaded',
  'conn.main_ready',
  'conn.qrcode_idle',
  'conn.require_auth',
  'conn.stream_info_changed',
  'conn.stream_mode_changed',
];

// The functions below run inside WhatsApp's page: they may use nothing but their arguments and `window`.

export function readSnapshot(page: Page): Promise<ConnectionSnapshot | null> {
  return page.evaluate(() => {
    const wpp = window.WPP;
    if (!wpp?.isReady) return null;
    const { mode, info } = wpp.conn.getStreamData();
    return {
      authenticated: wpp.conn.isAuthenticated(),
      mainReady: wpp.conn.isMainReady(),
      mode,
      info,
      socket: wpp.whatsapp.Socket.state,
    };
  });
}

/**
 * Makes the page call the driver's exposed functions; once per document, however often it is called.
 *
 * The library's own onAnyMessage/onAck are not used: it registers them one by one after it has said that it is
 * ready, and whatever arrives meanwhile is seen by nobody. Here everything is subscribed in one step, and what
 * came before it is read from history (history-agent.ts).
 */
export async function subscribe(page: Page): Promise<void> {
  await prepareContent(page);
  await installMessageReader(page);
  await page.evaluate((connectionEvents) => {
    const { WPP: wpp, WAPI: wapi } = window;
    if (!wpp || !wapi || window.roshetaSubscribed) return;
    window.roshetaSubscribed = true;
    // Newer WhatsApp keeps a key's text under another name; wa-js restores the old one when this getter is first used.
    void wpp.whatsapp.MsgKey;

    for (const event of connectionEvents) wpp.on(event, () => window.roshetaConnectionChanged?.(event));
    wpp.whatsapp.Socket.on('change:state', () => window.roshetaConnectionChanged?.('socket'));
    // The pairing code reaches the driver through the library's own catchLinkCode.
    const { onLinkCode } = window as unknown as { onLinkCode: (code: unknown) => void };
    wpp.on('conn.link_code_change', onLinkCode);

    wpp.on('chat.new_message', (message) => {
      const { type, subtype, to, templateParams = [], t } = message as PageNumberChange;
      if (type === 'notification_template' && subtype === 'change_number') {
        const from = templateParams.map(String).find((id) => id !== String(to));
        window.roshetaChange?.({ kind: 'number', from, to: String(to), at: t });
      }
      window.roshetaMessage?.(window.roshetaReadMessage?.(message));
    });

    // What could not be decrypted has come to be, or a call has ended: the same message, of another kind.
    const tellAgain = (message: unknown): void =>
      queueMicrotask(() => {
        const plain = window.roshetaReadMessage?.(message) as object | null | undefined;
        window.roshetaMessage?.(plain && { ...plain, isRetyped: true });
      });
    wpp.whatsapp.MsgStore.on('change:type', tellAgain);
    wpp.whatsapp.MsgStore.on('change:callOutcome', tellAgain);
    // WhatsApp does not call a call new; an old one comes to memory as well, when its chat is read.
    wpp.whatsapp.MsgStore.on('add', (message) => {
      const { type, t, isNewMsg } = message as PageMessage;
      if (type === 'call_log' && !isNewMsg && t * 1000 > Date.now() - 3_600_000) tellAgain(message);
    });

    wpp.on('chat.msg_edited', (payload) => {
      const { id, msg } = payload as { id: string; msg: PageMessage };
      const text = msg.type === 'chat' ? msg.body : msg.caption;
      let whole: unknown;
      try {
        whole = window.roshetaReadMessage?.(msg);
      } catch {
        // Its new text is told all the same.
      }
      window.roshetaChange?.({
        kind: 'edited',
        key: id,
        text: text ?? '',
        message: whole,
        at: msg.latestEditSenderTimestampMs,
      });
    });
    wpp.on('chat.msg_revoke', (payload) => {
      window.roshetaChange?.({ kind: 'revoked', key: String((payload as { refId: unknown }).refId) });
    });
    wpp.on('chat.new_reaction', (payload) => {
      const { id, msgId, reactionText, timestamp } = payload as PageReaction & { msgId: unknown };
      window.roshetaChange?.({
        kind: 'reacted',
        key: String(msgId),
        reactionKey: String(id),
        emoji: reactionText,
        at: timestamp,
      });
    });

    // A receipt names messages that are not in memory; only the store tells the server's own ack and a failure.
    wpp.on('chat.msg_ack_change', (payload) => {
      const { ack, ids } = payload as { ack: number; ids: unknown[] };
      for (const id of ids) window.roshetaAck?.({ id: String(id), ack });
    });
    wpp.whatsapp.MsgStore.on('change:ack', (message) => {
      const { id, ack } = message as { id: unknown; ack: number };
      window.roshetaAck?.({ id: String(id), ack });
    });
  }, CONNECTION_EVENTS);
}

/**
 * One round trip to WhatsApp's server: whether our own number exists. It is the cheapest question that no cache
 * of wa-js answers. Rejects when the page says so; never ends by itself when the server is silent.
 */
export async function askServer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const wpp = window.WPP as PageWpp;
    await wpp.whatsapp.functions.queryWidExists(wpp.conn.getMyUserWid());
  });
}

/**
 * Whether WhatsApp's server says that nobody has this number. Asked only about somebody the page knows nothing of:
 * WhatsApp makes no chat with a number it was not asked about ("No LID for user"), and learns the privacy id with the
 * answer. False when the page cannot ask; never ends by itself when the server is silent.
 */
export async function isNotOnWhatsApp(page: Page, chatAddress: string): Promise<boolean> {
  return page.evaluate(async (address) => {
    const wpp = window.WPP as PageWpp;
    if (!address.endsWith('@c.us')) return false;
    try {
      if (wpp.chat.get(address)) return false;
      const wid = wpp.whatsapp.WidFactory.createWid(address);
      if (wpp.whatsapp.lidPnCache?.getCurrentLid(wid)) return false;
      return (await wpp.whatsapp.functions.queryWidExists(wid)) === null;
    } catch {
      return false;
    }
  }, chatAddress);
}

export async function requestPairingCode(page: Page, phone: string): Promise<string> {
  return page.evaluate(
    (number) => (window.WPP as PageWpp).conn.startLinkDeviceCodeForPhoneNumber(number),
    phone,
  );
}

export async function logOut(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await window.WPP?.conn.logout();
  });
}

export async function generateMessageId(page: Page, chatAddress: string): Promise<string> {
  return page.evaluate(async (address) => {
    const key = await (window.WPP as PageWpp).chat.generateMessageID(address);
    return key.id;
  }, chatAddress);
}

/**
 * `resolve`: it failed before anything was sent; `quoted`: so it did, because WhatsApp lets nobody answer what was to be
 * quoted; `send`: WhatsApp took it and this is what it said.
 */
export type PageSendResult =
  | { stage: 'resolve'; error: string }
  | { stage: 'quoted'; error: string }
  | { stage: 'send'; ack: number; verdict: string | null };

/** What goes out: a text, or a message as WhatsApp's own model of it. */
export type PageContent = { kind: 'text'; text: string } | { kind: 'raw'; raw: PageCard };

/**
 * Sends with the id chosen before. wa-js insists that the key's remote is the chat it resolved, which after
 * WhatsApp's move to privacy ids can differ from the address asked for; so the key is built from the chat.
 * Rejects when it is unknown whether anything was sent.
 */
export async function sendWithId(
  page: Page,
  input: {
    chatAddress: string;
    waMessageId: string;
    content: PageContent;
    /** The whole key of what it answers. */
    quotedKey: string | null;
    forwardScore: number;
  },
): Promise<PageSendResult> {
  return page.evaluate(async (asked): Promise<PageSendResult> => {
    const { chatAddress, waMessageId, content, quotedKey, forwardScore } = asked;
    const wpp = window.WPP as PageWpp;
    let chatId: string;
    let messageId: string;
    try {
      const chat = await wpp.chat.find(chatAddress);
      const sample = await wpp.chat.generateMessageID(chat.id);
      chatId = String(chat.id);
      messageId = String(sample).replace(sample.id, waMessageId);
    } catch (error) {
      return { stage: 'resolve', error: String(error) };
    }
    const options = {
      messageId,
      quotedMsg: quotedKey ?? undefined,
      waitForAck: true,
      createChat: true,
      // On by default: blue ticks are the staff's decision, not a side effect.
      markIsRead: false,
      detectMentioned: false,
    };
    try {
      const marks = forwardScore > 0 ? { isForwarded: true, forwardingScore: forwardScore } : {};
      const raw =
        content.kind === 'raw'
          ? content.raw
          : { type: 'chat' as const, body: content.text, subtype: null, urlText: null, urlNumber: null };
      const sending =
        content.kind === 'text' && forwardScore === 0
          ? // On by default: a preview would tell other people's servers which links a customer is sent.
            wpp.chat.sendTextMessage(chatId, content.text, { ...options, linkPreview: false })
          : wpp.chat.sendRawMessage(chatId, { ...raw, ...marks }, options);
      const sent = await sending;
      return { stage: 'send', ack: sent.ack, verdict: sent.sendMsgResult?.messageSendResult ?? null };
    } catch (error) {
      const { code = '' } = error as { code?: string };
      if (quotedKey !== null && (code.startsWith('quoted_msg') || code === 'invalid_quoted_msg'))
        return { stage: 'quoted', error: String(error) };
      throw error;
    }
  }, input);
}

/**
 * Brings a message of a chat to the page's memory, from its database where it is only there.
 * @returns its whole key; null when the page does not have it, neither in the chat that the address leads to now nor under
 * another name of it.
 */
export async function findKey(
  page: Page,
  input: { chatAddress: string; otherAddresses: readonly string[]; waMessageId: string; fromMe: boolean },
): Promise<string | null> {
  return page.evaluate(async ({ chatAddress, otherAddresses, waMessageId, fromMe }) => {
    const wpp = window.WPP as PageWpp;
    const chat = await wpp.chat.find(chatAddress);
    for (const remote of new Set([String(chat.id), chatAddress, ...otherAddresses])) {
      const key = `${fromMe}_${remote}_${waMessageId}`;
      try {
        await wpp.chat.getMessageById(key);
        return key;
      } catch (error) {
        const { code } = error as { code?: string };
        if (code !== 'msg_not_found' && code !== 'chat_not_found') throw error;
      }
    }
    return null;
  }, input);
}

/**
 * @returns the ack of our message with this id, or null when WhatsApp does not know it, neither in the chat that the
 * address leads to now nor under the address itself, which the chat may have had when it was sent.
 */
export async function findAck(
  page: Page,
  input: { chatAddress: string; waMessageId: string },
): Promise<number | null> {
  return page.evaluate(async ({ chatAddress, waMessageId }) => {
    const wpp = window.WPP as PageWpp;
    const chat = await wpp.chat.find(chatAddress);
    const sample = await wpp.chat.generateMessageID(chat.id);
    const current = String(chat.id);
    const key = String(sample).replace(sample.id, waMessageId);
    for (const remote of new Set([current, chatAddress])) {
      try {
        return (await wpp.chat.getMessageById(key.replace(current, remote))).ack;
      } catch (error) {
        const { code } = error as { code?: string };
        // A chat that there is not any more has no messages; they went with it to where the address leads.
        const isGone = code === 'chat_not_found' && remote !== current;
        if (code !== 'msg_not_found' && !isGone) throw error;
      }
    }
    return null;
  }, input);
}
