import { useEffect, useState } from 'react';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { foyer } from '../../lib/foyer-client';
import { FoundReservation } from './found-reservation';
import { LookUp } from './look-up';
import { MyList } from './my-list';
import { useMyReservationsStore } from './my-reservations.store';

export type MyReservationsScreenProps = {
  account: AccountView | null;
  onBack: () => void;
  onSignIn: () => void;
};

/** A look-up ends with its screen, in main too: the next person at the kiosk does not find it open. */
function leaveLookUp(): void {
  useMyReservationsStore.getState().leave();
  foyer.booking.leaveLookUp().catch(() => {});
}

/** The account's reservations, or one that is looked up by its code and contact. */
export function MyReservationsScreen({ account, onBack, onSignIn }: MyReservationsScreenProps) {
  const { found, setFound } = useMyReservationsStore();
  useEffect(() => leaveLookUp, []);
  const [isLookingUp, setLookingUp] = useState(account === null);
  if (found) return <FoundReservation reservation={found} onBack={onBack} onAnother={leaveLookUp} />;
  if (isLookingUp)
    return (
      <LookUp
        onBack={account ? () => setLookingUp(false) : onBack}
        onFound={setFound}
        {...(account === null && { onSignIn })}
      />
    );
  return <MyList onBack={onBack} onLookUp={() => setLookingUp(true)} />;
}
