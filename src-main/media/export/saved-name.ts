import type { AttachmentKind } from '#shared/domain/messages/attachment.ts';
import { findKnownType, KNOWN_EXTENSIONS } from '#shared/domain/messages/media-types.ts';
import { fieldOfInstant } from '#shared/time/wall-clock.ts';

/** Characters; longer names are cut off by whoever shows them. */
const MAX_LENGTH = 60;
/** What a file system takes, less the underscore in front of a reserved name. */
const MAX_BYTES = 254;
/** Marks that turn the writing direction, so that "…fdp.exe" looks like "…exe.pdf", and others nobody sees. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu;
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Names of devices (Windows, "Naming Files, Paths, and Namespaces"), with whatever extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
/** What a double click on Windows may run, or hand to something that does. */
const DANGEROUS = new Set(
  (
    'ade adp appinstaller application appref-ms appx appxbundle bas bat bgi cab chm cmd com cpl crt csh der desktop dll ' +
    'diagcab exe fxp gadget grp hlp hpj hta html htm img inf ins iqy iso isp its jar jnlp js jse ksh library-ms lnk ' +
    'mad maf mag mam maq mar mas mat mau mav maw mcf mda mdb mde mdt mdw mdz mht mhtml msc msh msh1 msh2 mshxml msi ' +
    'msix msixbundle msp mst msu ops osd pcd pif pl plg prf prg printerexport ps1 ps1xml ps2 ps2xml psc1 psc2 psd1 ' +
    'psdm1 psm1 pst py pyc pyo pyw pyz pyzw reg scf scr sct search-ms settingcontent-ms shb shs sh slk svg svgz theme ' +
    'tmp udl url vb vbe vbp vbs vhd vhdx vsmacros vsw webpnp website wim ws wsb wsc wsf wsh xbap xhtml xht xll xml xnk xsl ' +
    'xlam xlsb xlsm xltm docm dotm pptm potm ppam ppsm sldm rdp rdg remoteapp searchconnector-ms one onepkg ' +
    'onetoc2 img vhdpmem vmdk wbk wll xlw xlm xld accdb accde accdr accda ica contact group ppkg msrcincident ' +
    'wmz wms oft dqy rqy oqy cdxml pssc psrc shtml appcontent-ms ' +
    'deskthemepack themepack cpgz command workflow action terminal tool fileloc inetloc webloc pkg mpkg dmg run'
  ).split(' '),
);
const BLOCKED = '.blocked';

interface Named {
  kind: AttachmentKind;
  /** As the sender said; null when nobody did. */
  fileName: string | null;
  /** As the bytes say. */
  mimeType: string;
  /** Epoch ms. */
  sentAt: number;
}

/**
 * The name under which a file is saved: as the sender named it, as far as that is a name, with the extension its bytes
 * allow. What could run is named so that a double click does not run it.
 */
export function savedName({ kind, fileName, mimeType, sentAt }: Named, timeZone: string): string {
  const known = findKnownType(mimeType);
  const { stem, extension } = split(clean(fileName ?? ''));
  const ending = known
    ? pick(extension, known.extensions) + (known.blocked === true ? BLOCKED : '')
    : unknownEnding(extension);
  // An extension that the bytes do not bear out stays as a word of the name only when it is none that anybody knows.
  const isWord = extension !== '' && !KNOWN_EXTENSIONS.has(extension) && !DANGEROUS.has(extension);
  const keeps = known !== undefined && !known.extensions.includes(extension) && isWord;
  const name =
    shorten(withoutFalseEndings(keeps ? `${stem}.${extension}` : stem), MAX_BYTES - ending.length) ||
    `rosheta-${kind}-${timestamp(sentAt, timeZone)}`;
  return `${RESERVED.test(name) ? '_' : ''}${name}${ending}`;
}

function clean(fileName: string): string {
  return fileName
    .toWellFormed()
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '_')
    .replace(/\s+/g, ' ')
    .replace(/[. ]+$/, '');
}

function split(name: string): { stem: string; extension: string } {
  const match = /^(.*)\.([a-z0-9-]{1,24})$/isu.exec(name);
  return match
    ? { stem: match[1] ?? '', extension: (match[2] ?? '').toLowerCase() }
    : { stem: name, extension: '' };
}

function pick(extension: string, allowed: readonly [string, ...string[]]): string {
  return `.${allowed.includes(extension) ? extension : allowed[0]}`;
}

/** Bytes that say nothing may be anything harmless. */
function unknownEnding(extension: string): string {
  if (extension === '') return '.bin';
  return DANGEROUS.has(extension) ? `.${extension}${BLOCKED}` : `.${extension}`;
}

/** "invoice.pdf" in front of another ending: Windows hides the last one. */
function withoutFalseEndings(stem: string): string {
  const { stem: before, extension } = split(stem);
  const isFalse = KNOWN_EXTENSIONS.has(extension) || DANGEROUS.has(extension);
  const name = (isFalse ? before : stem).replace(/^[. ]+|[. ]+$/g, '');
  return isFalse ? withoutFalseEndings(name) : name;
}

/** Never in the middle of a letter. */
function shorten(name: string, maxBytes: number): string {
  const letters = Array.from(name).slice(0, MAX_LENGTH);
  while (Buffer.byteLength(letters.join('')) > maxBytes) letters.pop();
  return letters.join('').replace(/[. ]+$/, '');
}

/** `2026-11-21-0945` on the pharmacy's clock. */
function timestamp(at: number, timeZone: string): string {
  return fieldOfInstant(at, timeZone).replace('T', '-').replace(':', '');
}
