import { createContext, use } from 'react';
import type { HelpTopicName } from './help-topic-name.ts';

/** Opens the help at a topic; null where there is none to open, as on the first failure of all. */
export const HelpDoorContext = createContext<((topic: HelpTopicName) => void) | null>(null);

export const useHelpDoor = (): ((topic: HelpTopicName) => void) | null => use(HelpDoorContext);
