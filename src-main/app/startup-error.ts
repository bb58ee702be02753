import { dialog } from 'electron';
import { AppError } from '../../src-shared/domain/errors.ts';

/**
 * The desk cannot open its window without its data, so this is said in a plain dialog, in both languages:
 * the language setting lies in the database that did not open.
 */
export function showStartupError(error: unknown, userData: string): void {
  const isDatabase = error instanceof AppError && error.code === 'database-unavailable';
  const text = isDatabase
    ? [
        'تعذّر فتح بيانات روشتة. لم يُحذف أي شيء. أعد تشغيل الجهاز وجرّب مرة أخرى، وإن تكرر الأمر فخذ نسخة من هذا المجلد واطلب المساعدة:',
        userData,
        '',
        'Rosheta could not open its data. Nothing was deleted. Restart the PC and try again; if it happens again, copy this folder and ask for help:',
        userData,
      ]
    : [
        'تعذّر تشغيل روشتة. التفاصيل في ملف السجل داخل هذا المجلد:',
        userData,
        '',
        'Rosheta could not start. The log file in this folder says why:',
        userData,
      ];
  dialog.showErrorBox('روشتة – Rosheta', text.join('\n'));
}
