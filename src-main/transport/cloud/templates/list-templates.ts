import { z } from 'zod';
import type { ApprovedTemplate } from '#shared/domain/templates/approved-template.ts';
import type { GraphAnswer, GraphClient } from '../graph/graph-client.ts';
import { isOurMistake } from '../graph/error-codes.ts';
import { readTemplate } from './read-template.ts';

const PAGE = 100;
/** Meta lets an account have 6,000; a cursor that leads in a circle ends here. */
const MOST_PAGES = 80;

const FIELDS = 'name,status,category,language,components,parameter_format';
const MORE_FIELDS = `${FIELDS},rejected_reason,quality_score`;

const page = z.object({
  data: z.array(z.unknown()),
  paging: z
    .object({ cursors: z.object({ after: z.string().optional() }).optional(), next: z.string().optional() })
    .optional(),
});

/** All templates of the account, page by page. Rejects when one of the pages cannot be read: half a list says nothing. */
export async function listTemplates(client: GraphClient): Promise<ApprovedTemplate[]> {
  const all: ApprovedTemplate[] = [];
  let fields = MORE_FIELDS;
  let after: string | undefined;
  for (let count = 0; count < MOST_PAGES; count += 1) {
    let answer = await ask(client, fields, after);
    // A version of Graph that does not know one of the fields says nothing at all.
    if (answer.kind === 'refused' && isOurMistake(answer.error.code) && fields !== FIELDS) {
      fields = FIELDS;
      answer = await ask(client, fields, after);
    }
    if (answer.kind === 'refused') throw answer.error;
    if (answer.kind !== 'answer') throw answer.cause;
    const { data, paging } = page.parse(answer.json);
    all.push(...data.flatMap((each) => readTemplate(each) ?? []));
    after = paging?.cursors?.after;
    if (paging?.next === undefined || after === undefined) return all;
  }
  throw new Error('the list of templates does not end');
}

const ask = (client: GraphClient, fields: string, after: string | undefined): Promise<GraphAnswer> =>
  client.call({
    path: `${client.businessAccountId}/message_templates`,
    query: { fields, limit: String(PAGE), ...(after !== undefined && { after }) },
  });
