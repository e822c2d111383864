import { randomUUID } from 'node:crypto';
import type { Offer } from '../contract/booking.contract';
import type { ShowtimeCard } from '../contract/listing.contract';
import { isFoyerError } from '../contract/errors';
import type { RequestId } from '../domain/ids';
import type { DemoCall } from './demo-call';
import type { DemoData } from './demo-data';
import { daysBetween, localOf } from '../domain/wall-clock';
import { planShows, shareSold } from './programme';
import { pickWeighted, seededRandom, seedOf } from './seeded-random';

/**
 * Bounds the time it takes, a flush of the disk or two for each party: so many at most come to a showtime today,
 * tomorrow, the day after and on each later day. What shall be nearly full in a smaller house becomes so all the same.
 */
const partiesAtMost = [7, 5, 2, 1];
const nearlyFull = 0.85;
const smallerHouse = 150;
/** The further off a day is, the more seats a showtime must have to sell for a party to come at all. */
const worthAPartyADay = 5;
const largestParty = 10;

/**
 * Lets guests reserve until each showtime on sale is as full as the demo says, or as full as the bound allows. Counts
 * what is taken already: called again, it goes on where it was interrupted. Resolves with the number of reservations.
 */
export async function letGuestsReserve(guest: DemoCall, data: DemoData): Promise<number> {
  const { today, days } = await guest('listing.listDays', {});
  let reservations = 0;
  for (const { businessDay } of days) {
    const ahead = daysBetween(today, businessDay);
    const shows = new Map(
      planShows(data, [businessDay]).map((show) => [`${show.auditorium} ${show.startsAtLocal}`, show]),
    );
    const { showtimes } = await guest('listing.listDay', { businessDay });
    for (const showtime of showtimes) {
      const key = `${showtime.auditoriumName} ${localOf(showtime.startsAt, data.settings.timeZone)}`;
      const show = shows.get(key);
      if (!show) continue;
      const random = seededRandom(seedOf(data.reservations.seed, key));
      const share = shareSold(show, ahead, data.reservations);
      reservations += await fillShowtime(guest, data, { showtime, share, ahead, random });
    }
  }
  return reservations;
}

type Filling = { showtime: ShowtimeCard; share: number; ahead: number; random: () => number };

async function fillShowtime(guest: DemoCall, data: DemoData, filling: Filling): Promise<number> {
  const { showtime, share, ahead, random } = filling;
  if (share >= 1) return sellOut(guest, filling);
  const isSpecial = share >= nearlyFull && showtime.capacity <= smallerHouse;
  const parties = isSpecial ? showtime.capacity : (partiesAtMost[ahead] ?? partiesAtMost.at(-1)!);
  const wanted = Math.min(Math.round(showtime.capacity * share), parties * largestParty);
  if (ahead > 1 && showtime.capacity * share < worthAPartyADay * ahead) return 0;
  let left = wanted - (showtime.capacity - showtime.freeSeats);
  const smallest = Math.min(largestParty, Math.ceil(left / parties));
  let reservations = 0;
  while (left > 0 && reservations < parties) {
    const drawn = pickWeighted(data.reservations.partySizes, random).size;
    const size = Math.min(left, Math.max(drawn, smallest));
    if ((await reserve(guest, showtime, { size, wheelchairs: 0 }, random)) !== 'reserved') break;
    reservations += 1;
    left -= size;
  }
  return reservations;
}

/** Large parties first, smaller ones where those no longer fit, at last the wheelchair spaces with their companions. */
async function sellOut(guest: DemoCall, { showtime, random }: Filling): Promise<number> {
  const parties = [
    ...Array.from({ length: largestParty }, (_, less) => ({ size: largestParty - less, wheelchairs: 0 })),
    { size: 3, wheelchairs: 1 },
    { size: 2, wheelchairs: 1 },
    { size: 1, wheelchairs: 1 },
  ];
  let reservations = 0;
  for (const party of parties) {
    while ((await reserve(guest, showtime, party, random)) === 'reserved') reservations += 1;
  }
  return reservations;
}

type Party = { size: number; wheelchairs: number };

async function reserve(
  guest: DemoCall,
  showtime: ShowtimeCard,
  { size, wheelchairs }: Party,
  random: () => number,
): Promise<'reserved' | 'no room'> {
  try {
    // Takes the place of a hold that was left by a party with no room; the session's end gives back the last.
    const { hold } = await guest('booking.holdBestSeats', {
      showtimeId: showtime.id,
      partySize: size,
      wheelchairSpaces: wheelchairs,
      holdId: null,
    });
    const offer = await guest('booking.readOffer', { holdId: hold!.id });
    const tickets = chooseTickets(offer, random);
    await guest('booking.reserveSeats', {
      requestId: randomUUID() as RequestId,
      holdId: hold!.id,
      tickets: tickets.map(({ seatId, ticketTypeId }) => ({ seatId, ticketTypeId })),
      expectedTotal: tickets.reduce((sum, ticket) => sum + ticket.amount, 0),
      isAgeConfirmed: true,
      contact: { kind: 'phone', value: fictionalPhone(random) },
    });
    return 'reserved';
  } catch (error) {
    if (!isFoyerError(error, 'NOT_ENOUGH_SEATS') && !isFoyerError(error, 'LONE_SEAT')) throw error;
    return 'no room';
  }
}

/** Mostly the first type (adult), now and then another; nobody takes a child to a film with an age limit. */
function chooseTickets(offer: Offer, random: () => number) {
  const types = offer.ticketTypes
    .filter((type) => offer.minimumAge === null || type.name !== 'Child')
    .map((type, index) => ({ ...type, weight: index === 0 ? 7 : 1 }));
  return offer.seats.map((seat) => {
    const type = pickWeighted(types, random);
    const price = seat.prices.find((one) => one.ticketTypeId === type.id)!;
    return { seatId: seat.seatId, ticketTypeId: type.id, amount: price.amount };
  });
}

/** From the numbers that Ofcom keeps for drama: they ring nowhere. */
function fictionalPhone(random: () => number): string {
  return `+447700900${String(Math.floor(random() * 1000)).padStart(3, '0')}`;
}
