import CFB from 'cfb';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

export type DocumentFormat = 'pdf' | 'doc' | 'docx' | 'xls' | 'xlsx' | 'txt';

const TEXT = 'الدواء جاهز للاستلام. Prescription 2026: Vitamin D 50,000 IU.\n';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export async function makeDocument(format: DocumentFormat): Promise<Buffer> {
  switch (format) {
    case 'pdf':
      return makePdf(['Page one', 'Page two']);
    case 'doc':
      return makeCompound({ WordDocument: wordStream(), '1Table': Buffer.alloc(4096) });
    case 'xls':
      return makeCompound({ Workbook: workbookStream() });
    case 'docx':
      return makePackage('word/document.xml', 'wordprocessingml.document.main', {
        'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>${TEXT.trim()}</w:t></w:r></w:p></w:body></w:document>`,
      });
    case 'xlsx':
      return makePackage('xl/workbook.xml', 'spreadsheetml.sheet.main', {
        'xl/workbook.xml': `<workbook xmlns="${SHEET}" xmlns:r="${OFFICE_RELATIONS}"><sheets><sheet name="Prices" sheetId="1" r:id="r1"/></sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': relations('worksheet', 'worksheets/sheet1.xml'),
        'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SHEET}"><sheetData><row r="1"><c r="A1"><v>25</v></c></row></sheetData></worksheet>`,
      });
    case 'txt':
      return Buffer.from(TEXT, 'utf8');
  }
}

function makePdf(pages: readonly string[]): Buffer {
  const kids = pages.map((_page, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, index) => {
      const drawing = `BT /F1 24 Tf 40 200 Td (${text}) Tj ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 400] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const count = objects.length + 1;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const tail = `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\n`;
  return Buffer.from(`${text}${tail}startxref\n${text.length}\n%%EOF\n`, 'latin1');
}

/** What Office wrote until 2003: a small file system in a file. */
function makeCompound(streams: Record<string, Buffer>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(container, `/${name}`, content);
  return Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
}

/** The header every Word file since 97 begins with ([MS-DOC] FibBase), and nothing written. */
function wordStream(): Buffer {
  const stream = Buffer.alloc(4096);
  stream.writeUInt16LE(0xa5ec, 0);
  stream.writeUInt16LE(0x00c1, 2);
  return stream;
}

/** Begin and end of a workbook ([MS-XLS] BOF, EOF); smaller streams would lie where readers look less. */
function workbookStream(): Buffer {
  const stream = Buffer.alloc(4096);
  stream.set([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]);
  stream.set([0x0a, 0x00, 0x00, 0x00], 20);
  return stream;
}

const relations = (type: string, target: string): string =>
  `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE_RELATIONS}/${type}" Target="${target}"/></Relationships>`;

/** What Office writes since 2007: XML in a zip. */
async function makePackage(main: string, type: string, parts: Record<string, string>): Promise<Buffer> {
  const overrides = Object.keys(parts)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => {
      const contentType = name === main ? type : 'spreadsheetml.worksheet';
      return `<Override PartName="/${name}" ContentType="application/vnd.openxmlformats-officedocument.${contentType}+xml"/>`;
    });
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const all = {
    '[Content_Types].xml': `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="${rels}"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relations('officeDocument', main),
    ...parts,
  };
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(all)) zip.addBuffer(Buffer.from(XML + content), name);
  zip.end();
  return buffer(zip.outputStream);
}
