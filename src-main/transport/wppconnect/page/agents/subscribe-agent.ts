import type { Page } from 'puppeteer-core';
import { prepareContent } from './content-agent.ts';
import { installMessageReader } from './message-reader.ts';
import type { PageMessage, PageNumberChange, PageReaction } from './page-models.ts';

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

// The function below runs inside WhatsApp's page: it may use nothing but its arguments and `window`.

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
    wpp.whatsapp.MsgStore.on('change:star', (message) => {
      const { id, star } = message as PageMessage;
      window.roshetaChange?.({ kind: 'starred', key: String(id), isStarred: star === true });
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
