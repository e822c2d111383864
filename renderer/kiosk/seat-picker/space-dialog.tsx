import { useTranslation } from 'react-i18next';
import type { SeatPlan } from '../../lib/seat-plan';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { usePicker, usePickerState } from './picker-context';

/** Says what a wheelchair space is, and asks whether one is needed; the way back to the seats is the nearer one. */
export function SpaceDialog({ seatPlan }: { seatPlan: SeatPlan }) {
  const { t } = useTranslation('seats');
  const picker = usePicker();
  const asked = usePickerState((state) => state.askedSpaceId);
  const isLast = usePickerState(
    (state) =>
      seatPlan.layout.seats.filter((seat) => seat.kind === 'wheelchair' && !state.taken.has(seat.id))
        .length === 1,
  );
  if (!asked) return null;
  const hasCompanion = seatPlan.layout.seats.some((seat) => seat.companionOf === asked);
  const say = (isNeeded: boolean) => () => picker.answerSpace(isNeeded);
  return (
    <Dialog
      title={t('space.title')}
      onClose={say(false)}
      actions={
        <>
          <Button onPress={say(true)}>{t('space.needed')}</Button>
          <Button variant="primary" size="large" onPress={say(false)}>
            {t('space.otherSeat')}
          </Button>
        </>
      }
    >
      <p>{t('space.text')}</p>
      {hasCompanion ? <p>{t('space.companion')}</p> : null}
      {isLast ? <p>{t('space.last')}</p> : null}
    </Dialog>
  );
}
