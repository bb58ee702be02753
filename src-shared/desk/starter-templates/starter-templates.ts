import type { StarterTemplate } from '../../domain/templates/template.ts';
import { SERVING_TEMPLATES } from './serving.ts';
import { TALKING_TEMPLATES } from './talking.ts';

/**
 * What a new pharmacy finds under "/". Neutral on purpose: WhatsApp's business policy allows no catalogue of
 * medicines, no payment and no medical advice.
 */
export const STARTER_TEMPLATES: readonly StarterTemplate[] = [...TALKING_TEMPLATES, ...SERVING_TEMPLATES];
