import type { Heard } from '../watched-driver.ts';
import type { ContractWorld } from '../world.ts';

type Driver = ContractWorld['driver'];

/** Resolves with the first that fits, now or later. */
export async function until<T>(driver: Driver, find: (heard: readonly Heard[]) => T | undefined): Promise<T> {
  for (let seen = -1; ;) {
    const heard = await driver.heard(seen);
    const found = find(heard);
    if (found !== undefined) return found;
    seen = heard.length;
  }
}

export const messageOf = (driver: Driver, body: string) =>
  until(driver, (heard) =>
    heard.flatMap((each) => (each.kind === 'message' ? [each.message] : [])).find((m) => m.body === body),
  );

export async function online({ driver }: ContractWorld): Promise<void> {
  await driver.connect();
  for (let seen = -1; (await driver.facts()).state.phase !== 'online';)
    seen = (await driver.heard(seen)).length;
}

export async function send(world: ContractWorld, text: string) {
  const { driver, chatAddress } = world;
  const waMessageId = await driver.chooseMessageId(chatAddress);
  return { waMessageId, result: await driver.sendText({ chatAddress, waMessageId, text }) };
}
