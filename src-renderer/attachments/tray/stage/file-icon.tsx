import { IconFile, IconFileText, IconFileTypePdf, IconFileZip, IconMusic } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { extensionOf } from '../../files/file-name.ts';
import type { TrayFile } from '../state/tray.ts';

type Paper = 'sound' | 'pdf' | 'archive' | 'text' | 'plain';

const ICONS: Record<Paper, TablerIcon> = {
  sound: IconMusic,
  pdf: IconFileTypePdf,
  archive: IconFileZip,
  text: IconFileText,
  plain: IconFile,
};

const ARCHIVES: ReadonlySet<string> = new Set(['.zip', '.rar', '.7z', '.gz']);

function paperOf(file: TrayFile): Paper {
  if (file.ways[0] === 'audio') return 'sound';
  const extension = extensionOf(file.fileName);
  if (extension === '.pdf') return 'pdf';
  if (ARCHIVES.has(extension)) return 'archive';
  return extension === '' ? 'plain' : 'text';
}

/** Stands for a file that has no picture of its own. */
export function FileIcon({ file, size }: { file: TrayFile; size: number }) {
  const Icon = ICONS[paperOf(file)];
  return <Icon size={size} stroke={1.3} aria-hidden="true" />;
}
