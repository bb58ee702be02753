import { IconCash, IconShoppingBag, IconTag } from '@tabler/icons-react';
import type {
  OrderDetails,
  PaymentDetails,
  ProductDetails,
} from '#shared/domain/messages/message-details.ts';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { LinkedText } from '../../ui/message/formatted-text.tsx';
import classes from './cards.module.css';
import { moneyWords } from './money-words.ts';
import { Detail, SaidCard } from './said-card.tsx';

/** A basket from the catalogue, or a bill. */
export function OrderCard({ order }: { order: OrderDetails }) {
  const { t, count, language } = useWords();
  const facts = [
    order.itemCount === null ? null : count('thread.order-items', order.itemCount),
    order.total === null ? null : moneyWords(order.total, language),
  ].filter((fact) => fact !== null);
  return (
    <SaidCard testId="card-order" icon={IconShoppingBag} label={t('type.order')} title={order.title}>
      {facts.length === 0 ? null : <span className={classes.value}>{facts.join(' · ')}</span>}
      {order.items.length === 0 ? null : (
        <ul className={classes.list}>
          {order.items.map(({ title, quantity }, index) => (
            <li key={index} className={classes.item}>
              <bdi className="selectable" dir="auto">
                {title === null ? null : <LinkedText text={title} />}
              </bdi>
              {quantity === null ? null : (
                <span>
                  {'× '}
                  <span className="numeric">{quantity}</span>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      <AllergyMark names={[order.title ?? '', ...order.items.map(({ title }) => title ?? '')]} />
      <Detail text={order.note} />
      <Detail
        text={order.orderId === null ? null : t('media.order-number', { id: isolate(order.orderId) })}
      />
    </SaidCard>
  );
}

/** Something from a catalogue that somebody points at. */
export function ProductCard({ product }: { product: ProductDetails }) {
  const { t, language } = useWords();
  const { price, salePrice, productId } = product;
  return (
    <SaidCard testId="card-product" icon={IconTag} label={t('type.product')} title={product.title}>
      <span className={classes.prices}>
        {salePrice === null ? null : <span className={classes.value}>{moneyWords(salePrice, language)}</span>}
        {price === null ? null : (
          <span className={classes.value} data-over={salePrice !== null}>
            {moneyWords(price, language)}
          </span>
        )}
      </span>
      <AllergyMark names={[product.title ?? '']} />
      <Detail text={product.description} />
      <Detail text={productId === null ? null : t('media.product-code', { code: isolate(productId) })} />
    </SaidCard>
  );
}

/** Money that was sent or is asked for; what became of it is on the phone. */
export function PaymentCard({ payment }: { payment: PaymentDetails }) {
  const { t, language } = useWords();
  return (
    <SaidCard
      testId="card-payment"
      icon={IconCash}
      label={t(payment.isRequest ? 'media.payment-request' : 'type.payment')}
      title={payment.amount === null ? null : moneyWords(payment.amount, language)}
    >
      <Detail text={payment.note} />
      <Detail text={t('thread.on-phone-only')} />
    </SaidCard>
  );
}
