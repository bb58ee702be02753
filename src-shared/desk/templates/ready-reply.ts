import type { StarterTemplate, Template } from '../../domain/templates/template.ts';
import { foldText } from '../../text/fold-text.ts';
import { SERVING_TEMPLATES } from '../starter-templates/serving.ts';

/** The starter's shortcut, which is its identity, and how pharmacies call their own. */
const SHORTCUT = 'جاهز';
const WORDS = ['جاهز', 'ready'];

export type ReadyReply = Template | StarterTemplate;

/**
 * The saved reply that an order is ready: the one under the starter's shortcut, else one of the pharmacy's whose shortcut or
 * name says so; the starter's own text where the pharmacy has put all of them away.
 */
export function readyReply(templates: readonly Template[]): ReadyReply {
  const offered = templates.filter(({ isArchived }) => !isArchived);
  const says = ({ shortcut, name }: Template): boolean =>
    WORDS.some((word) => foldText(`${shortcut} ${name}`).includes(word));
  const reply =
    offered.find(({ shortcut }) => shortcut === SHORTCUT) ??
    offered.find(says) ??
    SERVING_TEMPLATES.find(({ shortcut }) => shortcut === SHORTCUT);
  if (reply === undefined) throw new Error('the starters have no reply that an order is ready');
  return reply;
}
