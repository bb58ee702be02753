/** WhatsApp's types of what it has approved before: these go however long ago the customer wrote. */
const APPROVED: ReadonlySet<string> = new Set(['template']);

/** Whether a message of this WhatsApp type goes outside of the reply window, see ReplyWindow. */
export const goesAnyTime = (waType: string): boolean => APPROVED.has(waType);
