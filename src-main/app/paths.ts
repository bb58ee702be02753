import { app } from 'electron';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LaunchOptions } from './launch-options.ts';

/** Where the desk keeps its data; all of it under one folder that can be backed up as a whole. */
export interface AppPaths {
  userData: string;
  database: string;
  databaseKey: string;
  /** Who was erased, as keyed hashes, and the key that it is encrypted with; no copy of the database has it. */
  erasedLedger: string;
  erasedLedgerKey: string;
  /** The files of messages, encrypted. */
  uploads: string;
  /** Backups of the database, made by the program itself. */
  backups: string;
  /** The WhatsApp link: where Electron keeps the partition of transport/wppconnect/page/whatsapp-window.ts. */
  session: string;
  /** Voice notes being recorded, each second of them encrypted. */
  recordings: string;
  /** Updates of wa-js alone. */
  waJs: string;
  logs: string;
  /** How the window looks on this PC; the training's looks the same. */
  look: string;
  /** Language and theme of the last start, for what is shown before the settings are read. */
  start: string;
  /** Of the program, not of the data. */
  renderer: string;
  preload: string;
  storeWorker: string;
  backupWorker: string;
  voiceWorker: string;
  tableWorker: string;
  exportedChatWorker: string;
  webhookWorker: string;
  localApiWorker: string;
  fullExportWorker: string;
  /** The library that fetches and starts installers; loaded when it is first needed. */
  updater: string;
  /** What simulated customers send. */
  trainingFiles: string;
  /** Where updates come from; not there when there are none. */
  updateSource: string;
}

/** Training data lie in a folder of their own and never meet real ones. */
export function folderOfData({ profile, training }: Pick<LaunchOptions, 'profile' | 'training'>): string {
  const folder = profile ?? app.getPath('userData');
  return training ? path.join(folder, 'training') : folder;
}

/**
 * Points Electron at the profile, before anything else asks for it: the WhatsApp session, the single-instance
 * lock and the database all follow.
 */
export function setUpPaths(options: Omit<LaunchOptions, 'cameBack' | 'hidden'>): AppPaths {
  const look = path.join(folderOfData({ ...options, training: false }), 'look.json');
  const userData = folderOfData(options);
  mkdirSync(userData, { recursive: true });
  app.setPath('userData', userData);
  app.setPath('sessionData', userData);
  const logs = path.join(userData, 'logs');
  app.setAppLogsPath(logs);
  const program = path.join(app.getAppPath(), 'dist');
  return {
    userData,
    database: path.join(userData, 'rosheta.db'),
    databaseKey: path.join(userData, 'database-key.json'),
    erasedLedger: path.join(userData, 'erased-ledger.bin'),
    erasedLedgerKey: path.join(userData, 'erased-ledger-key.json'),
    uploads: path.join(userData, 'uploads'),
    backups: path.join(userData, 'backups'),
    session: path.join(userData, 'Partitions', 'whatsapp'),
    recordings: path.join(userData, 'recordings'),
    waJs: path.join(userData, 'wa-js'),
    logs,
    look,
    start: path.join(userData, 'start.json'),
    renderer: path.join(program, 'renderer'),
    preload: path.join(program, 'preload', 'preload.cjs'),
    storeWorker: path.join(program, 'main', 'store-worker.cjs'),
    backupWorker: path.join(program, 'main', 'backup-worker.cjs'),
    voiceWorker: path.join(program, 'main', 'voice-worker.cjs'),
    tableWorker: path.join(program, 'main', 'table-worker.cjs'),
    exportedChatWorker: path.join(program, 'main', 'exported-chat-worker.cjs'),
    webhookWorker: path.join(program, 'main', 'webhook-worker.cjs'),
    localApiWorker: path.join(program, 'main', 'local-api-worker.cjs'),
    fullExportWorker: path.join(program, 'main', 'full-export-worker.cjs'),
    updater: path.join(program, 'main', 'updater.cjs'),
    trainingFiles: path.join(app.getAppPath(), 'resources', 'training'),
    updateSource: path.join(program, 'updates.json'),
  };
}
