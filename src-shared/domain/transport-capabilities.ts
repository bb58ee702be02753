import type { AttachmentKind } from './messages/attachment.ts';

/** By which of its two ways the desk meets WhatsApp: a linked device of the phone, or Meta's Cloud API. */
export const LINKS = ['web', 'cloud'] as const;
export type Link = (typeof LINKS)[number];

/** What a driver can send beside text. */
export type SendableKind = AttachmentKind | 'location' | 'contacts' | 'reaction' | 'template';

/** What can be done over a link. Screens and the way out follow this, and never the name of a driver. */
export interface TransportCapabilities {
  /** `code`: a QR or a pairing code for the phone. `credentials`: what an account's owner types in. `none`: nothing to do. */
  linksBy: 'code' | 'credentials' | 'none';
  /** Earlier messages can be read, so that what was missed is caught up. */
  hasHistory: boolean;
  /**
   * The id of a message is chosen here before it is sent, and one that may have left can be looked up by it. Else the id
   * comes with WhatsApp's answer, a look-up never proves anything, and whatever a person sends again has a new key.
   */
  choosesIds: boolean;
  canEdit: boolean;
  canDelete: boolean;
  canReact: boolean;
  canShowTyping: boolean;
  /** How long after a customer's last message free texts go; null: always. */
  windowMs: number | null;
  /** Outside the window only templates that WhatsApp has approved go. */
  needsTemplates: boolean;
  /** Calls of customers are told. */
  hasCalls: boolean;
  kinds: readonly SendableKind[];
  limits: {
    /** UTF-16 code units. */
    textLength: number;
    captionLength: number;
    fileBytes: Readonly<Record<AttachmentKind, number>>;
  };
}
