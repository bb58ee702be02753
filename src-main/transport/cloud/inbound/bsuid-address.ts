/** Where somebody is written to of whom nothing but the business-scoped id is known. */
export const addressOfBsuid = (bsuid: string): string => `${bsuid}@bsuid`;
