import { TextLayer } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** More than Chromium draws well; a page zoomed beyond it is drawn coarser. */
const MOST_PIXELS = 16_000_000;

/** One page: an empty sheet until it is near, drawn anew when its size changes, and emptied when it is far again. */
export class Page {
  readonly element = document.createElement('div');
  readonly #pdf: PDFDocumentProxy;
  readonly #number: number;
  #size: { width: number; height: number };
  #scale = 1;
  #isNear = false;
  #task: RenderTask | undefined;
  /** Tells an answer that comes too late. */
  #drawing = 0;

  /** @param size in CSS px at scale 1. */
  constructor(pdf: PDFDocumentProxy, number: number, size: { width: number; height: number }) {
    this.#pdf = pdf;
    this.#number = number;
    this.#size = size;
    this.element.className = 'page';
    this.element.dataset['page'] = String(number);
  }

  resize(scale: number): void {
    this.#scale = scale;
    this.#layOut();
    if (this.#isNear) void this.#draw();
  }

  setNear(isNear: boolean): void {
    if (isNear === this.#isNear) return;
    this.#isNear = isNear;
    if (isNear) void this.#draw();
    else this.#clear();
  }

  #layOut(): void {
    this.element.style.width = `${this.#size.width * this.#scale}px`;
    this.element.style.height = `${this.#size.height * this.#scale}px`;
    this.element.style.setProperty('--total-scale-factor', String(this.#scale));
  }

  #clear(): void {
    this.#drawing += 1;
    this.#task?.cancel();
    this.element.replaceChildren();
    delete this.element.dataset['drawn'];
  }

  async #draw(): Promise<void> {
    this.#drawing += 1;
    const drawing = this.#drawing;
    this.#task?.cancel();
    try {
      const page = await this.#pdf.getPage(this.#number);
      if (drawing !== this.#drawing) return;
      const { width, height } = page.getViewport({ scale: 1 });
      this.#size = { width, height };
      this.#layOut();
      const parts = await this.#render(page);
      if (drawing !== this.#drawing) return;
      this.element.replaceChildren(...parts);
      this.element.dataset['drawn'] = 'true';
    } catch {
      // Cancelled, or a page that is damaged: its sheet stays white, the others are shown.
    }
  }

  async #render(page: PDFPageProxy): Promise<[HTMLCanvasElement, HTMLDivElement]> {
    const canvas = document.createElement('canvas');
    const seen = page.getViewport({ scale: this.#scale });
    const density = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (seen.width * seen.height)));
    const viewport = page.getViewport({ scale: this.#scale * density });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    this.#task = page.render({ canvas, viewport });
    await this.#task.promise;
    const words = document.createElement('div');
    words.className = 'words';
    await new TextLayer({
      textContentSource: page.streamTextContent(),
      container: words,
      viewport: seen,
    }).render();
    return [canvas, words];
  }
}
