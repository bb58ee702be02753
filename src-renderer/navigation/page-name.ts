import type { TextKey } from '../i18n/catalogue.ts';

type NameOf<Key> = Key extends `page.${infer Name}` ? Name : never;

/** The pages that the rail opens. Their names are the keys of their words, so that no page is without them. */
export type PageName = NameOf<TextKey>;
