// The page that draws PDFs inside a sandboxed frame, built apart from the desk's: one plain script, because a frame
// without an origin can load no modules, and beside it what pdf.js reads while drawing.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const FRAME = 'src-renderer/media/pdf/frame';
const PDFJS = 'node_modules/pdfjs-dist';

/** Writing of other countries, the 14 fonts a PDF need not bring, and decoders of scanners' formats. */
const PDFJS_DATA: Record<string, RegExp> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  wasm: /^(jbig2|openjpeg|qcms).*\.(wasm|js)$/,
};

function staticFiles(): Plugin {
  return {
    name: 'pdf-frame-files',
    generateBundle() {
      const add = (fileName: string, file: string): void => {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
      };
      for (const name of ['index.html', 'frame.css']) add(name, path.join(FRAME, name));
      for (const [folder, pattern] of Object.entries(PDFJS_DATA)) {
        const names = readdirSync(path.join(PDFJS, folder)).filter((name) => pattern.test(name));
        if (names.length === 0) this.error(`pdfjs-dist has nothing of ${folder} any more`);
        for (const name of names) add(`${folder}/${name}`, path.join(PDFJS, folder, name));
      }
    },
  };
}

export default defineConfig({
  plugins: [staticFiles()],
  worker: { format: 'iife', rolldownOptions: { transform: { define: { 'import.meta': '{}' } } } },
  build: {
    outDir: 'dist/renderer/pdf',
    // Chromium of the oldest runtime, see scripts/electron-runtime/fallback.ts.
    target: 'chrome130',
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // pdf.js asks it only for threads that the frame starts itself, or not at all.
      transform: { define: { 'import.meta': '{}' } },
      input: path.join(FRAME, 'frame.ts'),
      output: { format: 'iife', entryFileNames: 'frame.js', codeSplitting: false },
    },
  },
});
