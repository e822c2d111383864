import { useTranslation } from 'react-i18next';
import type { Measures } from '../../../electron/contract/reports.contract';
import { formatChange, formatCount, formatMoney, formatShare, formatSigned } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { Tile, Tiles } from '../../office/ui/tile';
import {
  amountIn,
  averagePriceOf,
  changeOf,
  currenciesOf,
  occupancyOf,
  pointsBetween,
} from './figures.rules';

type OverviewTilesProps = { now: Measures; before: Measures };

/** Six numbers, each beside that of the period before. */
export function OverviewTiles({ now, before }: OverviewTilesProps) {
  const { t } = useTranslation('office-reports');
  const change = useChange();
  const price = averagePriceOf(now);
  const priceBefore = averagePriceOf(before);
  const share = occupancyOf(now);
  const shareBefore = occupancyOf(before);
  const points = pointsBetween(share, shareBefore);
  return (
    <Tiles>
      <Tile
        label={t('measure.tickets')}
        value={formatCount(now.tickets)}
        note={change(now.tickets, before.tickets, formatCount)}
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
      <MoneyTile measure="booked" now={now} before={before} />
      <MoneyTile measure="collected" now={now} before={before} />
      <Tile
        label={t('measure.averagePrice')}
        value={price ? formatMoney(price) : '–'}
        note={
          price && priceBefore && price.currency === priceBefore.currency
            ? change(price.amount, priceBefore.amount, (amount) =>
                formatMoney({ amount, currency: price.currency }),
              )
            : t(now.booked.length > 1 ? 'severalCurrencies' : 'noComparison')
        }
      />
      <Tile
        label={t('measure.cancelledTickets')}
        value={formatCount(now.cancelledTickets)}
        note={change(now.cancelledTickets, before.cancelledTickets, formatCount)}
      />
    </Tiles>
  );
}

type MoneyTileProps = OverviewTilesProps & { measure: 'booked' | 'collected' };

/** The first currency large, others beside it: they cannot be added up. */
function MoneyTile({ measure, now, before }: MoneyTileProps) {
  const { t } = useTranslation('office-reports');
  const { currency: own } = useSettings();
  const change = useChange();
  const [currency = own, ...others] = currenciesOf([now, before], own);
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
      note={change(amount, amountIn(before[measure], currency), format)}
    />
  );
}

/** `+12% from 1,204`: the sign says which way. */
function useChange(): (now: number, before: number, format: (value: number) => string) => string {
  const { t } = useTranslation('office-reports');
  return (now, before, format) => {
    const change = changeOf(now, before);
    if (change === null) return t('noneBefore');
    return change === 0
      ? t('unchanged')
      : t('changeFrom', { change: formatChange(change), before: format(before) });
  };
}
