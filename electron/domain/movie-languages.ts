/**
 * The languages that films are spoken and subtitled in, as BCP 47 tags: all of ISO 639-1 but those that nobody speaks
 * (Avestan, Church Slavic, Volapük and the like) and collective ones, then those of ISO 639-2 and 639-3 that films are
 * made in.
 */
export const movieLanguages: readonly string[] = [
  'aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cs cv cy da de dv dz ee el en eo es et eu',
  'fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz id ig ii ik is it iu ja jv ka kg ki kj kk kl km',
  'kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny',
  'oc oj om or os pa pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk',
  'tl tn to tr ts tt tw ty ug uk ur uz ve vi wa wo xh yi yo za zh zu',
  'ace arn arz ast bal ban bho bug ceb chr ckb dgo doi fil fur gsw haw hif hmn ilo kab kok lad mai mni mus',
  'nan nap nds pap pcm rom sat scn sco sma smj smn sms srn swb tet tpi tzm vec war wuu yue',
].flatMap((line) => line.split(' '));
