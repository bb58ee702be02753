import type { fullExportTexts as arabic } from '../ar/full-export.ts';
import type { SameTexts } from '../text-files.ts';

export const fullExportTexts = {
  'full-export.tab': 'Export everything',
  'full-export.title': 'All data in open files',
  'full-export.explain':
    'Customers, chats, messages, tickets, prescriptions and everything else that Rosheta has recorded, in text files that any program reads, for going to another system. PINs and keys are not exported. This is no backup: Rosheta cannot be restored from it.',
  'full-export.warning':
    'These files are not encrypted. They hold the names, numbers, messages, medicines and prescription photos of customers, and whoever gets them can read all of it. Keep them in a locked place, do not send them by mail or WhatsApp, and delete them when you are done.',
  'full-export.form': 'Form',
  'full-export.form-folder': 'Folder',
  'full-export.form-zip': 'One zip file',
  'full-export.with-files': 'Include photos, voice notes and documents',
  'full-export.with-files-size': 'Include photos, voice notes and documents ({{size}})',
  'full-export.understood': 'I understand that the files are not encrypted, and I will keep them safe',
  'full-export.begin': 'Choose a place and export',
  'full-export.running': 'Exporting. You can go on working.',
  'full-export.cancel': 'Stop the export',
  'full-export.done': 'The export is complete: {{place}}',
  'full-export.done-counts': 'Tables: {{tables}}. Rows: {{rows}}. Files: {{files}}. Size: {{size}}.',
  'full-export.done-missing':
    'Files that are missing on this PC or damaged: {{missing}}. They are listed in missing-files.jsonl.',
  'full-export.cancelled': 'The export was stopped, and what it had written was deleted.',
  'full-export.show': 'Open its place',
} as const satisfies SameTexts<typeof arabic>;
