import type {
  InteractiveDetails,
  InviteDetails,
  OrderDetails,
} from '#shared/domain/messages/message-details.ts';
import { z } from 'zod';
import { readBill } from './orders.ts';
import { firstOf, jsonText, listOf, objectIn, part, words } from '../../../loose.ts';

type Button = InteractiveDetails['buttons'][number];
type Section = InteractiveDetails['sections'][number];

/** WhatsApp's own lists have ten rows in all. */
const MOST_SECTIONS = 10;

const sections = listOf(
  part({ title: words, rows: listOf(part({ title: words, description: words })) }),
).transform((all): Section[] =>
  all.slice(0, MOST_SECTIONS).flatMap(({ title, rows }) => {
    const named = rows.flatMap((row) => (row.title === null ? [] : [{ ...row, title: row.title }]));
    return title === null && named.length === 0 ? [] : [{ title, rows: named }];
  }),
);

/** A text, or an object with one. */
const textPart = z
  .union([
    words.pipe(z.string()),
    part({ text: words, title: words }).transform(({ text, title }) => firstOf(title, text)),
  ])
  .catch(null);

const flowButton = part({ name: words, buttonParamsJson: jsonText });

/** Every shape of a button that WhatsApp has had. */
const oldButton = part({
  text: words,
  displayText: words,
  buttonText: z
    .union([words.pipe(z.string()), part({ displayText: words }).transform(({ displayText }) => displayText)])
    .catch(null),
  url: words,
  phoneNumber: words,
  quickReplyButton: part({ displayText: words }),
  urlButton: part({ displayText: words, url: words }),
  callButton: part({ displayText: words, phoneNumber: words }),
}).transform((button): Button[] => {
  const { quickReplyButton: reply, urlButton: link, callButton: call } = button;
  const label = firstOf(
    button.displayText,
    button.text,
    button.buttonText,
    reply.displayText,
    link.displayText,
    call.displayText,
  );
  const target = firstOf(button.url, button.phoneNumber, link.url, call.phoneNumber);
  return label === null ? [] : [{ label, target }];
});

const interactive = part({
  title: words,
  body: words,
  caption: words,
  footer: textPart,
  list: part({ title: words, description: words, buttonText: words, footerText: words, sections }),
  hydratedButtons: listOf(oldButton),
  buttons: listOf(oldButton),
  dynamicReplyButtons: listOf(oldButton),
  replyButtons: listOf(oldButton),
  templateButtons: listOf(oldButton),
  interactiveHeader: textPart,
  interactivePayload: part({ buttons: listOf(flowButton) }),
  interactiveMessage: part({
    header: textPart,
    body: textPart,
    footer: textPart,
    nativeFlowMessage: part({ buttons: listOf(flowButton) }),
  }),
});

export interface ReadInteractive {
  /** Its text, which is the message's. */
  text: string | null;
  /** undefined when it has nothing but a text. */
  details: InteractiveDetails | OrderDetails | undefined;
}

/** A text with a heading, a footer, buttons or rows, or a bill: lists, templates and what came after them. */
export function readInteractive(raw: unknown): ReadInteractive {
  const read = interactive.parse(raw);
  const { list, interactiveMessage: message } = read;
  const flowButtons = [...read.interactivePayload.buttons, ...message.nativeFlowMessage.buttons].map(
    ({ name, buttonParamsJson }) => ({ name, params: objectIn(buttonParamsJson) }),
  );
  const text = firstOf(read.body, read.caption, message.body, list.description);
  const bills = flowButtons.filter(({ name }) => name === 'review_and_pay' || name === 'review_order');
  const bill = bills.map(({ params }) => readBill(params)).find((each) => each !== undefined);
  if (bill !== undefined) return { text, details: bill };

  const flow = flowButtons.map(({ params }) => readFlowButton(params));
  const details: InteractiveDetails = {
    kind: 'interactive',
    heading: unless(text, firstOf(read.title, list.title, read.interactiveHeader, message.header)),
    footer: firstOf(read.footer, list.footerText, message.footer),
    buttons: distinct([
      ...read.hydratedButtons.flat(),
      ...read.templateButtons.flat(),
      ...read.buttons.flat(),
      ...read.dynamicReplyButtons.flat(),
      ...read.replyButtons.flat(),
      ...flow.flatMap(({ buttons }) => buttons),
    ]),
    sections: [...list.sections, ...flow.flatMap((each) => each.sections)],
  };
  return { text, details: isPlain(details) ? undefined : details };
}

const flowParams = part({
  display_text: words,
  title: words,
  url: words,
  phone_number: words,
  copy_code: words,
  sections,
});

function readFlowButton(params: Record<string, unknown>): { buttons: Button[]; sections: Section[] } {
  const read = flowParams.parse(params);
  if (read.sections.length > 0) return { buttons: [], sections: read.sections };
  const label = firstOf(read.display_text, read.title);
  const target = firstOf(read.url, read.phone_number, read.copy_code);
  return { buttons: label === null ? [] : [{ label, target }], sections: [] };
}

const isPlain = ({ heading, footer, buttons, sections: rows }: InteractiveDetails): boolean =>
  heading === null && footer === null && buttons.length === 0 && rows.length === 0;

const unless = (text: string | null, other: string | null): string | null => (other === text ? null : other);

/** WhatsApp keeps the same buttons under more than one name. */
const distinct = (buttons: readonly Button[]): Button[] =>
  buttons.filter(({ label }, index) => buttons.findIndex((each) => each.label === label) === index);

const invite = part({
  inviteGrpName: words,
  newsletterName: words,
  inviteNewsletterName: words,
  newsletterAdminInvite: part({ newsletterName: words }),
});

/** An invitation to a group or a channel. */
export function readInvite(raw: unknown, to: InviteDetails['to']): InviteDetails {
  const read = invite.parse(raw);
  const channel = firstOf(
    read.newsletterName,
    read.inviteNewsletterName,
    read.newsletterAdminInvite.newsletterName,
  );
  return { kind: 'invite', to, name: to === 'group' ? read.inviteGrpName : channel };
}
