import type { ReactNode } from 'react';
import type { Form } from '../../lib/form';
import { OfficeForm } from '../ui/office-form';
import styles from './door.module.css';

type DoorProps = { screen: string; title: string; form: Form; children: ReactNode };

/** A form alone on the page: before anybody is signed in. */
export function Door({ screen, title, form, children }: DoorProps) {
  return (
    <main className={styles.door} data-screen={screen}>
      <OfficeForm form={form} className={styles.form}>
        <h1>{title}</h1>
        {children}
      </OfficeForm>
    </main>
  );
}
