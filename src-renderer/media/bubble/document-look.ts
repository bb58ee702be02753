import {
  IconFile,
  IconFileSpreadsheet,
  IconFileText,
  IconFileTypePdf,
  IconFileZip,
  IconPhoto,
  IconPresentation,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { Attachment } from '#shared/domain/messages/attachment.ts';

type Look = { Icon: TablerIcon; tone: 'red' | 'blue' | 'green' | 'amber' | 'plain' };

const LOOK_OF_EXTENSION: readonly [RegExp, Look][] = [
  [/^pdf$/u, { Icon: IconFileTypePdf, tone: 'red' }],
  [/^(?:docx?|odt|rtf|txt)$/u, { Icon: IconFileText, tone: 'blue' }],
  [/^(?:xlsx?|ods|csv)$/u, { Icon: IconFileSpreadsheet, tone: 'green' }],
  [/^(?:pptx?|odp)$/u, { Icon: IconPresentation, tone: 'amber' }],
  [/^(?:zip|rar|7z)$/u, { Icon: IconFileZip, tone: 'plain' }],
  [/^(?:jpe?g|png|webp|gif|heic)$/u, { Icon: IconPhoto, tone: 'plain' }],
];

/** The icon and the short name of a document's type; what its bytes say counts before its name. */
export function documentLook({
  fileName,
  mimeType,
}: Pick<Attachment, 'fileName' | 'mimeType'>): Look & { label: string } {
  const named = /\.([a-z0-9]{1,5})$/iu.exec(fileName ?? '')?.[1]?.toLowerCase() ?? '';
  const extension = mimeType === 'application/pdf' ? 'pdf' : named;
  const look = LOOK_OF_EXTENSION.find(([pattern]) => pattern.test(extension))?.[1];
  return { ...(look ?? { Icon: IconFile, tone: 'plain' }), label: extension.toUpperCase() };
}
