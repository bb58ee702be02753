import type { ComponentType } from 'react';
import { FollowUpsRoom } from '../../follow-ups/room/follow-ups-room.tsx';
import { CustomersRoom } from '../../customers/room/customers-room.tsx';
import { RatingsRoom } from '../../ratings/ratings-room.tsx';
import { PrescriptionsRoom } from '../../prescriptions/prescriptions-room.tsx';
import { TemplatesRoom } from '../../templates/room/templates-room.tsx';
import { TicketsRoom } from '../../tickets/room/tickets-room.tsx';
import type { DeskRoom } from './desk-state.tsx';

/** The rooms beside the chats, in the rail's order. */
export const SIDE_ROOMS: readonly { room: Exclude<DeskRoom, 'chats'>; Room: ComponentType }[] = [
  { room: 'tickets', Room: TicketsRoom },
  { room: 'prescriptions', Room: PrescriptionsRoom },
  { room: 'customers', Room: CustomersRoom },
  { room: 'follow-ups', Room: FollowUpsRoom },
  { room: 'templates', Room: TemplatesRoom },
  { room: 'ratings', Room: RatingsRoom },
];
