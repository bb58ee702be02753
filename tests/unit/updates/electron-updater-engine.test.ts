import { EventEmitter } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AppUpdater } from 'electron-updater';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: { releaseSingleInstanceLock: vi.fn<() => void>() },
  autoUpdater: undefined as unknown as EventEmitter,
}));
vi.mock('electron', () => electron);
const { createUpdateEngine } = await import('#main/updates/electron-updater-engine.ts');

const OFFER = { isUpdateAvailable: true, updateInfo: { version: '1.1.0', releaseNotes: '<p>أسرع</p>' } };
const failed = (code: string, more: object = {}): Error =>
  Object.assign(new Error('C:\\Users\\mona'), { code, ...more });

/** electron-updater as far as the engine touches it, with the setter that turns downgrades on. */
class FakeUpdater extends EventEmitter {
  allowDowngrade = false;
  allowPrerelease = false;
  asked: string[] = [];
  #channel = 'latest';
  checkForUpdates: () => Promise<object | null> = async () => OFFER;
  downloadUpdate: () => Promise<unknown> = async () => [];
  readonly quitAndInstall = vi.fn<(isSilent: boolean, isForceRunAfter: boolean) => void>();
  readonly setFeedURL = vi.fn<(feed: object) => void>();

  get channel(): string {
    return this.#channel;
  }

  set channel(channel: string) {
    this.#channel = channel;
    this.asked.push(channel);
    this.allowDowngrade = true;
  }
}

function engineOver() {
  const updater = new FakeUpdater();
  const feed = { provider: 'generic', url: 'https://updates.example/rosheta' } as const;
  return { updater, engine: createUpdateEngine(feed, updater as unknown as AppUpdater) };
}

beforeEach(() => void (electron.autoUpdater = new EventEmitter()));

describe('a look', () => {
  test('says what there is, in plain text, and never goes back to an older version', async () => {
    const { updater, engine } = engineOver();
    expect(await engine.look('stable')).toEqual({ version: '1.1.0', notes: 'أسرع' });
    expect(updater).toMatchObject({ allowDowngrade: false, allowPrerelease: false, autoDownload: false });
    await engine.look('beta');
    expect(updater).toMatchObject({ allowDowngrade: false, allowPrerelease: true });
  });

  test.each([
    ['the library has nothing to say', null],
    ['this PC is not among those it is for yet', { ...OFFER, isUpdateAvailable: false }],
  ])('finds nothing when %s', async (_when, answer) => {
    const { updater, engine } = engineOver();
    updater.checkForUpdates = async () => answer;
    expect(await engine.look('stable')).toBeNull();
  });

  test('for a beta that was never published finds what everybody gets', async () => {
    const { updater, engine } = engineOver();
    updater.checkForUpdates = async () => {
      if (updater.channel === 'beta') throw failed('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND');
      return OFFER;
    };
    expect(await engine.look('beta')).toMatchObject({ version: '1.1.0' });
    expect(updater.asked).toEqual(['beta', 'latest']);
    expect(updater.allowPrerelease).toBe(false);
  });

  test('fails with a reason of ours: a feed that is not there, and one that cannot be reached', async () => {
    const { updater, engine } = engineOver();
    updater.checkForUpdates = () => Promise.reject(failed('ERR_UPDATER_CHANNEL_FILE_NOT_FOUND'));
    await expect(engine.look('stable')).rejects.toMatchObject({ reason: 'feed-broken' });
    updater.checkForUpdates = () => Promise.reject(failed('ENOTFOUND'));
    await expect(engine.look('beta')).rejects.toMatchObject({ name: 'UpdateError', reason: 'unreachable' });
    expect(updater.asked).toEqual(['latest', 'beta']);
  });
});

describe('a download', () => {
  test('tells how far it is between nothing and everything, whatever the library counts', async () => {
    const { updater, engine } = engineOver();
    updater.downloadUpdate = async () => {
      for (const percent of [-1, 0, 50, 100, 104]) updater.emit('download-progress', { percent });
    };
    const seen: number[] = [];
    await engine.download((progress) => void seen.push(progress));
    expect(seen).toEqual([0, 0, 0.5, 1, 1]);
  });

  test.each([
    ['ERR_CHECKSUM_MISMATCH', 'damaged'],
    ['ERR_UPDATER_INVALID_SIGNATURE', 'not-signed'],
    ['ENOSPC', 'no-room'],
    ['ECONNRESET', 'unreachable'],
    ['EACCES', 'damaged'],
  ])('that ends with %s is %s, brought nothing here and listens no more', async (code, reason) => {
    const { updater, engine } = engineOver();
    updater.downloadUpdate = () => Promise.reject(failed(code));
    await expect(engine.download(() => {})).rejects.toMatchObject({ reason });
    expect(engine.isHere()).toBe(false);
    expect(updater.listenerCount('download-progress')).toBe(0);
  });

  test('is here as long as its file is', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-engine-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const downloadedFile = path.join(folder, 'setup.exe');
    const { updater, engine } = engineOver();
    writeFileSync(downloadedFile, 'installer');
    updater.downloadUpdate = async () => void updater.emit('update-downloaded', { downloadedFile });
    await engine.download(() => {});
    expect(engine.isHere()).toBe(true);
    rmSync(downloadedFile);
    expect(engine.isHere()).toBe(false);
  });
});

describe('installing', () => {
  test('is done when the library is about to quit, without a wizard and with a start afterwards', async () => {
    const { updater, engine } = engineOver();
    updater.quitAndInstall.mockImplementation(() => void electron.autoUpdater.emit('before-quit-for-update'));
    await engine.install();
    expect(updater.quitAndInstall).toHaveBeenCalledExactlyOnceWith(true, true);
  });

  test('fails when the library says that it could not start the installer', async () => {
    const { updater, engine } = engineOver();
    updater.quitAndInstall.mockImplementation(() => void updater.emit('error', failed('EACCES')));
    await expect(engine.install()).rejects.toMatchObject({
      reason: 'not-started',
      cause: { code: 'EACCES' },
    });
  });

  test('fails when the library throws', async () => {
    const { updater, engine } = engineOver();
    updater.quitAndInstall.mockImplementation(() => {
      throw new Error('no update');
    });
    await expect(engine.install()).rejects.toThrow('no update');
  });
});
