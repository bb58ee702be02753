import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';

/** What Graph is called with. */
export interface CloudAccess {
  /** E.g. v26.0. */
  graphVersion: string;
  accessToken: string;
  phoneNumberId: string;
  businessAccountId: string;
}

/** Read anew for each call, so that a replaced token counts at once; null while nothing is set up. */
export type ReadAccess = () => Promise<CloudAccess | null>;

/** null while something of it is missing. */
export function accessOf(credentials: CloudCredentials): CloudAccess | null {
  const { graphVersion, accessToken, phoneNumberId, businessAccountId } = credentials;
  if (accessToken === null || phoneNumberId === null || businessAccountId === null) return null;
  return { graphVersion, accessToken, phoneNumberId, businessAccountId };
}
