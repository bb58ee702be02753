import type { Paper } from '#shared/domain/records/record.ts';
import type { OpenedPrescription } from '#shared/domain/prescriptions/prescription.ts';
import { prescriptionCardBlocks } from '../said/prescription-blocks.ts';
import type { RecordView } from '../said/view.ts';
import { blockHtml } from './blocks-html.ts';
import { html, type Markup } from '../../lib/text/markup.ts';
import { pageBegin, pageEnd, pageMargins, type PageHead, type PageMargins } from './page.ts';

/** One prescription for the customer's hand: who, when, what, what it costs, and its pictures. */
export function prescriptionPage(options: {
  opened: OpenedPrescription;
  view: RecordView;
  paper: Paper;
  made: string;
  sources: string;
  /** Of its pictures that can be drawn; how many are not here is said. */
  pictures: readonly string[];
  missing: number;
}): { parts: Markup[]; margins: PageMargins } {
  const { opened, view, paper, made, sources, pictures, missing } = options;
  const { say } = view;
  const head: PageHead = {
    title: say('prescriptions.number', { number: opened.prescription.id }),
    period: view.nameOf(opened.prescription),
    made,
  };
  const parts = [
    pageBegin({ view, head, paper, sources, isPaged: true }),
    ...prescriptionCardBlocks(opened, view).map(blockHtml),
    pictures.length === 0
      ? html``
      : html`<h2>${say('records.pictures')}</h2>
          <div class="photos ${amountOf(pictures.length)}">
            ${pictures.map((href) => html`<img src="${href}" alt="" />`)}
          </div>`,
    missing === 0 ? html`` : html`<p class="file gone">${say('records.file-gone')} (${missing})</p>`,
    pageEnd(),
  ];
  return { parts, margins: pageMargins(view, head) };
}

/** All of them fit on the page beside each other. */
const amountOf = (count: number): string => (count < 2 ? 'one' : count === 2 ? 'two' : 'many');
