import type { FullExportCounts } from '#shared/domain/data/full-export.ts';
import { exportedColumns } from '../store/export/declaration.ts';
import { EXPORTED_TABLES } from '../store/export/export-tables.ts';

interface Facts extends Omit<FullExportCounts, 'sizeBytes'> {
  withFiles: boolean;
  appVersion: string;
  createdAt: number;
  tablesWithRows: readonly { name: string; rows: number }[];
}

/** What the export is and how its tables belong together, for a person who has never seen the program. */
export function readmeIn(language: 'ar' | 'en', facts: Facts): string {
  const words = WORDS[language];
  const sections = facts.tablesWithRows.map(({ name, rows }) => {
    const table = EXPORTED_TABLES[name];
    if (table === undefined) return '';
    const links = exportedColumns(table).flatMap(({ name: column, of }) =>
      of === undefined ? [] : [`  - \`${column}\` → \`${of}.${of === 'media_files' ? 'id' : keyOf(of)}\``],
    );
    return [`- **${name}** (${rows}): ${table.says[language]}`, ...links].join('\n');
  });
  const files = facts.withFiles ? words.files(facts.files, facts.missingFiles) : words.noFiles;
  return [
    `# ${words.title}`,
    `> ${words.warning}`,
    words.made(new Date(facts.createdAt).toISOString(), facts.appVersion),
    words.counts(facts.tables, facts.rows),
    `## ${words.layoutTitle}`,
    words.layout,
    files,
    `## ${words.rulesTitle}`,
    words.rules,
    `## ${words.leftOutTitle}`,
    words.leftOut,
    `## ${words.tablesTitle}`,
    sections.join('\n'),
    '',
  ].join('\n\n');
}

/** By what a row is referred to. */
const keyOf = (table: string): string => Object.keys(EXPORTED_TABLES[table]?.columns ?? {})[0] ?? 'id';

const WORDS = {
  ar: {
    title: 'كل بيانات الصيدلية من روشتة',
    warning:
      'تحذير: هذه الملفات غير مشفّرة. فيها أسماء العملاء وأرقامهم ورسائلهم وأدويتهم وحساسيتهم وصور روشتاتهم، ومن يفتحها يقرؤها كلها. احفظها في مكان مقفول أو مشفّر، ولا ترسلها بالبريد، واحذفها عندما لا تعود تلزم.',
    made: (at: string, version: string) => `كُتبت في ${at} (بتوقيت UTC) بإصدار روشتة ${version}.`,
    counts: (tables: number, rows: number) => `فيها ${tables} جدولًا و${rows} صفًا.`,
    layoutTitle: 'ما الذي تجده هنا',
    layout: [
      '- `tables/<الاسم>.jsonl`: جدول لكل ملف، وكل سطر صف واحد بصيغة JSON وترميز UTF-8.',
      '- `schema.json`: وصف أعمدة كل جدول بصيغة JSON Schema.',
      '- `files/`: ملفات الرسائل (صور وتسجيلات ومستندات). اسم كل ملف هو بصمته SHA-256، واسمه الأصلي في `attachments.file_name`.',
      '- `missing-files.jsonl`: يظهر فقط إذا كانت هناك ملفات ضاعت أو تلفت على الجهاز.',
      '- `manifest.json`: كل ملف هنا مع حجمه وبصمته SHA-256. يُكتب آخر شيء؛ فإن لم تجده فالتصدير ناقص.',
    ].join('\n'),
    files: (files: number, missing: number) =>
      `ملفات الرسائل: ${files}. الملفات غير الموجودة على الجهاز: ${missing}.`,
    noFiles: 'لم تُطلب ملفات الرسائل في هذا التصدير، فلا يوجد مجلد `files`.',
    rulesTitle: 'كيف تقرؤها',
    rules: [
      '- الأوقات أرقام بالمللي ثانية منذ 1970 بتوقيت UTC، وبجانب كل وقت عمود ينتهي بـ `_iso` بصيغة ISO 8601.',
      '- المبالغ بالقروش. أرقام الهواتف بكود الدولة من دون علامة +.',
      '- الرقم `id` ثابت: لا يتغير إذا صدّرت مرة أخرى.',
      '- السهم → يعني أن العمود يشير إلى صف في جدول آخر.',
      '- الطريق المعتاد: `customers` ← `contacts` ← `conversations` ← `messages` ← `attachments` ← `media_files`.',
      '- `agent:3` في أعمدة مثل `sent_by` يعني الموظف رقم 3 في جدول `agents`.',
    ].join('\n'),
    leftOutTitle: 'ما لا يُصدَّر',
    leftOut:
      'لا تُصدَّر المفاتيح والأرقام السرية وكلمات المرور ورموز الدخول وأسرار عناوين الإبلاغ وبيانات الربط بخادم واتساب، ولا الفهارس والمجاميع التي تُحسب من هذه الجداول. هذا التصدير للانتقال إلى برنامج آخر؛ ولاستعادة روشتة نفسها استخدم النسخ الاحتياطي.',
    tablesTitle: 'الجداول',
  },
  en: {
    title: "All of the pharmacy's data from Rosheta",
    warning:
      'Warning: these files are not encrypted. They hold the names, numbers, messages, medicines, allergies and prescription photos of customers, and whoever opens them can read all of it. Keep them in a locked or encrypted place, do not mail them, and delete them when they are not needed any more.',
    made: (at: string, version: string) => `Written at ${at} (UTC) by Rosheta ${version}.`,
    counts: (tables: number, rows: number) => `${tables} tables and ${rows} rows.`,
    layoutTitle: 'What is here',
    layout: [
      '- `tables/<name>.jsonl`: a file for each table; each line is one row as JSON, in UTF-8.',
      '- `schema.json`: the columns of every table as JSON Schema.',
      '- `files/`: the files of messages (photos, voice notes, documents). Each is called by its SHA-256; its original name is `attachments.file_name`.',
      '- `missing-files.jsonl`: only there when files were lost or damaged on the PC.',
      '- `manifest.json`: every file here with its size and SHA-256. It is written last; without it the export is not whole.',
    ].join('\n'),
    files: (files: number, missing: number) =>
      `Files of messages: ${files}. Files that are not on the PC: ${missing}.`,
    noFiles: 'The files of messages were not asked for, so there is no folder `files`.',
    rulesTitle: 'How to read it',
    rules: [
      '- Times are milliseconds since 1970 in UTC; beside each stands a column that ends in `_iso`, in ISO 8601.',
      '- Money is in piastres. Phone numbers have their country code and no +.',
      '- An `id` is stable: it is the same when you export again.',
      '- An arrow → says that the column names a row of another table.',
      '- The usual way: `customers` → `contacts` → `conversations` → `messages` → `attachments` → `media_files`.',
      '- `agent:3` in columns such as `sent_by` is the colleague 3 of the table `agents`.',
    ].join('\n'),
    leftOutTitle: 'What is not exported',
    leftOut:
      "Keys, PINs, passwords, tokens, secrets of webhooks and what WhatsApp's server is reached with are not exported, nor indexes and sums that are made of these tables. This export is for going to another program; to restore Rosheta itself use the backup.",
    tablesTitle: 'The tables',
  },
} as const;
