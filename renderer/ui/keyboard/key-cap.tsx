import type { TFunction } from 'i18next';
import { ArrowBigUp, ChevronDown, Delete } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shifted, type Key } from './layouts';
import styles from './key-cap.module.css';

const repeatAfterMs = 450;
const repeatEveryMs = 80;

/** Presses at once and, where the key repeats, again while it is held. */
function usePressing(onPress: () => void, repeats: boolean) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  useEffect(() => stop, []);
  function again() {
    onPress();
    timer.current = setTimeout(again, repeatEveryMs);
  }
  return {
    onPointerDown: (event: React.PointerEvent) => {
      event.preventDefault();
      if (event.button !== 0) return;
      onPress();
      if (repeats) timer.current = setTimeout(again, repeatAfterMs);
    },
    onPointerUp: stop,
    onPointerCancel: stop,
    onPointerLeave: stop,
    // A click without a pointer comes from assistive technology.
    onClick: (event: React.MouseEvent) => event.detail === 0 && onPress(),
  };
}

type KeyCapProps = { cap: Key; isShifted: boolean; isLast: boolean; onPress: () => void };

export function KeyCap({ cap, isShifted, isLast, onPress }: KeyCapProps) {
  const { t } = useTranslation('ui');
  const pressing = usePressing(onPress, cap.type === 'backspace');
  if (cap.type === 'gap') return <span className={styles.gap} />;
  const face = faceOf(cap, isShifted, isLast, t);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.key}
      data-key={cap.type}
      data-wide={cap.type === 'character' && cap.text.length > 1 ? true : undefined}
      aria-label={face.name}
      aria-pressed={cap.type === 'shift' ? isShifted : undefined}
      {...pressing}
    >
      {face.shown}
    </button>
  );
}

type Face = { name: string | undefined; shown: React.ReactNode };

function faceOf(cap: Exclude<Key, { type: 'gap' }>, isShifted: boolean, isLast: boolean, t: TFunction): Face {
  switch (cap.type) {
    case 'character':
      return { name: undefined, shown: shifted(cap.text, isShifted) };
    case 'shift':
      return { name: t('keyboard.shift'), shown: <ArrowBigUp aria-hidden="true" /> };
    case 'backspace':
      return { name: t('keyboard.erase'), shown: <Delete aria-hidden="true" /> };
    case 'hide':
      return { name: t('keyboard.hide'), shown: <ChevronDown aria-hidden="true" /> };
    case 'space':
      return { name: undefined, shown: t('keyboard.space') };
    case 'enter':
      return { name: undefined, shown: isLast ? t('keyboard.done') : t('keyboard.next') };
    case 'layer':
      return { name: t(`keyboard.to.${cap.layer}`), shown: t(`keyboard.face.${cap.layer}`) };
  }
}
