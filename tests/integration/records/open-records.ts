import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { RecordProgress } from '#shared/domain/records/record.ts';
import { RECORD_WORDS } from '#shared/domain/records/record-words.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { Records, type RecordDependencies, type RecordRequest } from '#main/records/records.ts';
import type { RecordPage } from '#main/records/write/record-pages.ts';
import type { ObservedAttachment } from '#main/store/contract/store.ts';
import { rawTexts } from '#renderer/i18n/raw-texts.ts';
import { TestClock } from '../../support/test-clock.ts';
import { openVault } from '../media/open-vault.ts';
import { fromPhone, PHONE, record } from '../store/support/observed.ts';

const AGENT = { name: 'منى' };
export const NOON = Date.UTC(2026, 10, 30, 10, 0);

/** Records over the real store and vault; what is drawn is a page's own markup in the place of a PDF. */
export async function openRecords(change: Partial<RecordDependencies> = {}) {
  const opened = await openVault();
  const { store, vault } = opened;
  const chosen = mkdtempSync(path.join(os.tmpdir(), 'rosheta-records-'));
  onTestFinished(() => rmSync(chosen, { recursive: true, force: true }));
  const drawn: RecordPage[] = [];
  const told: RecordProgress[] = [];
  const offered: string[] = [];
  const dependencies: RecordDependencies = {
    store,
    settings: () => ({ ...DEFAULT_SETTINGS, pharmacyName: 'صيدلية النور', clockFace: '24-hours' }),
    files: vault,
    pages: {
      toPdf: async (page) => {
        drawn.push(page);
        return Buffer.from(page.html.join(''));
      },
      print: async (page) => {
        drawn.push(page);
        return true;
      },
    },
    chooseTarget: async (name) => {
      offered.push(name);
      return path.join(chosen, name);
    },
    onProgress: (progress) => told.push(progress),
    clock: new TestClock(NOON),
    ...change,
  };
  const records = new Records(dependencies);
  let lastFile = 0;
  return {
    ...opened,
    chosen,
    drawn,
    told,
    offered,
    dependencies,
    records,
    /** The conversation of PHONE, everything, with pictures and notes, unless the test says otherwise. */
    write: (request: Partial<RecordRequest> = {}) =>
      records.write(
        {
          subject: { kind: 'conversation', id: 1 },
          period: { from: null, until: null },
          format: 'txt',
          withPictures: true,
          withNotes: true,
          withHealth: true,
          texts: { language: 'en', texts: rawTexts('en', RECORD_WORDS) },
          ...request,
        },
        AGENT,
      ),
    says: (content: string, sentAt = NOON) =>
      record(store, fromPhone(PHONE, { content, sentAt, pushName: 'سارة' })),
    /** A file that has come, with its bytes in the vault. @returns its id there. */
    sends: async (fileName: string | null, bytes: Buffer, attachment: Partial<ObservedAttachment> = {}) => {
      lastFile += 1;
      const { message } = await record(
        store,
        fromPhone(PHONE, {
          type: 'document',
          waType: 'document',
          content: '',
          sentAt: NOON + lastFile * 1000,
          attachment: {
            kind: 'document',
            fileName,
            mimeType: 'application/octet-stream',
            sizeBytes: bytes.length,
            width: null,
            height: null,
            durationMs: null,
            waveform: null,
            ...attachment,
          },
        }),
      );
      const file = await vault.write(Readable.from([bytes]));
      const { keptFileId } = await store.completeDownload({ messageId: message.id, file, now: NOON });
      await vault.settle(file, keptFileId);
      return keptFileId;
    },
  };
}
