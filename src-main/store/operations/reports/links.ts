import { noteLink } from '../../rows/reports/link-spans.ts';
import type { Operation } from '../operation.ts';

export const noteLinks: Operation<'noteLinks'> = (tx, { links, now }) => {
  for (const one of links) noteLink(tx, { ...one, now });
};
