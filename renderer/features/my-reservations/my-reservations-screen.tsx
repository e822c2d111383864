import { useState } from 'react';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { FoundReservation } from './found-reservation';
import { LookUp } from './look-up';
import { MyList } from './my-list';
import { useMyReservationsStore } from './my-reservations.store';

export type MyReservationsScreenProps = {
  account: AccountView | null;
  onBack: () => void;
  onSignIn: () => void;
};

/** The account's reservations, or one that is looked up by its code and contact. */
export function MyReservationsScreen({ account, onBack, onSignIn }: MyReservationsScreenProps) {
  const { found, setFound } = useMyReservationsStore();
  const [isLookingUp, setLookingUp] = useState(account === null);
  if (found) return <FoundReservation reservation={found} onBack={onBack} onAnother={() => setFound(null)} />;
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
