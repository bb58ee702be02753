import { z } from 'zod';
import { CHAT_ACTION_KINDS } from './conversations/chat-marks.ts';
import { ATTACHMENT_KINDS } from './messages/attachment.ts';

/** By which of its two ways the desk meets WhatsApp: a linked device of the phone, or Meta's Cloud API. */
export const LINKS = ['web', 'cloud'] as const;
export const linkSchema = z.enum(LINKS);
export type Link = z.infer<typeof linkSchema>;

/** What a driver can send beside text. */
const SENDABLE_KINDS = [...ATTACHMENT_KINDS, 'location', 'contacts', 'reaction', 'template'] as const;

/** Under which of a person's names a link reaches them; the end of a chat address says which it is. */
const ADDRESS_KINDS = ['phone', 'lid', 'bsuid'] as const;
type AddressKind = (typeof ADDRESS_KINDS)[number];

/** What can be done over a link. Screens and the way out follow this, and never the name of a driver. */
export const transportCapabilitiesSchema = z.object({
  /** `code`: a QR or a pairing code for the phone. `credentials`: what an account's owner types in. `none`: nothing to do. */
  linksBy: z.enum(['code', 'credentials', 'none']),
  /** Earlier messages can be read, so that what was missed is caught up. */
  hasHistory: z.boolean(),
  /**
   * The id of a message is chosen here before it is sent, and one that may have left can be looked up by it. Else the id
   * comes with WhatsApp's answer, a look-up never proves anything, and whatever a person sends again has a new key.
   */
  choosesIds: z.boolean(),
  canEdit: z.boolean(),
  canDelete: z.boolean(),
  canReact: z.boolean(),
  canStar: z.boolean(),
  /** A customer can be reported to WhatsApp. */
  canReport: z.boolean(),
  /** What of a whole chat WhatsApp is told; the rest is this desk's alone. */
  chatActions: z.array(z.enum(CHAT_ACTION_KINDS)).readonly(),
  canShowTyping: z.boolean(),
  /** What customers look like can be asked for. */
  hasPictures: z.boolean(),
  /** How long after a customer's last message free texts go; null: always. */
  windowMs: z.number().int().nullable(),
  /** Outside the window only templates that WhatsApp has approved go. */
  needsTemplates: z.boolean(),
  /** Calls of customers are told. */
  hasCalls: z.boolean(),
  /** What is written costs the account's owner money. */
  isPaid: z.boolean(),
  reaches: z.array(z.enum(ADDRESS_KINDS)).readonly(),
  kinds: z.array(z.enum(SENDABLE_KINDS)).readonly(),
  limits: z.object({
    /** UTF-16 code units. */
    textLength: z.number().int(),
    captionLength: z.number().int(),
    fileBytes: z.record(z.enum(ATTACHMENT_KINDS), z.number().int()).readonly(),
  }),
});
export type TransportCapabilities = z.infer<typeof transportCapabilitiesSchema>;

/** Whether a link with these capabilities can write to a chat address. */
export const canReach = ({ reaches }: Pick<TransportCapabilities, 'reaches'>, chatAddress: string): boolean =>
  reaches.includes(addressKindOf(chatAddress));

function addressKindOf(chatAddress: string): AddressKind {
  if (chatAddress.endsWith('@lid')) return 'lid';
  return chatAddress.endsWith('@bsuid') ? 'bsuid' : 'phone';
}
