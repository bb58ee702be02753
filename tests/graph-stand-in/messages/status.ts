/** How far a message of ours has come. */
export type StatusName = 'sent' | 'delivered' | 'read' | 'played' | 'failed';
