import { menuStateSchema, type MenuState } from '#shared/desk/menu/menu-machine.ts';
import { readJson } from '../json-column.ts';
import { query, statement } from '../../schema/query.ts';
import type { ReadTx, Tx } from '../../schema/tx.ts';

const select = statement((p: { ticketId: number }) =>
  query.selectFrom('ticket_menus').select('state').where('ticket_id', '=', p.ticketId),
);

const upsert = statement((p: { ticketId: number; state: string; now: number }) =>
  query
    .insertInto('ticket_menus')
    .values({ ticket_id: p.ticketId, state: p.state, updated_at: p.now })
    .onConflict((conflict) =>
      conflict.column('ticket_id').doUpdateSet({ state: p.state, updated_at: p.now }),
    ),
);

/** `none` until its menu has begun; of one that cannot be read, a person goes on. */
export function getMenuState(tx: ReadTx, ticketId: number): MenuState {
  const row = tx.get(select, { ticketId });
  return row === undefined ? { stage: 'none' } : readJson(row.state, menuStateSchema, { stage: 'done' });
}

export function setMenuState(tx: Tx, input: { ticketId: number; state: MenuState; now: number }): void {
  tx.run(upsert, { ...input, state: JSON.stringify(input.state) });
}
