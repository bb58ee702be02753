import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { KeptLook } from '#main/app/look/kept-look.ts';
import { removeSync } from '#main/lib/files/remove.ts';
import { DEFAULT_LOOK, type Look } from '#shared/domain/look.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

function place(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosheta-look-'));
  onTestFinished(() => removeSync(folder));
  return path.join(folder, 'look.json');
}

it('is there again when the program is', () => {
  const file = place();
  const look = new KeptLook(file, silentLog);
  expect(look.look).toEqual(DEFAULT_LOOK);
  look.zoom('in');
  look.update({
    textSize: 'large',
    sidePanel: { beside: false, over: true },
    seenZones: 'Asia/Karachi Africa/Cairo',
    recentEmoji: ['🙏'],
    skinTone: 2,
    volume: 'low',
    closing: 'stay',
    saidStays: true,
    checksSpelling: false,
  });
  const again = new KeptLook(file, silentLog).look;
  expect(again).toEqual({
    zoom: 110,
    textSize: 'large',
    sidePanel: { beside: false, over: true },
    seenZones: 'Asia/Karachi Africa/Cairo',
    recentEmoji: ['🙏'],
    skinTone: 2,
    volume: 'low',
    closing: 'stay',
    saidStays: true,
    checksSpelling: false,
  });
  expect(readdirSync(path.dirname(file))).toEqual(['look.json']);
});

it('counts each of several quick presses', () => {
  const look = new KeptLook(place(), silentLog);
  const heard: Look['zoom'][] = [];
  const stop = look.onChange(({ zoom }) => heard.push(zoom));
  for (let press = 0; press < 3; press += 1) look.zoom('in');
  stop();
  look.zoom('whole');
  expect(heard).toEqual([110, 125, 150]);
});

it.each(['', '{', '[]', 'null', '{"zoom":5000}', '{"zoom":"100","textSize":1,"sidePanel":null}'])(
  'is the usual one when its file says %j',
  (text) => {
    const file = place();
    writeFileSync(file, text);
    expect(new KeptLook(file, silentLog).look).toEqual(DEFAULT_LOOK);
  },
);

it('keeps what it can read beside what it cannot', () => {
  const file = place();
  writeFileSync(file, '{"zoom":200,"textSize":"huge","sidePanel":{"beside":1},"of-a-later-version":true}');
  expect(new KeptLook(file, silentLog).look).toEqual({ ...DEFAULT_LOOK, zoom: 200 });
});

it('holds until the program is closed when it cannot be kept', () => {
  const warn = vi.fn<() => void>();
  const look = new KeptLook('nowhere/at/all/look.json', { ...silentLog, warn });
  expect(look.zoom('out').zoom).toBe(90);
  expect(look.look.zoom).toBe(90);
  expect(warn).toHaveBeenCalledOnce();
});
