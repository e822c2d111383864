/**
 * The languages of ISO 639-1 and 639-2 (without \`und\`, which says nothing), and those of 639-3 in which films are made
 * and which these two lack. A table of our own: what one engine can name, another cannot.
 */
const codes = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee ' +
    'el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io ' +
    'is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn ' +
    'mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se ' +
    'sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo ' +
    'wa wo xh yi yo za zh zu ' +
    'ace ach ada ady afa afh ain akk ale alg alt ang anp apa apc arc arn arp art arw ary arz ast ath aus awa ' +
    'bad bai bal ban bar bas bat bej bem ber bho bik bin bla bnt bra btk bua bug byn cad cai car cau ceb cel ' +
    'chb chg chk chm chn cho chp chr chy ckb cmc cmn cnr cop cpe cpf cpp crh crp csb cus dak dar day del den ' +
    'dgr din doi dra dsb dua dum dyu efi egy eka elx enm ewo fan fat fil fiu fon frm fro frr frs fur gaa gay ' +
    'gba gem gez gil gmh goh gon gor got grb grc gsw gwi hai hak haw hil him hit hmn hsb hup iba ijo ilo inc ' +
    'ine inh ira iro jbo jpr jrb kaa kab kac kam kar kaw kbd kha khi kho kmb kok kos kpe krc krl kro kru kum ' +
    'kut lad lah lam lez lmo lol loz lua lui lun luo lus mad mag mai mak man map mas mdf mdr men mga mic min ' +
    'mis mkh mnc mni mno moh mos mul mun mus mwl mwr myn myv nah nai nan nap nds new nia nic niu nog non nqo ' +
    'nso nub nwc nym nyn nyo nzi osa ota oto paa pag pal pam pap pau pcm peo phi phn pon pra pro prs raj rap ' +
    'rar rmy roa rom rup sad sah sai sal sam sas sat scn sco sdh sel sem sga sgn shn sid sio sit sla sma smi ' +
    'smj smn sms snk sog son srn srr ssa suk sus sux syc syr tai tem ter tet tig tiv tkl tlh tli tmh tog tpi ' +
    'tsi tum tup tut tvl tyv udm uga umb vai vls vot wak wal war was wen wuu xal yao yap ypk yue zap zbl zen ' +
    'zgh znd zun zxx zza '
  ).split(' '),
);
codes.delete('');

/** Whether the first part of a BCP 47 tag is a language: \`ja\` and \`pt-BR\` are, \`jp\` (a country) is not. */
export function isLanguage(tag: string): boolean {
  return codes.has(tag.split('-', 1)[0]!);
}

/**
 * A tag as people write it, in the letters of BCP 47: \`EN\` and \`en_gb\` become \`en\` and \`en-GB\`. What is no tag stays as
 * it is.
 */
export function languageTag(written: string): string {
  const [language = '', ...rest] = written.trim().split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(language)) return written.trim();
  return [language.toLowerCase(), ...rest.map(subtag)].join('-');
}

function subtag(part: string): string {
  if (/^[a-z]{2}$/i.test(part)) return part.toUpperCase();
  if (/^[a-z]{4}$/i.test(part)) return part[0]!.toUpperCase() + part.slice(1).toLowerCase();
  return part;
}
