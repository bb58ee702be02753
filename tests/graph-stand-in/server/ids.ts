/** Ids in the shapes that Graph gives them. */
import { randomBytes } from 'node:crypto';

let lastNumber = 200_000_000_000_000;

/** As of media, templates and the like: 15 digits. */
export const newNumericId = (): string => String(++lastNumber);

export const newWamid = (): string => `wamid.${randomBytes(27).toString('base64')}`;

export const newTraceId = (): string => `A${randomBytes(16).toString('base64url')}`;
