import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { formatDayLong, formatMoney, formatTime } from '../../lib/format';
import { groupCode, spellCode } from '../../lib/shown-code';
import { useSeatWords } from '../../lib/seat-words';
import { useSettings } from '../../lib/settings.store';
import { QrCode } from './qr-code';
import { countByName, qrText } from './stub-text';
import styles from './stub.module.css';

/** The reservation as a ticket of paper: the one bright thing on the screen, to be photographed. */
export function Stub({ reservation }: { reservation: ReservationView }) {
  const { t } = useTranslation('checkout');
  const { cinemaName } = useSettings();
  const words = useSeatWords();
  const { code, movie, showtime, tickets, total } = reservation;
  const day = formatDayLong(showtime.businessDay);
  const time = formatTime(showtime.startsAt);
  const seats = words.seats(tickets);
  const kinds = countByName(tickets).map((each) => t('ticketsOfType', each));
  const text = qrText([
    code,
    movie.title,
    `${day}, ${time}`,
    showtime.auditoriumName,
    seats,
    formatMoney(total),
    cinemaName,
  ]);
  return (
    <article className={styles.stub}>
      <div className={styles.visit}>
        <h2 data-long={movie.title.length > 36 || undefined}>{movie.title}</h2>
        <dl>
          <Fact name={t('done.when')} value={day} strong={time} />
          <Fact name={t('done.where')} value={showtime.format} strong={showtime.auditoriumName} />
          <Fact name={t('done.seats')} value={seats} />
          <Fact name={t('done.tickets')} value={kinds.join(', ')} />
          <Fact name={t('done.sum')} strong={formatMoney(total)} />
        </dl>
      </div>
      <div className={styles.admission}>
        <QrCode text={text} label={t('done.qr', { code: spellCode(code) })} />
        <div>
          <p>{t('done.code')}</p>
          <p className={styles.code} aria-label={spellCode(code)} data-code={code}>
            {groupCode(code)
              .split(' ')
              .map((group, index) => (
                <span key={index}>{group} </span>
              ))}
          </p>
        </div>
      </div>
    </article>
  );
}

function Fact({ name, value, strong }: { name: string; value?: string; strong?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {strong ? <strong>{strong}</strong> : null}
        {value ? <span>{value}</span> : null}
      </dd>
    </div>
  );
}
