import { type FormEvent, type ReactNode } from 'react';
import styles from './door.module.css';

type DoorProps = { screen: string; title: string; onSubmit: () => void; children: ReactNode };

/** A form alone on the page: before anybody is signed in. */
export function Door({ screen, title, onSubmit, children }: DoorProps) {
  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }
  return (
    <main className={styles.door} data-screen={screen}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <h1>{title}</h1>
        {children}
      </form>
    </main>
  );
}
