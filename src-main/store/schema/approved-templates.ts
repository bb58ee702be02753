export interface ApprovedTemplatesTable {
  name: string;
  language: string;
  /** Not on Meta's list any more. */
  is_gone: number;
  /** JSON: ApprovedTemplate. */
  content: string;
  seen_at: number;
}

/** One row: when the whole list was read last. */
export interface ApprovedTemplatesReadTable {
  id: number;
  read_at: number;
}

export interface MessageTemplatesTable {
  message_id: number;
  /** JSON: TemplateMessage. */
  template: string;
}
