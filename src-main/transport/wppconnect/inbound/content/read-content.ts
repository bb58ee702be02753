import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { readPick, readVote } from './choices.ts';
import { readInteractive, readInvite } from './interactive.ts';
import { readFlowAnswer } from '../../../flow-answer.ts';
import { firstOf, part, words } from '../../../loose.ts';
import { readOrder, readPayment, readProduct } from './orders.ts';
import { readEvent, readPoll } from './polls-and-events.ts';

/** What a message of WhatsApp's says beside its text, and its text where another field than the usual one has it. */
export interface Content {
  details: MessageDetails | undefined;
  text: string | null;
}

const NOTHING: Content = { details: undefined, text: null };

const captions = part({ caption: words, comment: words });

/**
 * Reads what WhatsApp's richer kinds of messages say. Every field may be missing or wrong: what cannot be read is left
 * out, and nothing throws.
 */
export function readContent(type: string, raw: unknown): Content {
  const { caption, comment } = captions.parse(raw);
  const said = (details: MessageDetails | undefined): Content => ({ details, text: caption });
  switch (type) {
    case 'list_response':
      return { ...NOTHING, details: readPick(raw, 'list') };
    case 'buttons_response':
    case 'template_button_reply':
      return { ...NOTHING, details: readPick(raw, 'button') };
    case 'interactive_response':
    case 'native_flow_response':
      return { ...NOTHING, details: readFlowAnswer(raw) };
    case 'poll_vote':
      return { ...NOTHING, details: readVote(raw) };
    case 'poll_creation':
      return said(readPoll(raw));
    case 'event_creation':
      return said(readEvent(raw));
    case 'order':
      return said(readOrder(raw));
    case 'product':
      return said(readProduct(raw));
    case 'payment':
      return said(readPayment(raw));
    case 'groups_v4_invite':
      return { details: readInvite(raw, 'group'), text: firstOf(comment, caption) };
    case 'newsletter_admin_invite':
    case 'newsletter_follower_invite':
      return { details: readInvite(raw, 'channel'), text: firstOf(comment, caption) };
    case 'hsm':
    case 'template':
    case 'list':
    case 'buttons':
    case 'interactive':
    case 'native_flow':
      return readInteractive(raw);
    // A text or a file can have buttons too; its words are where they always are.
    case 'chat':
    case 'image':
    case 'video':
    case 'document':
      return { ...NOTHING, details: partsAround(raw) };
    default:
      return NOTHING;
  }
}

const link = part({ matchedText: words });

/** A heading alone is none: the preview of a link has a title as well. */
function partsAround(raw: unknown): MessageDetails | undefined {
  const { details } = readInteractive(raw);
  if (details?.kind !== 'interactive') return details;
  const { heading, footer, buttons, sections } = details;
  if (footer === null && buttons.length === 0 && sections.length === 0) return undefined;
  return { ...details, heading: link.parse(raw).matchedText === null ? heading : null };
}
