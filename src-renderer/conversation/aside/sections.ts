import type { ComponentType } from 'react';
import { RatingSection } from '../../ratings/rating-section.tsx';
import type { Conversation } from '../../../src-shared/domain/conversation.ts';

/** What stands beside a conversation, from top to bottom; each section draws its own heading. */
export const ASIDE_SECTIONS: readonly {
  id: string;
  Section: ComponentType<{ conversation: Conversation }>;
}[] = [{ id: 'ratings', Section: RatingSection }];
