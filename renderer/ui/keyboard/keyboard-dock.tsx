import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { KeyCap } from './key-cap';
import { eraseIn, typeInto, useKeyboardStore, type KeyboardTarget } from './keyboard.store';
import { layerOf, shifted, type Key } from './layouts';
import styles from './keyboard-dock.module.css';

function keyName(key: Key): string {
  if (key.type === 'character') return key.text;
  if (key.type === 'layer') return `to-${key.layer}`;
  return key.type === 'gap' ? `gap-${key.at}` : key.type;
}

function press(key: Key, { element, onEnter }: KeyboardTarget): void {
  const { isShifted, endShift, toggleShift, setLayer } = useKeyboardStore.getState();
  if (key.type === 'character') {
    typeInto(element, shifted(key.text, isShifted));
    endShift();
  } else if (key.type === 'space') typeInto(element, ' ');
  else if (key.type === 'backspace') eraseIn(element);
  else if (key.type === 'shift') toggleShift();
  else if (key.type === 'layer') setLayer(key.layer);
  else if (key.type === 'hide') element.blur();
  else if (key.type === 'enter') onEnter();
}

/** Says how much of the window the keyboard takes, and brings the field into what is left. */
function useRoom(target: KeyboardTarget | null) {
  const dock = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style, dataset } = document.documentElement;
    const element = dock.current;
    if (!target || !element) return;
    dataset.keyboard = target.kind;
    const observer = new ResizeObserver(() => {
      style.setProperty('--keyboard-height', `${element.offsetHeight}px`);
      target.element.closest('[data-field]')?.scrollIntoView({ block: 'nearest' });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      delete dataset.keyboard;
      style.removeProperty('--keyboard-height');
    };
  }, [target]);
  return dock;
}

export type KeyboardDockProps = {
  /** With a key of its own for e-mail addresses: how those of the country end. */
  addressEnding: string | null;
};

/** The kiosk's own keyboard, at the bottom while a text field has the focus. Mounted once, by the app. */
export function KeyboardDock({ addressEnding }: KeyboardDockProps) {
  const { t } = useTranslation('ui');
  const target = useKeyboardStore((state) => state.target);
  const layerName = useKeyboardStore((state) => state.layer);
  const isShifted = useKeyboardStore((state) => state.isShifted);
  const dock = useRoom(target);
  const layer = target && layerOf(target.kind, layerName, addressEnding);
  if (!target || !layer) return null;
  const keyboard = (
    <div
      ref={dock}
      className={styles.dock}
      data-kind={target.kind}
      data-every-press
      role="region"
      aria-label={t('keyboard.name')}
      // A press beside a key must not take the focus from the field either.
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {layer.rows.map((row, index) => (
        <div className={styles.row} key={index}>
          {row.map((key) => (
            <KeyCap
              key={keyName(key)}
              cap={key}
              isShifted={isShifted}
              isLast={target.isLast}
              onPress={() => press(key, target)}
            />
          ))}
        </div>
      ))}
    </div>
  );
  // Outside an open dialog nothing can be pressed: there the keyboard stands inside it.
  return createPortal(keyboard, target.element.closest('dialog') ?? document.body);
}
