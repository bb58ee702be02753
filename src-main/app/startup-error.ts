import { dialog } from 'electron';
import { isPathTooLong } from './path-limit.ts';
import { DatabaseOpenError, type DatabaseProblem, type UpgradeRoom } from '../store/database/open-error.ts';

interface Bilingual {
  ar: string;
  en: string;
}

const NEWER: Bilingual = {
  ar: 'هذه البيانات كتبتها نسخة أحدث من روشتة. ثبّت أحدث نسخة ثم افتح البرنامج مرة أخرى.',
  en: 'These data were written by a newer Rosheta. Install the newest version, then open it again.',
};
const UNREACHABLE: Bilingual = {
  ar: 'تعذّر الوصول إلى ملف البيانات. تأكد من وجود مساحة فارغة على القرص وأن روشتة غير مفتوحة من مستخدم آخر، ثم جرّب مرة أخرى.',
  en: 'The data file could not be reached. Check that the disk has free space and that no other user has Rosheta open, then try again.',
};
const UNREADABLE: Bilingual = {
  ar: 'ملف البيانات موجود لكن لا يمكن قراءته، ولم تُنشأ بيانات جديدة مكانه. انسخ المجلد كاملًا قبل أي شيء واطلب المساعدة.',
  en: 'The data file is there but cannot be read, and no new one was put in its place. Copy the whole folder before anything else, and ask for help.',
};
const TOO_LONG: Bilingual = {
  ar: 'مسار مجلد البيانات أطول مما يقبله النظام. انقل المجلد إلى مكان مساره أقصر، مثل مجلد مباشر على القرص، ثم افتح روشتة منه.',
  en: 'The path of the data folder is longer than the system takes. Move the folder to a place with a shorter path, such as one directly on the disk, and open Rosheta with it.',
};
const NOT_UPGRADED: Bilingual = {
  ar: 'حُدّثت روشتة ولم تنجح ترقية البيانات، وبقيت نسخة منها كما كانت قبل التحديث. ثبّت الإصدار السابق لتكمل العمل، وانسخ المجلد كاملًا واطلب المساعدة.',
  en: 'Rosheta was updated and the data could not be upgraded; a copy of them from before the update is kept. Install the version before to go on working, copy the whole folder, and ask for help.',
};
const NOT_WRITABLE: Bilingual = {
  ar: 'تعذّرت الكتابة في مجلد البيانات. تأكد أن القرص أو الفلاشة متصلة وليست للقراءة فقط، وأن مستخدم هذا الجهاز يستطيع الكتابة في المجلد، ثم افتح روشتة مرة أخرى.',
  en: 'Nothing can be written into the data folder. Check that its disk is connected and not read-only, and that this user of the PC may write there, then open Rosheta again.',
};
const OTHER: Bilingual = {
  ar: 'تعذّر تشغيل روشتة. ملف السجل في المجلد logs يوضح السبب.',
  en: 'Rosheta could not start. The log file in the folder logs says why.',
};

/** Rounded so that whoever frees what it says has freed enough. */
function noRoom({ neededBytes, freeBytes }: UpgradeRoom): Bilingual {
  const needed = (Math.ceil(neededBytes / 1e8) / 10).toFixed(1);
  const free = (Math.floor(freeBytes / 1e8) / 10).toFixed(1);
  return {
    ar: `حُدّثت روشتة، وترقية البيانات تحتاج إلى ${needed} غيغابايت خالية على القرص، والخالي الآن ${free} غيغابايت. أفرغ مساحة على القرص ثم افتح روشتة مرة أخرى. لم يتغيّر شيء في بياناتك.`,
    en: `Rosheta was updated, and upgrading the data needs ${needed} GB of free disk space; ${free} GB are free now. Free some space on the disk, then open Rosheta again. Nothing in your data was changed.`,
  };
}

const PROBLEMS: Record<DatabaseProblem, Bilingual> = {
  'key-lost': UNREADABLE,
  missing: UNREADABLE,
  'wrong-key': UNREADABLE,
  corrupted: UNREADABLE,
  'newer-version': NEWER,
  'migration-failed': NOT_UPGRADED,
  'no-room': UNREACHABLE,
  unreachable: UNREACHABLE,
};

/**
 * The desk cannot open its window without its data, so this is said in a plain dialog, in both languages:
 * the language setting lies in the database that did not open.
 */
export function showStartupError(error: unknown, userData: string): void {
  show(startupErrorText(error, userData), userData);
}

/** The folder of the data can be neither made nor written to. */
export function showFolderError(folder: string): void {
  show(isPathTooLong(folder, process.platform) ? TOO_LONG : NOT_WRITABLE, folder);
}

function show({ ar, en }: Bilingual, folder: string): void {
  dialog.showErrorBox('روشتة – Rosheta', `${ar}\n${folder}\n\n${en}\n${folder}`);
}

function startupErrorText(error: unknown, userData: string): Bilingual {
  if (!(error instanceof DatabaseOpenError)) return OTHER;
  if (error.room !== undefined) return noRoom(error.room);
  const isTooLong = error.problem === 'unreachable' && isPathTooLong(userData, process.platform);
  return isTooLong ? TOO_LONG : PROBLEMS[error.problem];
}
