import { test } from 'vitest';
import { DeskLife } from './support/catch-up-life.ts';
import { differences } from './support/catch-up-recount.ts';
import { instantStores } from './support/instant-store.ts';
test('dbg', async () => {
  const h = JSON.parse(process.env['H'] ?? '{}');
  const life = new DeskLife(h, instantStores());
  const show = () => console.log(JSON.stringify(life.opened.database.prepare('SELECT wa_message_id, sent_at, whatsapp_at, status FROM messages').all()), JSON.stringify(life.opened.database.prepare('SELECT * FROM catch_up').all()), JSON.stringify(life.opened.database.prepare('SELECT * FROM contact_gaps').all()));
  await life.live(h.steps, show);
  console.log('now', life.world.now); 
  await life.settle(); show();
  console.log(differences(life), JSON.stringify(life.world.written.map((w) => [w.message.waMessageId, w.customer, w.writtenAt, w.message.sentAt, w.message.fromMe, w.isOpened])));
  await life.end();
});
