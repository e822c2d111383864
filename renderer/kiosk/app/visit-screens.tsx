import { ChoosePasswordScreen } from '../account/choose-password-screen';
import { RedeemScreen } from '../account/redeem-screen';
import { SignInScreen } from '../account/sign-in-screen';
import { SignUpScreen } from '../account/sign-up-screen';
import { AttractScreen } from '../browse/attract-screen';
import { HomeScreen } from '../browse/home-screen';
import { MovieScreen } from '../browse/movie-screen';
import { DoneScreen } from '../checkout/done-screen';
import { TicketsScreen } from '../checkout/tickets-screen';
import { WhoScreen } from '../checkout/who-screen';
import { MyReservationsScreen } from '../my-reservations/my-reservations-screen';
import { SeatPickerScreen } from '../seat-picker/seat-picker-screen';
import type { SessionView } from '../../../electron/contract/auth.contract';
import { useAccount, useSessionStore } from '../../lib/session.store';
import { ExpiredScreen } from './expired-screen';
import { StaffScreen } from './staff-screen';
import { TroubleScreen } from './trouble-screen';
import { endVisit, leaveSeats, showReservation, startVisit } from './visit-actions';
import { currentOf, useVisitStore, type VisitScreen } from './navigation.store';

/** The one screen that is shown, and where each of its ways leads. */
export function VisitScreens() {
  const screen = useVisitStore(({ path }) => currentOf(path));
  switch (screen.name) {
    case 'attract':
      return <AttractScreen onStart={() => void startVisit()} />;
    case 'outOfOrder':
      return <TroubleScreen kind="outOfOrder" logId={null} onTryAgain={() => void startVisit()} />;
    case 'home':
    case 'movie':
    case 'seats':
    case 'expired':
      return <Choosing screen={screen} />;
    case 'tickets':
    case 'who':
    case 'done':
      return <CheckingOut screen={screen} />;
    case 'signIn':
    case 'signUp':
    case 'redeemCode':
    case 'reservations':
      return <Accounts screen={screen} />;
    case 'staff':
      return <Staff />;
  }
}

type ScreenNamed<N extends VisitScreen['name']> = Extract<VisitScreen, { name: N }>;

function Choosing({ screen }: { screen: ScreenNamed<'home' | 'movie' | 'seats' | 'expired'> }) {
  const { open, back, tryAgain, goToMovie } = useVisitStore.getState();
  const openSeats = (showtimeId: ScreenNamed<'seats'>['showtimeId']) => open({ name: 'seats', showtimeId });
  switch (screen.name) {
    case 'home':
      return (
        <HomeScreen
          onMovie={(movieId) => open({ name: 'movie', movieId })}
          onShowtime={openSeats}
          onMyReservations={() => open({ name: 'reservations' })}
        />
      );
    case 'movie':
      return <MovieScreen movieId={screen.movieId} onBack={back} onShowtime={openSeats} />;
    case 'seats':
      return (
        <SeatPickerScreen
          showtimeId={screen.showtimeId}
          {...(screen.restore ? { restore: screen.restore } : {})}
          onBack={leaveSeats}
          onMovie={goToMovie}
          onContinue={(sale) => open({ name: 'tickets', sale })}
        />
      );
    case 'expired':
      return (
        <ExpiredScreen
          end={screen.end}
          seatCount={screen.lost.seatIds.length}
          onTryAgain={tryAgain}
          onMovie={goToMovie}
          onOther={back}
        />
      );
  }
}

function CheckingOut({ screen }: { screen: ScreenNamed<'tickets' | 'who' | 'done'> }) {
  const account = useAccount();
  const { open, back, goToSeats, takeOffer } = useVisitStore.getState();
  switch (screen.name) {
    case 'tickets':
      return (
        <TicketsScreen
          sale={screen.sale}
          onBack={back}
          onContinue={(choice) => {
            takeOffer(choice.offer);
            open({ name: 'who', choice });
          }}
        />
      );
    case 'who':
      return (
        <WhoScreen
          choice={screen.choice}
          account={account}
          onBack={back}
          onOtherSeats={goToSeats}
          onOffer={takeOffer}
          onSignIn={() => open({ name: 'signIn' })}
          onSignUp={() => open({ name: 'signUp' })}
          onReserved={showReservation}
        />
      );
    case 'done':
      return <DoneScreen reservation={screen.reservation} onDone={endVisit} />;
  }
}

function Accounts({ screen }: { screen: ScreenNamed<'signIn' | 'signUp' | 'redeemCode' | 'reservations'> }) {
  const account = useAccount();
  const { open, back, leaveSignIn } = useVisitStore.getState();
  function takeSession(session: SessionView) {
    useSessionStore.getState().setSession(session);
    leaveSignIn();
  }
  switch (screen.name) {
    case 'signIn':
      return (
        <SignInScreen
          onBack={back}
          onSignedIn={takeSession}
          onSignUp={() => open({ name: 'signUp' })}
          onCode={() => open({ name: 'redeemCode' })}
        />
      );
    case 'signUp':
      return <SignUpScreen onBack={back} onSignedIn={takeSession} />;
    case 'redeemCode':
      return <RedeemScreen onBack={back} onSignedIn={takeSession} />;
    case 'reservations':
      return (
        <MyReservationsScreen account={account} onBack={back} onSignIn={() => open({ name: 'signIn' })} />
      );
  }
}

function Staff() {
  const account = useAccount();
  const { setSession } = useSessionStore.getState();
  if (account?.role === 'admin') return <StaffScreen account={account} onDone={endVisit} />;
  if (account?.mustChoosePassword) return <ChoosePasswordScreen onBack={endVisit} onChosen={setSession} />;
  return <SignInScreen purpose="staff" onBack={endVisit} onSignedIn={setSession} />;
}
