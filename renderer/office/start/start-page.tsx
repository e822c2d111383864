import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { AuditoriumStep, type ReadyAuditorium } from './auditorium-step';
import { MovieStep, type LanguageOption } from './movie-step';
import { PricesStep } from './prices-step';
import { ShowtimeStep } from './showtime-step';
import styles from './start.module.css';
import { StepCard } from './step-card';
import { mayBegin, nextStep, type Step, steps, stepsDone } from './steps.rules';
import { Refusal } from '../ui/refusal';

export type StartPageProps = {
  /** What an auditorium can begin as. */
  houses: readonly ReadyAuditorium[];
  languages: readonly LanguageOption[];
};

/** Leads a new cinema to its first showtime. What is done is read from the data, so it is true after any restart. */
export function StartPage({ houses, languages }: StartPageProps) {
  const { t } = useTranslation('office-start');
  const progress = useLiveCall(
    () => foyer.settings.readProgress(),
    [],
    (event) => event.type === 'catalogChanged',
  );
  const [wished, setWished] = useState<Step | null>(null);
  const [hasMoved, setMoved] = useState(false);
  const { value } = progress;
  const done = value && stepsDone(value);
  const open = done && (wished && mayBegin(wished, done) ? wished : nextStep(done));
  function goOn() {
    setWished(null);
    setMoved(true);
    progress.reload();
  }
  return (
    <OfficePage
      title={t('title')}
      subtitle={
        <span role="status">{done ? t('progress', { count: done.size, of: steps.length }) : null}</span>
      }
    >
      {progress.status === 'failed' ? <ErrorNote error={progress.error} onRetry={progress.reload} /> : null}
      {done ? (
        <div className={styles.page}>
          {done.size === 1 ? <p className={styles.dim}>{t('intro')}</p> : null}
          {open ? null : <AllDone />}
          <ol className={styles.steps}>
            {steps.map((step, index) => (
              <StepCard
                key={step}
                step={step}
                number={index + 1}
                isDone={done.has(step)}
                isOpen={open === step}
                takesFocus={hasMoved}
                onOpen={
                  mayBegin(step, done)
                    ? () => {
                        setMoved(true);
                        setWished(step);
                      }
                    : undefined
                }
              >
                {step === 'auditorium' ? <AuditoriumStep houses={houses} onDone={goOn} /> : null}
                {step === 'prices' ? <PricesStep onDone={goOn} /> : null}
                {step === 'film' ? <MovieStep languages={languages} onDone={goOn} /> : null}
                {step === 'showtime' ? <ShowtimeStep onDone={goOn} /> : null}
              </StepCard>
            ))}
          </ol>
        </div>
      ) : null}
    </OfficePage>
  );
}

function AllDone() {
  const { t } = useTranslation('office-start');
  const kiosk = useAct(
    () => foyer.terminal.openKiosk(),
    () => {},
  );
  return (
    <div className={styles.allDone} role="status">
      <h2>{t('allDone.title')}</h2>
      <p>{t('allDone.text')}</p>
      <Refusal error={kiosk.error} />
      <div className={styles.buttons}>
        <OfficeButton variant="primary" isBusy={kiosk.isBusy} onPress={kiosk.run}>
          {t('allDone.kiosk')}
        </OfficeButton>
        <a className={styles.link} href="#/today">
          {t('allDone.today')}
        </a>
        <a className={styles.link} href="#/schedule">
          {t('allDone.schedule')}
        </a>
      </div>
    </div>
  );
}
