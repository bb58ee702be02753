/** `node scripts/training-files.ts`: makes the files that simulated customers send, in resources/training/. */
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import ffmpeg from '@ffmpeg-installer/ffmpeg';
import sharp from 'sharp';
import { runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';

const target = (name: string): string => inProject('resources', 'training', name);

await runScript(async () => {
  await mkdir(inProject('resources', 'training'), { recursive: true });
  await sharp(Buffer.from(prescription())).jpeg({ quality: 80 }).toFile(target('prescription.jpg'));
  await writeFile(
    target('order.pdf'),
    onePage(['Training order', '2 x Paracetamol 500 mg', '1 x Vitamin C 1 g']),
  );
  const tones = '0.3*sin(2*PI*t*(300+120*floor(mod(t*3,4))))';
  const opus = ['-ac', '1', '-c:a', 'libopus', '-b:a', '24k', '-bitexact'];
  execFileSync(ffmpeg.path, [
    '-v',
    'error',
    '-y',
    '-f',
    'lavfi',
    '-i',
    `aevalsrc='${tones}':d=4`,
    ...opus,
    target('voice.ogg'),
  ]);
  return 0;
});

/** A sheet with pen strokes for words, so that it needs no font and names nobody. */
function prescription(): string {
  const strokes = [330, 430, 530, 630].map(
    (y, row) => `<path d="M110 ${y} q20 -40 40 0 ${'t40 0 '.repeat(9 + (row % 3) * 2)}"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="720" height="960">
    <rect width="720" height="960" fill="#d9d4c8"/><rect x="40" y="40" width="640" height="880" fill="#fffdf7"/>
    <path d="M80 230 h560" stroke="#2f7d6b" stroke-width="4"/>
    <g fill="none" stroke="#27408b" stroke-width="5" stroke-linecap="round">
      <path d="M110 190 v-90 h30 a24 24 0 0 1 0 48 h-30 m30 0 l50 42 m0 -42 l-40 42"/>${strokes.join('')}
      <path d="M430 800 q30 -70 60 0 t50 -10 t60 -20"/></g></svg>`;
}

/** The smallest PDF with lines of Latin text on one A5 page. */
function onePage(lines: string[]): string {
  const text = `BT /F1 18 Tf 24 TL 48 520 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return `${pdf}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${pdf.length}\n%%EOF\n`;
}
