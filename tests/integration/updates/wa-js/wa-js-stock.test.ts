import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signWaJs } from '#main/updates/wa-js/manifest.ts';
import { WaJsFolder } from '#main/updates/wa-js/wa-js-folder.ts';
import { WaJsStock } from '#main/updates/wa-js/wa-js-stock.ts';
import { silentLog } from '../../support/silent-log.ts';

const BUNDLED = '4.6.0';
const OWN = { version: BUNDLED, script: undefined };

const keys = generateKeyPairSync('ed25519');
let folder: string;
beforeEach(() => void (folder = path.join(mkdtempSync(path.join(os.tmpdir(), 'rosheta-wa-js-')), 'wa-js')));
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

/** As after a start of the program. */
function open({ bundled = BUNDLED, key = keys.publicKey, rosheta = '0.1.0' } = {}): WaJsStock {
  return new WaJsStock({ folder: new WaJsFolder(folder, key, rosheta), bundled, log: silentLog });
}

async function add(stock: WaJsStock, version: string, minRosheta = '0.1.0'): Promise<void> {
  const script = Buffer.from(`script of ${version}`);
  const named = { version, file: 'wa-js.js', minRosheta };
  await stock.add(signWaJs(script, named, keys.privateKey), script);
}

const updateOf = (version: string) => ({ version, script: `script of ${version}` });
const here = (): string[] => readdirSync(folder).filter((name) => name !== 'health.json');

describe('WaJsStock', () => {
  it('uses the program’s own as long as there is no other, and makes no folder for that', async () => {
    const stock = open();
    expect(await stock.read()).toEqual(OWN);
    expect(stock.inUse).toEqual({ version: BUNDLED, isUpdate: false });
    expect(readdirSync(path.dirname(folder))).toEqual([]);
  });

  it('uses an update from the next load on, also after a restart', async () => {
    const stock = open();
    expect(await stock.read()).toEqual(OWN);
    await add(stock, '4.6.1');
    expect(stock.inUse.isUpdate).toBe(false);
    expect(await stock.read()).toEqual(updateOf('4.6.1'));
    expect(stock.inUse).toEqual({ version: '4.6.1', isUpdate: true });
    expect(await open().read()).toEqual(updateOf('4.6.1'));
  });

  it('is not fooled by files that were changed on the disk, and lets the feed bring them anew', async () => {
    for (const change of [
      () => writeFileSync(path.join(folder, '4.6.1', 'wa-js.js'), 'script of 4.6.2'),
      () => writeFileSync(path.join(folder, '4.6.1', 'wa-js.js'), 'script of 4.6'),
      () => rmSync(path.join(folder, '4.6.1', 'wa-js.js')),
      () => rmSync(path.join(folder, '4.6.1', 'wa-js.json')),
      () => {
        const file = path.join(folder, '4.6.1', 'wa-js.json');
        writeFileSync(file, readFileSync(file, 'utf8').replace('0.1.0', '0.0.9'));
      },
      // Signed as something else: an old one must not pass as a new one.
      () => renameSync(path.join(folder, '4.6.1'), path.join(folder, '4.6.2')),
    ]) {
      await add(open(), '4.6.1');
      change();
      const stock = open();
      expect(await stock.read()).toEqual(OWN);
      expect(await stock.newest()).toBe(BUNDLED);
      expect(here()).toEqual([]);
    }
  });

  it('verifies at every load, not only at the first', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    expect(await stock.read()).toEqual(updateOf('4.6.1'));
    writeFileSync(path.join(folder, '4.6.1', 'wa-js.js'), 'alert(1)');
    expect(await stock.read()).toEqual(OWN);
  });

  it('uses nothing that another key signed, or that needs a newer Rosheta', async () => {
    await add(open(), '4.6.1');
    expect(await open({ key: generateKeyPairSync('ed25519').publicKey }).read()).toEqual(OWN);
    await add(open({ rosheta: '0.2.0' }), '4.6.2', '0.2.0');
    expect(await open({ rosheta: '0.1.0' }).read()).toEqual(OWN);
  });

  it('goes over to the program’s own when that is newer, and clears the updates away', async () => {
    await add(open(), '4.6.1');
    const upgraded = open({ bundled: '4.7.0' });
    expect(await upgraded.read()).toEqual({ version: '4.7.0', script: undefined });
    expect(here()).toEqual([]);
  });

  it('skips an update that does not become ready, also for the next start', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    await stock.read();
    expect(stock.failed('4.6.1')).toBe(true);
    expect(await stock.read()).toEqual(OWN);
    await stock.stop();
    const restarted = open();
    expect(await restarted.read()).toEqual(OWN);
    expect(await restarted.newest()).toBe('4.6.1');
  });

  it('goes back to the update before when the newest does not become ready', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    await stock.read();
    stock.worked('4.6.1');
    await add(stock, '4.6.2');
    expect(await stock.read()).toEqual(updateOf('4.6.2'));
    expect(stock.failed('4.6.2')).toBe(true);
    expect(await stock.read()).toEqual(updateOf('4.6.1'));
  });

  it('stays with the newest when WhatsApp works with none', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    expect(stock.failed('4.6.1')).toBe(true);
    expect(stock.failed(BUNDLED)).toBe(false);
    expect(await stock.read()).toEqual(updateOf('4.6.1'));
  });

  it('has nothing else to try without updates', async () => {
    const stock = open();
    await stock.read();
    expect(stock.failed(BUNDLED)).toBe(false);
    expect(await stock.read()).toEqual(OWN);
  });

  it('keeps the newest and the last that worked, and nothing unfinished', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    stock.worked('4.6.1');
    await add(stock, '4.6.2');
    await add(stock, '4.6.3');
    expect(here()).toEqual(['4.6.1', '4.6.3']);
    renameSync(path.join(folder, '4.6.3'), path.join(folder, '4.6.3.new'));
    const restarted = open();
    expect(await restarted.read()).toEqual(updateOf('4.6.1'));
    expect(here()).toEqual(['4.6.1']);
  });

  it('goes on with what it has when an update cannot be stored, and stores it the next time', async () => {
    const stock = open();
    writeFileSync(folder, 'in the way');
    await expect(add(stock, '4.6.1')).rejects.toThrow(Error);
    expect(await stock.read()).toEqual(OWN);
    rmSync(folder);
    await add(stock, '4.6.1');
    expect(await stock.read()).toEqual(updateOf('4.6.1'));
  });

  it('forgets its marks rather than fail when they cannot be read', async () => {
    const stock = open();
    await add(stock, '4.6.1');
    stock.failed('4.6.1');
    await stock.stop();
    writeFileSync(path.join(folder, 'health.json'), '{"failed":');
    expect(await open().read()).toEqual(updateOf('4.6.1'));
  });
});
