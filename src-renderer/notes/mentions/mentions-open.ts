import { create } from 'zustand';

/** Whether the list of what is addressed to one is open; a notice opens it, too. */
export const useMentionsOpen = create<boolean>(() => false);

export const setMentionsOpen = (isOpen: boolean): void => useMentionsOpen.setState(isOpen, true);
