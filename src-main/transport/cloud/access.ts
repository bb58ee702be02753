/** What the owner of the account has typed in, as the driver needs it. */
export interface CloudAccess {
  /** E.g. v26.0. */
  graphVersion: string;
  accessToken: string;
  phoneNumberId: string;
  businessAccountId: string;
}

/** Read anew for each call, so that a replaced token counts at once; null while nothing is set up. */
export type ReadAccess = () => Promise<CloudAccess | null>;
