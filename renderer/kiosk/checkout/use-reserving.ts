import { useEffect, useRef, useState } from 'react';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { bookingContract, type ReservationView } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { useForm, wrongPaths } from '../../lib/form';
import { foyer } from '../../lib/foyer-client';
import { reserve, useCheckoutStore } from './checkout.store';
import { remedyFor } from './reserve';
import { reprice, type TicketChoice } from './tickets';

type Reserver = {
  choice: TicketChoice;
  account: AccountView | null;
  onReserved: (reservation: ReservationView) => void;
};

/** The act of reserving, with the contact that a guest types. `choice` is the chosen tickets at the prices of now. */
export function useReserving({ choice: chosen, account, onReserved }: Reserver) {
  const [choice, setChoice] = useState(chosen);
  /** From an age limit that was set after the offer was read. */
  const [ageDemanded, setAgeDemanded] = useState<number | null>(null);
  const contact = useContact();
  const form = useForm(
    account ? [] : wrongPaths(bookingContract.reserveSeats.input, { contact }),
    async () => {
      try {
        return await reserve(choice, account ? null : contact);
      } catch (error) {
        if (isFoyerError(error, 'AGE_NOT_CONFIRMED')) setAgeDemanded(error.details.minimumAge);
        const repriced = remedyFor(error) === 'newPrice' ? await newPriceFor(choice) : null;
        if (!repriced) throw error;
        setChoice(repriced);
        return undefined;
      }
    },
    onReserved,
  );
  useNewPrices(choice, setChoice);
  return { ...form, choice, minimumAge: ageDemanded ?? choice.offer.minimumAge };
}

function useContact() {
  const kind = useCheckoutStore((state) => state.contactKind);
  const value = useCheckoutStore((state) => state.contactTyped);
  return { kind, value };
}

/** Looks at the new prices after main refused the old ones; `null` when the tickets have to be chosen again. */
async function newPriceFor(choice: TicketChoice): Promise<TicketChoice | null> {
  return reprice(choice, await foyer.booking.readOffer({ holdId: choice.holdId }));
}

/** A price that changes while the screen is open is told at once, not only when somebody reserves. */
function useNewPrices(choice: TicketChoice, take: (repriced: TicketChoice) => void): void {
  const shown = useRef(choice);
  shown.current = choice;
  useEffect(() => {
    let isOpen = true;
    const stop = foyer.subscribe((event) => {
      if (event.type !== 'catalogChanged') return;
      // What is refused is told of when it is reserved, or as the hold's end.
      void newPriceFor(shown.current).then(
        (repriced) => {
          if (isOpen && repriced && repriced.total.amount !== shown.current.total.amount) take(repriced);
        },
        () => undefined,
      );
    });
    return () => {
      isOpen = false;
      stop();
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `take` is a state's setter
  }, []);
}
