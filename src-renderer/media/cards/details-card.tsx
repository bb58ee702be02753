import type { MessageDetails } from '#shared/domain/messages/message-details.ts';
import { EventCard, InviteCard, PollCard } from './announcement-cards.tsx';
import { ChoiceCard, FormCard } from './choice-card.tsx';
import { ContactCards } from './contact-cards.tsx';
import { InteractiveFoot, InteractiveHeading } from './interactive-parts.tsx';
import { LocationCard } from './location-card.tsx';
import { OrderCard, PaymentCard, ProductCard } from './shop-cards.tsx';

/** What a message says that is neither text nor a file. */
export function DetailsCard({ details }: { details: MessageDetails }) {
  switch (details.kind) {
    case 'location':
      return <LocationCard place={details} />;
    case 'contacts':
      return <ContactCards {...details} />;
    case 'choice':
      return <ChoiceCard choice={details} />;
    case 'form':
      return <FormCard {...details} />;
    case 'poll':
      return <PollCard poll={details} />;
    case 'event':
      return <EventCard event={details} />;
    case 'order':
      return <OrderCard order={details} />;
    case 'product':
      return <ProductCard product={details} />;
    case 'interactive':
      return <InteractiveHeading {...details} />;
    case 'invite':
      return <InviteCard invite={details} />;
    case 'payment':
      return <PaymentCard payment={details} />;
  }
}

/** What of it belongs below the message's text. */
export function DetailsFoot({ details }: { details: MessageDetails }) {
  return details.kind === 'interactive' ? <InteractiveFoot details={details} /> : null;
}
