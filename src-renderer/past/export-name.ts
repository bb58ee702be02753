import { isolateLtr } from '../i18n/use-words.ts';

/** A number with what stands between its parts, or the end of the name that says what kind of file it is. */
const FROM_THE_LEFT = /\+?\p{Nd}[\p{Nd}\s()-]*\p{Nd}(?:\.[a-z0-9]{1,5}$)?|\.[a-z0-9]{1,5}$/giu;

/** A chat's file as it is called, its number and its end to be read from the left also in an Arabic name. */
export const exportName = (fileName: string): string => fileName.replace(FROM_THE_LEFT, isolateLtr);
