import type { AccountId } from '../../contract/values';
import type { AccountTable, ReservationTable } from '../../database/schema';
import { foldText } from '../../domain/fold-text';
import { emailKey } from '../../domain/email-key';
import { seededRandom, seedOf } from '../seeded-random';
import { demoPasswordHash } from './demo-password';
import { type HistoryPlan, instantOf } from './history-plan';
import type { Ids } from './ids';

const firstNames =
  'Ada Amir Anouk Bram Carmen Cheng Dara Dmitri Eilidh Elif Farah Felix Gwen Hana Henrik Imani Ines Jun Kofi Lars Leyla Lucía Mairi Marek Mei Nadia Noor Oisín Oona Pia Priya Quentin Rosa Rui Sana Sven Tariq Thea Uma Viktor Wanda Xenia Yusuf Zoë'.split(
    ' ',
  );
const nameStarts =
  'Ash Beck Bright Carl Cross Dun Elm Fair Glen Hart Holt Kings Lang Lock Mars Nor Oak Pen Ray Stan Thorn Up Wake Win Wood York Birk Cald Denn Farn'.split(
    ' ',
  );
const nameEnds =
  'ford ley ton well wood by field ham hurst land man more ridge shaw stead stone thorpe wick worth bury croft dale den gate lock mere ridge sett son yard'.split(
    ' ',
  );
/** Numbers kept for drama, a thousand each (Ofcom), and those of 555-01 in North America: they ring nowhere. */
const britishBlocks =
  '7700 900|1632 960|113 496 0|114 496 0|115 496 0|116 496 0|117 496 0|118 496 0|121 496 0|131 496 0|141 496 0|151 496 0|161 496 0|20 7946 0|28 9649 6|29 2018 0'.split(
    '|',
  );
const britishNumbers = britishBlocks.length * 1000;
const desks = 6;
const accountsADay = 22;
const guestsADay = 60;

export type People = ReturnType<typeof createPeople>;

/** Everybody who comes: staff, patrons with an account, and guests who come back and leave the same contact. */
export function createPeople(plan: HistoryPlan, ids: Ids) {
  const random = seededRandom(seedOf(plan.seed, 'people'));
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const name = () => `${pick(firstNames)} ${pick(nameStarts)}${pick(nameEnds)}`;
  const staff = Array.from({ length: desks }, (_, index) =>
    anAccount(ids, {
      role: 'admin',
      name: name(),
      number: index,
      createdAt: plan.openedAt + (index + 1) * 60_000,
    }),
  );
  const patrons: AccountTable[] = [];
  return {
    staff,
    name,
    /** The accounts that are made on a day; from then on they are among those who come. */
    signUp: (day: number) => {
      const created = Array.from({ length: day === 0 ? accountsADay * 30 : accountsADay }, (_, index) =>
        anAccount(ids, {
          role: 'patron',
          name: name(),
          number: patrons.length + index,
          createdAt: instantOf(plan, day, random() * 12 + 5) - (day === 0 ? 20 : 1) * 86_400_000,
        }),
      ).filter((account) => account.created_at <= plan.now);
      patrons.push(...created);
      return created;
    },
    /** Those who came early come most often. */
    patron: () => patrons[Math.floor(random() ** 1.6 * patrons.length)],
    clerk: () => pick(staff),
    contact: (day: number): Contact =>
      contactOf(Math.floor(random() ** 1.3 * (8000 + day * guestsADay)), random() < 0.65),
  };
}
type Contact = Pick<ReservationTable, 'contact_kind' | 'contact_key' | 'contact'>;

function anAccount(
  ids: Ids,
  made: { role: 'admin' | 'patron'; name: string; number: number; createdAt: number },
): AccountTable {
  const at = made.role === 'admin' ? 'staff.electric-palace.example' : 'patrons.example';
  const email = `${foldText(made.name).replaceAll(' ', '.')}.${made.number}@${at}`;
  return {
    id: ids.at<AccountId>(made.createdAt),
    role: made.role,
    name: made.name,
    email,
    email_key: emailKey(email),
    search_key: foldText(`${made.name} ${email}`),
    password_hash: demoPasswordHash,
    has_long_password: 1,
    state: 'active',
    is_demo: 0,
    created_at: made.createdAt,
  };
}

function contactOf(person: number, isPhone: boolean): Contact {
  const kind = isPhone ? ('phone' as const) : ('email' as const);
  const value = isPhone ? phoneOf(person) : `guest${person}@guests.example`;
  // As `contactKey` has it: E.164. Reading millions of numbers would take minutes.
  return { contact_kind: kind, contact: value, contact_key: isPhone ? value : emailKey(value) };
}

function phoneOf(person: number): string {
  if (person < britishNumbers) {
    const last = String(person % 1000).padStart(3, '0');
    return `+44${britishBlocks[Math.floor(person / 1000)]!.replaceAll(' ', '')}${last}`;
  }
  const rest = person - britishNumbers;
  const area = 201 + (Math.floor(rest / 100) % 789);
  return `+1${area}55501${String(rest % 100).padStart(2, '0')}`;
}
