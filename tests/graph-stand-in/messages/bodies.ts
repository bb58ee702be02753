/** What each simple type of message must and may say. */
import type { MediaStore } from '../server/media-store.ts';
import { GraphError } from '../server/graph-error.ts';
import {
  type Json,
  listIn,
  missing,
  numberIn,
  objectWith,
  optionalBoolean,
  optionalText,
  textIn,
  wrong,
} from './check.ts';

const CAPTION_LENGTH = 1024;

/** What each kind of media may also say beside its file. */
const MEDIA_EXTRAS: Record<string, readonly string[]> = {
  image: ['caption'],
  video: ['caption'],
  document: ['caption', 'filename'],
  audio: ['voice'],
  sticker: [],
};

export const MEDIA_TYPES = Object.keys(MEDIA_EXTRAS);

export function checkText(value: unknown): void {
  const text = objectWith(value, 'text', ['body', 'preview_url']);
  textIn(text, 'body', 4096, "text['body']");
  optionalBoolean(text, 'preview_url');
}

export function checkMedia(type: string, value: unknown, media: MediaStore): void {
  const file = objectWith(value, type, ['id', 'link', ...(MEDIA_EXTRAS[type] ?? [])]);
  checkFile(type, file, media);
  optionalText(file, 'caption', CAPTION_LENGTH, `${type}['caption']`);
  const name = optionalText(file, 'filename', 240, `${type}['filename']`);
  if (name !== undefined && !/\.[^./\\]+$/.test(name)) throw wrong(`${type}['filename']`, 'has no extension');
  optionalBoolean(file, 'voice');
}

/** Either the id of an uploaded file or a link, as also in the header of a template. */
export function checkFile(type: string, file: Json, media: MediaStore): void {
  const { id, link } = file;
  if (id === undefined && link === undefined) throw missing(`${type}['id'] or ${type}['link']`);
  if (id !== undefined && link !== undefined) throw wrong(type, 'must have either an id or a link');
  if (link !== undefined) {
    if (typeof link !== 'string' || !/^https?:\/\/\S+$/.test(link)) {
      throw wrong(`${type}['link']`, 'is not a valid URI');
    }
    return;
  }
  if (typeof id !== 'string' || !media.isUploaded(id)) {
    throw new GraphError(100, {
      message: `(#100) Param ${type}['id'] is not a valid whatsapp business account media attachment ID`,
    });
  }
}

export function checkLocation(value: unknown): void {
  const place = objectWith(value, 'location', ['latitude', 'longitude', 'name', 'address']);
  numberIn(place, 'latitude', 90);
  numberIn(place, 'longitude', 180);
  optionalText(place, 'name', 1000);
  const address = optionalText(place, 'address', 1000);
  if (address !== undefined && place['name'] === undefined) throw missing("location['name']");
}

const CONTACT_KEYS = ['addresses', 'birthday', 'emails', 'name', 'org', 'phones', 'urls'];
const NAME_PARTS = ['first_name', 'last_name', 'middle_name', 'suffix', 'prefix'];

export function checkContacts(body: Json): void {
  for (const each of listIn(body, 'contacts', 1, 257)) {
    const card = objectWith(each, 'contacts', CONTACT_KEYS);
    const name = objectWith(card['name'], "contacts['name']", ['formatted_name', ...NAME_PARTS]);
    textIn(name, 'formatted_name', 1024);
    const parts = NAME_PARTS.map((part) => optionalText(name, part, 1024));
    if (parts.every((part) => part === undefined)) {
      throw missing("one of the optional parts of contacts['name']");
    }
    if (card['phones'] !== undefined) {
      for (const entry of listIn(card, 'phones', 0, 20)) {
        const phone = objectWith(entry, "contacts['phones']", ['phone', 'type', 'wa_id']);
        for (const key of Object.keys(phone)) textIn(phone, key, 100);
      }
    }
  }
}

export function checkReaction(value: unknown): void {
  const reaction = objectWith(value, 'reaction', ['message_id', 'emoji']);
  textIn(reaction, 'message_id', 512, "reaction['message_id']");
  const { emoji } = reaction;
  if (emoji === undefined) throw missing("reaction['emoji']");
  if (typeof emoji !== 'string') throw wrong("reaction['emoji']", 'must be a string');
  if (emoji !== '' && !isOneEmoji(emoji)) throw wrong("reaction['emoji']", 'must be a single emoji');
}

function isOneEmoji(text: string): boolean {
  const graphemes = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  return (
    graphemes.length === 1 &&
    /\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3/u.test(text)
  );
}
