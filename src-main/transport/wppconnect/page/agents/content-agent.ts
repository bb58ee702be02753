import type { Page } from 'puppeteer-core';
import type { PageVote } from './page-models.ts';

/**
 * What the richer kinds of messages say. The library's plain data has a model's stored properties only, and some of these
 * are computed; what is a collection or has cycles would make the whole message impossible to hand over.
 */
const CONTENT_FIELDS = [
  'listResponse',
  'buttonsResponse',
  'selectedId',
  'selectedButtonId',
  'list',
  'buttons',
  'replyButtons',
  'hydratedButtons',
  'templateButtons',
  'dynamicReplyButtons',
  'pollName',
  'pollOptions',
  'pollSelectableOptionsCount',
  'eventName',
  'eventDescription',
  'eventLocation',
  'eventStartTime',
  'eventEndTime',
  'isEventCanceled',
  'nativeFlowName',
  'nativeFlowResponse',
  'interactiveHeader',
  'interactiveMessage',
  'interactivePayload',
  'interactiveResponse',
  'paymentNoteMsg',
];

/**
 * Lets the page read the fields of richer kinds, and tell votes, which are no messages of WhatsApp's: it makes one of
 * each, whose id is the same however often it is told. Once per document; before the messages are subscribed.
 */
export async function prepareContent(page: Page): Promise<void> {
  // Runs inside WhatsApp's page: it may use nothing but its argument and `window`.
  await page.evaluate((fields) => {
    const { WPP: wpp } = window;
    if (!wpp || window.roshetaContentOf) return;
    window.roshetaContentOf = (message, plain) => {
      const content: Record<string, unknown> = {};
      for (const field of fields) {
        try {
          const value =
            (plain as Record<string, unknown>)[field] ?? (message as Record<string, unknown>)[field];
          if (value !== undefined) content[field] = JSON.parse(JSON.stringify(value));
        } catch {
          content[field] = null;
        }
      }
      return content;
    };

    wpp.on('chat.poll_response', (payload) => {
      const { msgId, sender, selectedOptions, timestamp } = payload as PageVote;
      const own = [wpp.conn.getMyUserWid(), wpp.conn.getMyUserLid?.()].map((wid) => String(wid));
      const fromMe = own.includes(String(sender));
      window.roshetaMessage?.({
        id: `${fromMe}_${String(msgId.remote)}_${msgId.id}.vote.${timestamp}`,
        type: 'poll_vote',
        t: timestamp,
        ack: 1,
        pollName: wpp.whatsapp.MsgStore.get(msgId)?.pollName,
        selectedOptions: selectedOptions.flatMap((option) => (option ? [{ name: option.name }] : [])),
      });
    });
  }, CONTENT_FIELDS);
}
