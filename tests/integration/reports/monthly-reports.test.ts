import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { MonthlyReports } from '#main/desk/reports/monthly-reports.ts';
import { createEventBus } from '#main/events/create-bus.ts';
import type { ReportSheet } from '#shared/domain/reports/report-sheet.ts';
import { TestClock } from '../../support/test-clock.ts';
import { canMountDisk, SmallDisk } from '../../support/small-disk.ts';
import { fromPhone, record } from '../store/support/observed.ts';
import { openStore } from '../store/support/open-store.ts';
import { silentLog } from '../support/silent-log.ts';

const at = (date: string, time = '10:00'): number => Date.parse(`${date}T${time}:00+02:00`);
const MINUTE = 60_000;

/** A desk whose month reports go into a folder of the test; the printer keeps what it was given. */
async function monthlyDesk(now: number, folder = temporaryFolder()) {
  const clock = new TestClock(now);
  const store = await openStore();
  while (!(await store.countReports({ now })).isDone);
  const sheets: ReportSheet[] = [];
  const bus = createEventBus();
  const open = () => {
    const reports = new MonthlyReports({
      store,
      bus,
      clock,
      log: silentLog,
      print: async (sheet) => {
        sheets.push(sheet);
        return Buffer.from(`%PDF-${sheet.report.period.from}`);
      },
    });
    onTestFinished(() => reports.stop());
    return reports;
  };
  let reports = open();
  /** Lets time come, and every look that it brings. */
  const come = async (to: number): Promise<void> => {
    clock.passTo(to);
    await settle();
  };
  /** A look is over when the next timer is set. */
  const settle = async (): Promise<void> => {
    await expect.poll(() => clock.nextAt).toBeDefined();
  };
  return {
    store,
    clock,
    sheets,
    folder,
    files: () => readdirSync(folder).toSorted(),
    turnOn: () => store.changeMonthlyReport({ folder, language: 'ar', now: clock.wall() }),
    start: async () => {
      reports.start();
      await settle();
    },
    /** The program ends and is started again at a time. */
    restart: async (when: number) => {
      await reports.stop();
      clock.set(when);
      reports = open();
      reports.start();
      await settle();
    },
    writeNow: () => reports.writeNow(),
    come,
    kept: () => store.getMonthlyReport(),
  };
}

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'روشتة تقارير '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('when a month is over its report is written once, and after a restart not again', async () => {
  const desk = await monthlyDesk(at('2026-10-20'));
  await desk.turnOn();
  await desk.start();
  expect(desk.files()).toEqual([]);
  await desk.come(at('2026-10-31', '23:59'));
  expect(desk.files()).toEqual([]);
  await desk.come(at('2026-11-01', '00:01'));
  await expect.poll(desk.files).toEqual(['2026-10 روشتة.pdf']);
  expect(desk.sheets.map(({ report }) => report.period)).toEqual([{ from: '2026-10-01', to: '2026-10-31' }]);
  await desk.restart(at('2026-11-02'));
  await desk.come(at('2026-11-03'));
  expect(desk.sheets).toHaveLength(1);
  expect(await desk.kept()).toMatchObject({
    failure: null,
    writtenFile: join(desk.folder, '2026-10 روشتة.pdf'),
  });
});

test('a PC that was off for two months writes both at the next start', async () => {
  const desk = await monthlyDesk(at('2026-10-20'));
  await desk.turnOn();
  await desk.start();
  await desk.restart(at('2026-12-05'));
  await expect.poll(desk.files).toEqual(['2026-10 روشتة.pdf', '2026-11 روشتة.pdf']);
});

test('nothing is written until it is wished for, and then not for the months before', async () => {
  const desk = await monthlyDesk(at('2026-10-20'));
  await desk.start();
  await desk.come(at('2026-11-02'));
  await desk.turnOn();
  await desk.come(at('2026-11-03'));
  expect(desk.files()).toEqual([]);
});

test('a clock that is a year ahead writes nothing while messages say what day it is', async () => {
  const desk = await monthlyDesk(at('2026-10-20'));
  await record(desk.store, fromPhone('201012345678', { sentAt: at('2026-10-20', '09:00') }));
  await desk.turnOn();
  desk.clock.set(at('2027-10-20'));
  await desk.start();
  await desk.come(at('2027-10-20', '12:00'));
  expect(desk.files()).toEqual([]);
});

test('a file that stands already is left as it is, and by hand one is written beside it', async () => {
  const desk = await monthlyDesk(at('2026-10-31'));
  await desk.turnOn();
  writeFileSync(join(desk.folder, '2026-10 روشتة.pdf'), 'of somebody');
  await desk.start();
  await desk.come(at('2026-11-01'));
  expect(desk.sheets).toEqual([]);
  expect(readFileSync(join(desk.folder, '2026-10 روشتة.pdf'), 'utf8')).toBe('of somebody');
  await desk.writeNow();
  expect(desk.files()).toEqual(['2026-10 روشتة (2).pdf', '2026-10 روشتة.pdf']);
});

test('a folder that is gone is told and not made, and the report is there once it is back', async () => {
  const folder = join(temporaryFolder(), 'usb');
  const desk = await monthlyDesk(at('2026-10-31'), folder);
  await desk.turnOn();
  await desk.start();
  await desk.come(at('2026-11-01'));
  await expect.poll(async () => (await desk.kept()).failure).toBe('folder-gone');
  await expect(desk.writeNow()).rejects.toMatchObject({ code: 'folder-gone' });
  expect(existsSync(folder)).toBe(false);
  mkdirSync(folder);
  await desk.come(desk.clock.wall() + 11 * MINUTE);
  await expect.poll(desk.files).toEqual(['2026-10 روشتة.pdf']);
  expect((await desk.kept()).failure).toBeNull();
});

test.skipIf(!canMountDisk)('on a disk that is full nothing half is left, and it is told', async () => {
  const disk = new SmallDisk(2 * 1024 * 1024);
  onTestFinished(() => disk.remove());
  const desk = await monthlyDesk(at('2026-10-31'), disk.folder);
  await desk.turnOn();
  await desk.start();
  disk.fill();
  await desk.come(at('2026-11-01'));
  await expect.poll(async () => (await desk.kept()).failure).toBe('disk-full');
  expect(desk.files().filter((name) => name.endsWith('.pdf') || name.endsWith('.unfinished'))).toEqual([]);
});
