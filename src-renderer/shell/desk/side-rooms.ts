import type { ComponentType } from 'react';
import { RatingsRoom } from '../../ratings/ratings-room.tsx';
import { TemplatesRoom } from '../../templates/room/templates-room.tsx';
import type { DeskRoom } from './desk-state.tsx';

/** The rooms beside the chats, in the rail's order. */
export const SIDE_ROOMS: readonly { room: Exclude<DeskRoom, 'chats'>; Room: ComponentType }[] = [
  { room: 'templates', Room: TemplatesRoom },
  { room: 'ratings', Room: RatingsRoom },
];
