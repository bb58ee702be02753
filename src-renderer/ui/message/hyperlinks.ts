import { createContext, use, type ReactNode } from 'react';
import type { Hyperlink } from '#shared/text/hyperlinks/hyperlink.ts';

/** `children`: how it stands in the text. */
type DrawHyperlink = (link: Hyperlink, children: ReactNode) => ReactNode;

/** How a place is drawn that a text leads to; the kit knows none of the features that go there. */
export const HyperlinksContext = createContext<DrawHyperlink>((_link, children) => children);

export const useDrawHyperlink = (): DrawHyperlink => use(HyperlinksContext);
