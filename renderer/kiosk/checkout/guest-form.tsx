import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { ContactField } from '../../ui/contact-field';
import styles from './checkout.module.css';
import { useCheckoutStore } from './checkout.store';

export type GuestFormProps = {
  /** What is typed is no phone number or e-mail address, or nothing is. */
  isWrong: boolean;
  onSubmit: () => void;
  onSignIn: () => void;
  onSignUp: () => void;
};

/** The three ways on: a phone number or e-mail, an account, a new account. The first needs the fewest taps. */
export function GuestForm(props: GuestFormProps) {
  const { t } = useTranslation('checkout');
  const { contactKind, contactTyped, setContactKind, setContactTyped } = useCheckoutStore();
  const problem = contactTyped.trim() === '' ? 'Missing' : 'Unreadable';
  return (
    <div className={styles.stack}>
      <section className={styles.stack}>
        <h2 className={styles.heading}>{t('who.guest')}</h2>
        <ContactField
          label={t('who.contact')}
          kindLabels={{ phone: t('who.phone'), email: t('who.email') }}
          kind={contactKind}
          onKind={setContactKind}
          value={contactTyped}
          onChange={setContactTyped}
          error={props.isWrong ? t(`who.${contactKind}${problem}`) : undefined}
          hint={t('who.guestHint')}
          onSubmit={props.onSubmit}
        />
      </section>
      <section className={`${styles.stack} ${styles.apart}`}>
        <div>
          <h2 className={styles.heading}>{t('who.account')}</h2>
          <p className={styles.hint}>{t('who.accountHint')}</p>
        </div>
        <div className={styles.pair}>
          <Button onPress={props.onSignIn}>{t('who.signIn')}</Button>
          <Button onPress={props.onSignUp}>{t('who.signUp')}</Button>
        </div>
      </section>
    </div>
  );
}
