import { useTranslation } from 'react-i18next';
import type { Measures } from '../../../electron/contract/reports.contract';
import { formatChange, formatCount, formatMoney, formatShare, formatSigned } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { Tile, Tiles } from '../ui/tile';
import {
  amountIn,
  averagePriceOf,
  changeOf,
  currenciesOf,
  occupancyOf,
  pointsBetween,
} from './figures.rules';
import { useReservationsAddress } from './use-reservations-address';

/** Days that are over, and as many of the period before. */
export type Compared = { now: Measures; before: Measures };
type OverviewTilesProps = {
  now: Measures;
  compared: Compared | null;
  /** Else a change is told as one so far. */
  isOver: boolean;
};

/** Six numbers, each beside that of the period before. */
export function OverviewTiles({ now, compared, isOver }: OverviewTilesProps) {
  const { t } = useTranslation('office-reports');
  const change = useChange(compared, isOver);
  const price = averagePriceOf(now);
  const [priceOver, priceBefore] = both(compared, averagePriceOf);
  const [shareOver, shareBefore] = both(compared, occupancyOf);
  const share = occupancyOf(now);
  const { ofPeriod } = useReservationsAddress();
  const points = pointsBetween(shareOver, shareBefore);
  return (
    <Tiles>
      <Tile
        label={t('measure.tickets')}
        value={formatCount(now.tickets)}
        to={now.tickets > 0 ? ofPeriod('standing') : undefined}
        note={change(({ tickets }) => tickets, formatCount)}
      />
      <Tile
        label={t('measure.occupancy')}
        value={share === null ? '–' : formatShare(share)}
        note={
          points === null
            ? t('noComparison')
            : t('pointsFrom', {
                points: formatSigned(points),
                count: points,
                before: formatShare(shareBefore ?? 0),
              })
        }
      />
      <MoneyTile measure="booked" {...{ now, compared, isOver }} />
      <MoneyTile measure="collected" {...{ now, compared, isOver }} />
      <Tile
        label={t('measure.averagePrice')}
        value={price ? formatMoney(price) : '–'}
        note={
          priceOver && priceBefore && priceOver.currency === priceBefore.currency
            ? change(
                (it) => averagePriceOf(it)?.amount ?? 0,
                (amount) => formatMoney({ amount, currency: priceOver.currency }),
              )
            : t(now.booked.length > 1 ? 'severalCurrencies' : 'noComparison')
        }
      />
      <Tile
        label={t('measure.cancelledTickets')}
        value={formatCount(now.cancelledTickets)}
        to={now.cancelledTickets > 0 ? ofPeriod('cancelled') : undefined}
        note={change(({ cancelledTickets }) => cancelledTickets, formatCount)}
      />
    </Tiles>
  );
}

type MoneyTileProps = OverviewTilesProps & { measure: 'booked' | 'collected' };

/** The first currency large, others beside it: they cannot be added up. */
function MoneyTile({ measure, now, compared, isOver }: MoneyTileProps) {
  const { t } = useTranslation('office-reports');
  const { currency: own } = useSettings();
  const change = useChange(compared, isOver);
  const [currency = own, ...others] = currenciesOf([now, ...(compared ? [compared.before] : [])], own);
  const format = (amount: number) => formatMoney({ amount, currency });
  const amount = amountIn(now[measure], currency);
  const more = others
    .map((it) => ({ amount: amountIn(now[measure], it), currency: it }))
    .filter((sum) => sum.amount > 0)
    .map((sum) => `+ ${formatMoney(sum)}`);
  return (
    <Tile
      label={t(`measure.${measure}`)}
      value={format(amount)}
      more={more.join(' ')}
      note={change((it) => amountIn(it[measure], currency), format)}
    />
  );
}

function both<T>(compared: Compared | null, of: (it: Measures) => T): [T, T] | [null, null] {
  return compared ? [of(compared.now), of(compared.before)] : [null, null];
}

/** `+12% from 1,204`: the sign says which way. */
function useChange(
  compared: Compared | null,
  isOver: boolean,
): (of: (it: Measures) => number, format: (value: number) => string) => string {
  const { t } = useTranslation('office-reports');
  return (of, format) => {
    const [now, before] = both(compared, of);
    if (now === null) return t('noComparison');
    const change = changeOf(now, before);
    if (change === null) return t('noneBefore');
    if (change === 0) return t('unchanged');
    return t(isOver ? 'changeFrom' : 'soFar', { change: formatChange(change), before: format(before) });
  };
}
