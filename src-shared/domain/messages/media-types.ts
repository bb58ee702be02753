/**
 * How the desk treats a file, by what its bytes say.
 * - `image`, `video`, `audio`: shown inside the desk. `pdf`: shown in the desk's own viewer.
 * - `document`: opened by the program the PC has for it, once it is saved.
 * - `other`: only saved. `unsafe`: can run, or show a page of its own; only saved, with a warning.
 */
export type MediaClass = 'image' | 'video' | 'audio' | 'pdf' | 'document' | 'other' | 'unsafe';

/** Of bytes that say nothing. */
export const UNKNOWN_MIME_TYPE = 'application/octet-stream';

interface KnownType {
  class: MediaClass;
  /** Without the dot, the usual one first; a file may keep any of them as its own. */
  extensions: readonly [string, ...string[]];
  /** Saved so that a double click does not run it. */
  blocked?: true;
}

const OFFICE = 'application/vnd.openxmlformats-officedocument.';
const ODF = 'application/vnd.oasis.opendocument.';

const image = (...extensions: [string, ...string[]]): KnownType => ({ class: 'image', extensions });
const video = (...extensions: [string, ...string[]]): KnownType => ({ class: 'video', extensions });
const audio = (...extensions: [string, ...string[]]): KnownType => ({ class: 'audio', extensions });
const document = (...extensions: [string, ...string[]]): KnownType => ({ class: 'document', extensions });
const other = (...extensions: [string, ...string[]]): KnownType => ({ class: 'other', extensions });
/** Office itself asks before it runs them. */
const macros = (...extensions: [string, ...string[]]): KnownType => ({ class: 'unsafe', extensions });
const blocked = (...extensions: [string, ...string[]]): KnownType => ({
  class: 'unsafe',
  extensions,
  blocked: true,
});

const KNOWN_TYPES: ReadonlyMap<string, KnownType> = new Map(
  Object.entries({
    'image/jpeg': image('jpg', 'jpeg', 'jfif'),
    'image/png': image('png'),
    'image/gif': image('gif'),
    'image/webp': image('webp'),
    'video/mp4': video('mp4', 'm4v'),
    'video/3gpp': video('3gp'),
    'video/webm': video('webm'),
    'audio/mpeg': audio('mp3'),
    'audio/ogg': audio('ogg', 'opus', 'oga'),
    'audio/aac': audio('aac'),
    'audio/mp4': audio('m4a', 'mp4', 'm4b'),
    'audio/3gpp': audio('3gp'),
    'audio/wav': audio('wav'),
    'audio/amr': audio('amr'),
    'audio/webm': audio('webm', 'weba'),
    'audio/flac': audio('flac'),
    'application/pdf': { class: 'pdf', extensions: ['pdf'] },
    'application/msword': document('doc', 'dot'),
    'application/vnd.ms-excel': document('xls', 'xlt'),
    'application/vnd.ms-powerpoint': document('ppt', 'pps', 'pot'),
    [`${OFFICE}wordprocessingml.document`]: document('docx', 'dotx'),
    [`${OFFICE}spreadsheetml.sheet`]: document('xlsx', 'xltx'),
    [`${OFFICE}presentationml.presentation`]: document('pptx', 'ppsx', 'potx'),
    'application/x-ole-encrypted': document('docx', 'xlsx', 'pptx'),
    [`${ODF}text`]: document('odt'),
    [`${ODF}spreadsheet`]: document('ods'),
    [`${ODF}presentation`]: document('odp'),
    'application/rtf': document('rtf', 'doc'),
    'text/plain': document('txt', 'csv', 'tsv', 'log', 'md', 'json'),
    'text/vcard': document('vcf'),
    'text/calendar': document('ics'),
    'application/xml': other('xml'),
    'application/zip': other('zip'),
    'application/x-rar-compressed': other('rar'),
    'application/x-7z-compressed': other('7z'),
    'application/gzip': other('gz'),
    'application/epub+zip': other('epub'),
    'application/vnd.ms-outlook': other('msg'),
    'application/x-cfb': other('ole'),
    // No browser shows them; the PC may have a program that does.
    'image/heic': document('heic'),
    'image/heif': document('heif', 'heic'),
    'image/tiff': other('tif', 'tiff'),
    'image/bmp': other('bmp'),
    'image/avif': other('avif'),
    'video/quicktime': other('mov'),
    'video/matroska': other('mkv'),
    'video/vnd.avi': other('avi'),
    'application/x-msword-macros': macros('doc', 'dot'),
    'application/x-ms-excel-macros': macros('xls', 'xlt'),
    'application/x-ms-powerpoint-macros': macros('ppt', 'pps'),
    'application/vnd.ms-word.document.macroenabled.12': macros('docm', 'dotm'),
    'application/vnd.ms-excel.sheet.macroenabled.12': macros('xlsm', 'xltm', 'xlsb', 'xlam'),
    'application/vnd.ms-powerpoint.presentation.macroenabled.12': macros('pptm', 'ppsm'),
    'text/html': blocked('html', 'htm'),
    'image/svg+xml': blocked('svg'),
    'text/x-shellscript': blocked('sh'),
    'application/x-msdownload': blocked('exe', 'dll', 'scr'),
    'application/x-msi': blocked('msi', 'msp'),
    'application/x-ms-shortcut': blocked('lnk'),
    'application/x-ms-regedit': blocked('reg'),
    'application/vnd.ms-htmlhelp': blocked('chm'),
    'application/vnd.ms-cab-compressed': blocked('cab'),
    'application/x-iso9660-image': blocked('iso'),
    'application/x-apple-diskimage': blocked('dmg'),
    'application/x-elf': blocked('elf'),
    'application/x-mach-binary': blocked('macho'),
    'application/x-deb': blocked('deb'),
    'application/x-rpm': blocked('rpm'),
    'application/vnd.android.package-archive': blocked('apk'),
    'application/java-archive': blocked('jar'),
    'application/java-vm': blocked('class'),
    'application/x-google-chrome-extension': blocked('crx'),
    'application/x-xpinstall': blocked('xpi'),
    'application/x-shockwave-flash': blocked('swf'),
    'application/x-asar': blocked('asar'),
  } satisfies Record<string, KnownType>),
);

/** `mimeType`: as the bytes say, see src-main/media/sniff; what a sender says proves nothing. */
export function mediaClassOf(mimeType: string): MediaClass {
  return KNOWN_TYPES.get(mimeType)?.class ?? 'other';
}

/** Undefined for a type the desk does not know. */
export function findKnownType(mimeType: string): KnownType | undefined {
  return KNOWN_TYPES.get(mimeType);
}

/** Of all types the desk knows. */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set(
  [...KNOWN_TYPES.values()].flatMap(({ extensions }) => extensions),
);
