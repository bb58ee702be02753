/** Messages with buttons, lists and the like. */
import { type Json, listIn, objectWith, oneOf, optionalText, textIn, wrong } from './check.ts';

const KINDS = [
  'button',
  'list',
  'flow',
  'cta_url',
  'location_request_message',
  'request_contact_info',
] as const;
type Kind = (typeof KINDS)[number];

/** What the action of each must be called, where it has a name. */
const ACTION_NAMES: Partial<Record<Kind, string>> = {
  flow: 'flow',
  cta_url: 'cta_url',
  location_request_message: 'send_location',
  request_contact_info: 'request_contact_info',
};

export function checkInteractive(value: unknown): void {
  const interactive = objectWith(value, 'interactive', ['type', 'header', 'body', 'footer', 'action']);
  const kind = oneOf(interactive, 'type', KINDS, "interactive['type']") as Kind;
  const body = objectWith(interactive['body'], "interactive['body']", ['text']);
  textIn(body, 'text', kind === 'list' ? 4096 : 1024, "interactive['body']['text']");
  if (interactive['footer'] !== undefined) {
    textIn(objectWith(interactive['footer'], "interactive['footer']", ['text']), 'text', 60);
  }
  if (kind === 'button') checkButtons(interactive);
  else if (kind === 'list') checkList(interactive);
  else checkNamed(interactive, kind);
}

function checkButtons({ action }: Json): void {
  const ids = new Set<string>();
  for (const each of listIn(objectWith(action, 'action', ['buttons']), 'buttons', 1, 3)) {
    const button = objectWith(each, 'buttons', ['type', 'reply']);
    oneOf(button, 'type', ['reply']);
    const reply = objectWith(button['reply'], 'reply', ['id', 'title']);
    textIn(reply, 'title', 20);
    ids.add(unique(textIn(reply, 'id', 256), ids));
  }
}

function checkList({ action }: Json): void {
  const list = objectWith(action, 'action', ['button', 'sections']);
  textIn(list, 'button', 20);
  const sections = listIn(list, 'sections', 1, 10);
  const ids = new Set<string>();
  for (const each of sections) {
    const section = objectWith(each, 'sections', ['title', 'rows']);
    if (sections.length > 1) textIn(section, 'title', 24);
    for (const entry of listIn(section, 'rows', 1, 10)) {
      const row = objectWith(entry, 'rows', ['id', 'title', 'description']);
      textIn(row, 'title', 24);
      optionalText(row, 'description', 72);
      ids.add(unique(textIn(row, 'id', 200), ids));
    }
  }
  if (ids.size > 10) throw wrong('rows', 'must be at most 10 in all sections');
}

function checkNamed({ action }: Json, kind: Kind): void {
  const named = objectWith(action, 'action', ['name', 'parameters']);
  oneOf(named, 'name', [ACTION_NAMES[kind] ?? kind], "action['name']");
}

function unique(id: string, ids: ReadonlySet<string>): string {
  if (ids.has(id)) throw wrong('id', `"${id}" is there twice`);
  return id;
}
