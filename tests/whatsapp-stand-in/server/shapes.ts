/**
 * The richer kinds of messages, with the fields that WhatsApp Web's models have (wa-js MsgModel). What `customerWrites`
 * and `phoneWrites` take, less who writes.
 */
interface Shape {
  type: string;
  /** Their body, where it is a text. */
  text?: string;
  fields: Record<string, unknown>;
}

/** What products and orders have where others have their text. */
const THUMBNAIL = `/9j/4AAQSkZJRgABAQAAAQABAAD/${'A'.repeat(400)}`;

export const listReply = (title: string, more: { rowId?: string; description?: string } = {}): Shape => ({
  type: 'list_response',
  text: title,
  fields: {
    listResponse: {
      title,
      listType: 1,
      description: more.description ?? '',
      singleSelectReply: { selectedRowId: more.rowId ?? '1' },
    },
  },
});

export const buttonReply = (text: string, id = 'button-1'): Shape => ({
  type: 'buttons_response',
  text,
  fields: { selectedButtonId: id },
});

export const templateReply = (text: string, id = 'reply-1'): Shape => ({
  type: 'template_button_reply',
  text,
  fields: { selectedId: id, selectedIndex: 0 },
});

export const flowReply = (params: object, text = 'Sent'): Shape => ({
  type: 'interactive_response',
  text,
  fields: {
    nativeFlowResponse: {
      name: 'flow',
      paramsJson: JSON.stringify({ flow_token: 'unused', ...params }),
      version: 3,
    },
  },
});

export const poll = (question: string, options: readonly string[], selectable = 1): Shape => ({
  type: 'poll_creation',
  fields: {
    pollName: question,
    pollOptions: options.map((name, localId) => ({ name, localId })),
    pollSelectableOptionsCount: selectable,
  },
});

export const event = (
  name: string,
  more: { startsAt: number; place?: string; description?: string; isCancelled?: boolean },
): Shape => ({
  type: 'event_creation',
  fields: {
    eventName: name,
    eventDescription: more.description ?? ' ',
    eventLocation: more.place === undefined ? undefined : { name: more.place, degreesLatitude: 0 },
    eventStartTime: Math.floor(more.startsAt / 1000),
    eventEndTime: Math.floor(more.startsAt / 1000) + 7200,
    isEventCanceled: more.isCancelled ?? false,
  },
});

export const order = (
  title: string,
  more: { total?: number; currency?: string; itemCount?: number; note?: string; orderId?: string } = {},
): Shape => ({
  type: 'order',
  text: THUMBNAIL,
  fields: {
    orderId: more.orderId ?? '7421',
    orderTitle: title,
    itemCount: more.itemCount ?? 1,
    message: more.note ?? '',
    totalAmount1000: more.total ?? 0,
    totalCurrencyCode: more.currency ?? 'EGP',
    status: 1,
    sellerJid: '201000000000@c.us',
    token: 'unused',
    thumbnail: THUMBNAIL,
  },
});

export const product = (
  title: string,
  more: { price?: number; sale?: number; description?: string; code?: string } = {},
): Shape => ({
  type: 'product',
  text: THUMBNAIL,
  fields: {
    productId: '60127',
    retailerId: more.code,
    title,
    description: more.description ?? '',
    currencyCode: 'EGP',
    priceAmount1000: more.price ?? 0,
    salePriceAmount1000: more.sale ?? 0,
  },
});

export const list = (
  body: string,
  more: { heading: string; footer: string; rows: readonly { title: string; description?: string }[] },
): Shape => ({
  type: 'list',
  text: body,
  fields: {
    footer: more.footer,
    list: {
      title: more.heading,
      description: body,
      buttonText: 'Choose',
      footerText: more.footer,
      listType: 1,
      sections: [
        {
          title: '',
          rows: more.rows.map((row, index) => ({ description: '', ...row, rowId: `row-${index}` })),
        },
      ],
    },
  },
});

/** A template of WhatsApp's, as a shop's program sends it. */
export const template = (
  body: string,
  more: {
    heading?: string;
    footer?: string;
    buttons?: readonly string[];
    link?: { label: string; url: string };
  } = {},
): Shape => ({
  type: 'hsm',
  text: body,
  fields: {
    title: more.heading,
    footer: more.footer,
    isFromTemplate: true,
    hydratedButtons: [
      ...(more.buttons ?? []).map((displayText, index) => ({
        index,
        quickReplyButton: { displayText, id: `button-${index}` },
      })),
      ...(more.link === undefined
        ? []
        : [{ index: 9, urlButton: { displayText: more.link.label, url: more.link.url } }]),
    ],
  },
});

/** A bill: wa-js sends such ones too (sendChargeMessage). */
export const bill = (
  items: readonly { name: string; quantity: number }[],
  { total, reference }: { total: number; reference: string },
): Shape => ({
  type: 'interactive',
  fields: {
    nativeFlowName: 'order_details',
    interactiveType: 'native_flow',
    interactiveHeader: { hasmediaAttachment: false, title: null, thumbnail: THUMBNAIL },
    interactivePayload: {
      messageVersion: 1,
      buttons: [
        {
          name: 'review_and_pay',
          buttonParamsJson: JSON.stringify({
            reference_id: reference,
            currency: 'EGP',
            total_amount: { value: total, offset: 1000 },
            order: { status: 'pending', items },
          }),
        },
      ],
    },
  },
});

export const groupInvite = (name: string, comment: string): Shape => ({
  type: 'groups_v4_invite',
  fields: { inviteGrpName: name, comment, inviteCode: 'unused', inviteGrpJpegThum: THUMBNAIL },
});

export const paymentRequest = (amount1000: number, note: string): Shape => ({
  type: 'payment',
  fields: {
    subtype: 'request',
    paymentAmount1000: amount1000,
    paymentCurrency: 'EGP',
    paymentNoteMsg: { type: 'chat', body: note },
  },
});
