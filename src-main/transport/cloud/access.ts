import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';

type OfGraph = Pick<CloudCredentials, 'graphVersion' | 'accessToken' | 'phoneNumberId' | 'businessAccountId'>;

/** What Graph is called with. */
export type CloudAccess = { [Name in keyof OfGraph]: NonNullable<OfGraph[Name]> };

/** Read anew for each call, so that a replaced token counts at once. */
export type ReadCredentials = () => Promise<OfGraph>;

/** null while something of it is missing. */
export function accessOf({
  graphVersion,
  accessToken,
  phoneNumberId,
  businessAccountId,
}: OfGraph): CloudAccess | null {
  if (accessToken === null || phoneNumberId === null || businessAccountId === null) return null;
  return { graphVersion, accessToken, phoneNumberId, businessAccountId };
}
