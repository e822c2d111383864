import { titleColour } from './title-colour';
import styles from './title-card.module.css';

export type TitleCardProps = {
  title: string;
  /** What the colour is taken from, so that a film keeps it in every language. */
  colourFrom?: string;
};

/** Stands where there is no picture: the title, set large on a colour of its own. Fills its box, 2:3 where it is free. */
export function TitleCard({ title, colourFrom = title }: TitleCardProps) {
  // A word fills the width at most; so many letters fill the height.
  const longest = Math.max(...title.split(/\s+/).map((word) => word.length), 6);
  return (
    <div className={styles.box} role="img" aria-label={title}>
      <div className={styles.card} style={{ backgroundColor: titleColour(colourFrom) }}>
        <span style={{ fontSize: `${Math.min(18, 165 / longest, 130 / Math.sqrt(title.length))}cqi` }}>
          {title}
        </span>
      </div>
    </div>
  );
}
