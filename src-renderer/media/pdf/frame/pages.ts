import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Page } from './page.ts';

const ZOOM_STEP = 1.25;
const LEAST_ZOOM = 0.25;
const MOST_ZOOM = 5;
/** A page is no wider than this at first, in CSS px: as wide as paper held in the hands. */
const COMFORTABLE_WIDTH = 900;
const MARGIN = 32;

/** All pages under each other; only those near the window are drawn. */
export class Pages {
  readonly #pages: readonly Page[];
  readonly #host: HTMLElement;
  #scale: number;
  #current = 0;

  /** @param onShown the page that lies in the middle of the window, from 1. */
  static async show(
    pdf: PDFDocumentProxy,
    host: HTMLElement,
    onShown: (page: number) => void,
  ): Promise<Pages> {
    const first = await pdf.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    const room = Math.min(COMFORTABLE_WIDTH, document.documentElement.clientWidth - MARGIN);
    // Until a later page is drawn it is taken to be as large as the first.
    const sheets = Array.from(
      { length: pdf.numPages },
      (_, index) => new Page(pdf, index + 1, { width, height }),
    );
    return new Pages(sheets, host, room / width, onShown);
  }

  private constructor(
    pages: readonly Page[],
    host: HTMLElement,
    scale: number,
    onShown: (page: number) => void,
  ) {
    this.#pages = pages;
    this.#host = host;
    this.#scale = scale;
    for (const page of pages) page.resize(scale);
    host.replaceChildren(...pages.map(({ element }) => element));
    this.#drawWhatIsNear();
    const tell = (): void => {
      const middle = this.#middle();
      if (middle !== this.#current) onShown(middle + 1);
      this.#current = middle;
    };
    window.addEventListener('scroll', tell, { passive: true });
    onShown(1);
  }

  zoom(by: 'in' | 'out'): void {
    const wanted = by === 'in' ? this.#scale * ZOOM_STEP : this.#scale / ZOOM_STEP;
    const scale = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, wanted));
    const root = document.documentElement;
    const factor = scale / this.#scale;
    // What is in the middle stays there.
    const middle = { x: root.scrollLeft + root.clientWidth / 2, y: root.scrollTop + root.clientHeight / 2 };
    this.#scale = scale;
    for (const page of this.#pages) page.resize(scale);
    window.scrollTo(middle.x * factor - root.clientWidth / 2, middle.y * factor - root.clientHeight / 2);
  }

  #middle(): number {
    const line = window.innerHeight / 2;
    const below = this.#pages.findIndex(({ element }) => element.getBoundingClientRect().bottom >= line);
    return below === -1 ? this.#pages.length - 1 : below;
  }

  #drawWhatIsNear(): void {
    const pageOf = new Map<Element, Page>(this.#pages.map((page) => [page.element, page]));
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) pageOf.get(target)?.setNear(isIntersecting);
      },
      { root: null, rootMargin: '100% 0px' },
    );
    for (const { element } of this.#pages) observer.observe(element);
    this.#host.dataset['pages'] = String(this.#pages.length);
  }
}
