import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../electron/contract/auth.contract';
import type { Offer, ReservationView } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { isUnreadable } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { AgeDialog } from './age-dialog';
import { CheckoutFooter } from './checkout-footer';
import styles from './checkout.module.css';
import { useCheckoutStore } from './checkout.store';
import { GuestForm } from './guest-form';
import { NewPriceDialog } from './new-price-dialog';
import { remedyFor } from './reserve';
import { TicketSums } from './ticket-sums';
import type { TicketChoice } from './tickets';
import { useReserving } from './use-reserving';
import { VisitSummary } from './visit-summary';

export type WhoScreenProps = {
  choice: TicketChoice;
  account: AccountView | null;
  onBack: () => void;
  onOtherSeats: () => void;
  /** The newest prices, once the patron was told of them. */
  onOffer: (offer: Offer) => void;
  onSignIn: () => void;
  onSignUp: () => void;
  onReserved: (reservation: ReservationView) => void;
};

/** Who the reservation is for, and the act of reserving. Asks for everyone's age first where the film has a limit. */
export function WhoScreen(props: WhoScreenProps) {
  const { account, onBack } = props;
  const { t } = useTranslation('checkout');
  const reserving = useReserving(props);
  const { choice, error, minimumAge } = reserving;
  const isAgeConfirmed = useCheckoutStore((state) => state.ageConfirmedFor === choice.holdId);
  const confirmAge = useCheckoutStore((state) => state.confirmAge);
  return (
    <Screen
      name="who"
      title={t(account ? 'who.titleSignedIn' : 'who.title')}
      onBack={onBack}
      backLabel={t('who.back')}
      footer={
        <CheckoutFooter total={choice.total} note={t('who.payLater')}>
          <Button
            variant="primary"
            size="large"
            isFullWidth
            isBusy={reserving.isBusy}
            commits={`${choice.total.amount} ${choice.total.currency}`}
            onPress={() => reserving.run()}
          >
            {t('who.reserve')}
          </Button>
        </CheckoutFooter>
      }
    >
      <div className={styles.columns}>
        <div className={styles.stack}>
          <VisitSummary movie={choice.movie} showtime={choice.showtime} seats={choice.seats} />
          <TicketSums choice={choice} />
          <Problem error={error} onBack={onBack} onOtherSeats={props.onOtherSeats} />
        </div>
        {account ? (
          <SignedIn account={account} />
        ) : (
          <GuestForm
            isWrong={reserving.isWrong('contact')}
            onSubmit={() => reserving.run()}
            onSignIn={props.onSignIn}
            onSignUp={props.onSignUp}
          />
        )}
      </div>
      <NewPriceDialog
        before={props.choice.total}
        now={choice.total}
        onKnown={() => props.onOffer(choice.offer)}
        onBack={onBack}
      />
      {minimumAge !== null && !isAgeConfirmed ? (
        <AgeDialog
          minimumAge={minimumAge}
          movie={choice.movie}
          onConfirm={() => {
            reserving.clearError();
            confirmAge(choice.holdId);
          }}
          onBack={onBack}
        />
      ) : null}
    </Screen>
  );
}

type ProblemProps = Pick<WhoScreenProps, 'onBack' | 'onOtherSeats'> & { error: unknown };

/** What main said no to, and the way out of it; a contact that cannot be read is told of beside its field. */
function Problem({ error, onBack, onOtherSeats }: ProblemProps) {
  const { t } = useTranslation('checkout');
  if (error === undefined || isUnreadable(error, 'contact') || isFoyerError(error, 'AGE_NOT_CONFIRMED'))
    return null;
  const remedy = remedyFor(error);
  return (
    <>
      <Notice tone="wrong">{errorText(error)}</Notice>
      {remedy === 'otherSeats' ? <Button onPress={onOtherSeats}>{t('otherSeats')}</Button> : null}
      {remedy === 'otherTickets' || remedy === 'newPrice' ? (
        <Button onPress={onBack}>{t('who.otherTickets')}</Button>
      ) : null}
    </>
  );
}

function SignedIn({ account }: { account: AccountView }) {
  const { t } = useTranslation('checkout');
  return (
    <section className={styles.signedIn}>
      <p className={styles.hint}>{t('who.signedInAs')}</p>
      <h2 className={styles.heading}>{account.name}</h2>
      <p className={styles.hint}>{account.email}</p>
    </section>
  );
}
