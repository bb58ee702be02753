export interface AccountNoticesTable {
  subject: string;
  /** JSON. */
  notice: string;
  said_at: number;
  is_over: 0 | 1;
  /** null: until Meta says so. */
  ends_at: number | null;
}

export interface FreePeriodsTable {
  /** A number or a business-scoped id. */
  name: string;
  until_at: number;
}

export interface MessagePricingTable {
  wa_message_id: string;
  category: string;
  is_billable: 0 | 1;
  model: string | null;
  type: string | null;
  priced_at: number;
}
