/** The contract's limit, in UTF-16 code units. */
const LONGEST = 255;
const LONGEST_EXTENSION = 20;

/** Separators of folders, control characters, and marks that let `exe.fdp` read as `pdf.exe`. */
// oxlint-disable-next-line no-control-regex
const UNSAFE = /[\\/\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** With its dot, lower case; '' when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot <= 0 ? '' : fileName.slice(dot).toLowerCase();
}

/** A name that is safe to show and short enough to send; its extension stays, because phones open files by it. */
export function safeFileName(fileName: string): string {
  const clean = fileName.replace(UNSAFE, '').trim().toWellFormed() || 'file';
  if (clean.length <= LONGEST) return clean;
  const extension = extensionOf(clean).slice(0, LONGEST_EXTENSION);
  return clean.slice(0, LONGEST - extension.length).toWellFormed() + extension;
}
