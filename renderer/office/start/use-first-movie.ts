import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Certificate, movieFieldsSchema } from '../../../electron/contract/movies.contract';
import { typedWhole } from '../../../electron/domain/typed-number';
import { type Act, useAct } from '../../lib/act';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { useCall } from '../../lib/use-call';
import { firstRatings } from './first-ratings.rules';

type MovieText = {
  title: string;
  year: string;
  runningMinutes: string;
  certificate: string;
  audioLanguage: string;
};
export type FirstMovie = {
  typed: MovieText;
  change: (change: Partial<MovieText>) => void;
  certificates: readonly Certificate[];
  /** None of the cinema's own yet: the ones offered are made with the film. */
  areNew: boolean;
  /** Undefined until it was tried. */
  errorOf: (field: keyof MovieText) => string | undefined;
  save: Act;
};

/** What the short form leaves to the section. */
const forLater = {
  originalTitle: '',
  synopsis: '',
  director: '',
  castLine: '',
  genres: [],
  otherLanguages: [],
  subtitleLanguages: [],
};

const nothing: Partial<MovieText> = {};

export function useFirstMovie(onSaved: () => void): FirstMovie {
  const { t } = useTranslation('office-start');
  const { currency, language } = useSettings();
  const [changed, setChanged] = useKeptState<Partial<MovieText>>('start.film', nothing);
  const [isTried, setTried] = useState(false);
  const { value } = useCall(() => foyer.movies.listCertificates(), []);
  const offered = firstRatings(currency).map(({ code, words, age, minimumAge }) => ({
    code,
    label: t(`rating.${words}`, { age }),
    minimumAge,
  }));
  const areNew = value?.certificates.length === 0;
  const certificates = areNew ? offered : (value?.certificates ?? []);
  const typed: MovieText = {
    title: '',
    year: '',
    runningMinutes: '',
    certificate: certificates[0]?.code ?? '',
    audioLanguage: language,
    ...changed,
  };
  const parsed = movieFieldsSchema.safeParse({
    ...forLater,
    ...typed,
    year: typedWhole(typed.year),
    runningMinutes: typedWhole(typed.runningMinutes),
  });
  const wrong = new Set(parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0]));
  const save = useAct(async () => {
    setTried(true);
    if (!parsed.success) return undefined;
    if (areNew) await foyer.movies.saveCertificates({ certificates: offered });
    return foyer.movies.addMovie({ movie: parsed.data, poster: null });
  }, onSaved);
  return {
    typed,
    change: (change) => setChanged((old) => ({ ...old, ...change })),
    certificates,
    areNew,
    errorOf: (field) => (isTried && wrong.has(field) ? t(`film.wrong.${field}`) : undefined),
    save,
  };
}
