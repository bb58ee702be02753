import type { AccountNotice } from '#shared/domain/account-notice.ts';
import type {
  TransportAck,
  TransportChange,
  TransportMessage,
  TransportNumberChange,
} from '../../transport.ts';

/** What one webhook has to tell, each to be recorded by itself. */
export type InboundItem =
  | { kind: 'message'; message: TransportMessage }
  | { kind: 'change'; change: TransportChange }
  | { kind: 'ack'; ack: TransportAck }
  | { kind: 'number-change'; change: TransportNumberChange }
  | { kind: 'notice'; notice: AccountNotice };

/** Whose webhooks count. */
export interface OwnAccount {
  phoneNumberId: string;
  businessAccountId: string;
}
