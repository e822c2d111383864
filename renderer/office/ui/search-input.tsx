import { Search } from 'lucide-react';
import styles from './search-input.module.css';

export type SearchInputProps = { value: string; onChange: (value: string) => void; label: string };

/** Filters while it is typed into; Escape empties it. Its label is what stands in it. */
export function SearchInput({ value, onChange, label }: SearchInputProps) {
  return (
    <div className={styles.search}>
      <Search size={18} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onChange('');
        }}
      />
    </div>
  );
}
