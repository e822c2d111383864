import { useTranslation } from 'react-i18next';
import type { TicketTypeId } from '../../../electron/contract/values';
import { amountIn, decimalText } from '../../../electron/domain/amounts';
import { digitsOf } from '../../../electron/domain/currencies';
import { decimalAsTyped } from '../../../electron/domain/typed-values';
import { ranges } from '../../../electron/domain/bounds';
import { type Act, useAct } from '../../lib/act';
import { formats } from '../../lib/format';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useCall } from '../../lib/use-call';
import { firstAmount, firstTypes, premiumTwentieths } from './first-prices.rules';

/** A ticket type that is there already, or one that is made with the prices; `share` in twentieths of a full price. */
type Line = { key: string; name: string; ticketTypeId: TicketTypeId | null; share: number };

export type FirstPrices = {
  lines: readonly Line[];
  textOf: (key: string) => string;
  change: (key: string, text: string) => void;
  /** Keys of what is no sum of the currency. */
  wrong: ReadonlySet<string>;
  /** Nothing could be sold. */
  isEmpty: boolean;
  save: Act;
};

const premium = 'premium';
const nothing: Record<string, string> = {};
const allWeek = [1, 2, 3, 4, 5, 6, 7];

/** The cinema's own ticket types where it has some, else the usual ones; each with a sum to confirm. */
export function useFirstPrices(onSaved: () => void): FirstPrices {
  const { t } = useTranslation('office-start');
  const { currency } = useSettings();
  const digits = digitsOf(currency);
  const marks = formats().country;
  const [typed, setTyped] = useKeptState<Record<string, string>>('start.prices', nothing);
  const { value } = useCall(() => foyer.prices.listPrices(), []);
  const own = value?.ticketTypes.filter(({ state }) => state === 'active') ?? [];
  const lines: Line[] = own.length
    ? own.map(({ id, name }) => ({ key: id, name, ticketTypeId: id, share: 20 }))
    : firstTypes.map(({ id, twentieths }) => ({
        key: id,
        name: t(`prices.type.${id}`),
        ticketTypeId: null,
        share: twentieths,
      }));
  function textOf(key: string): string {
    const share = key === premium ? premiumTwentieths : (lines.find((line) => line.key === key)?.share ?? 20);
    const offered = firstAmount(currency, digits, share);
    return typed[key] ?? (offered === null ? '' : decimalAsTyped(decimalText(offered, digits), marks));
  }
  const keys = [...lines.map(({ key }) => key), premium];
  const wrong = new Set(
    keys.filter((key) => textOf(key).trim() !== '' && amountIn(textOf(key), digits, marks) === null),
  );
  const isEmpty = lines.every(({ key }) => textOf(key).trim() === '');
  const save = useAct(async () => {
    if (!value || wrong.size > 0 || isEmpty) return undefined;
    await addCard(
      t('prices.cardName'),
      lines.flatMap((line) => {
        const amount = amountIn(textOf(line.key), digits, marks);
        return amount === null ? [] : [{ ...line, amount }];
      }),
      amountIn(textOf(premium), digits, marks) ?? 0,
    );
    return true;
  }, onSaved);
  return {
    lines,
    textOf,
    change: (key, text) => setTyped((old) => ({ ...old, [key]: text })),
    wrong,
    isEmpty,
    save,
  };
}

/** Whatever an earlier try left is used, so that trying again makes nothing twice. */
async function addCard(
  name: string,
  lines: readonly (Line & { amount: number })[],
  premiumAmount: number,
): Promise<void> {
  const { ticketTypes } = await foyer.prices.listPrices();
  const prices = [];
  for (const line of lines) {
    const known = line.ticketTypeId ?? ticketTypes.find((type) => type.name === line.name)?.id;
    const ticketTypeId = known ?? (await foyer.prices.addTicketType({ name: line.name })).ticketTypeId;
    prices.push({ ticketTypeId, amount: line.amount });
  }
  const surcharges = premiumAmount > 0 ? [{ seatKind: premium, amount: premiumAmount } as const] : [];
  await foyer.prices.addPriceCard({
    name,
    prices,
    surcharges,
    weekdays: allWeek,
    fromMinute: 0,
    untilMinute: ranges.cardMinute.max,
  });
}
