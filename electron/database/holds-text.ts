import { type Expression, type RawBuilder, sql, type SqlBool } from 'kysely';

/** Whether a column holds a text anywhere, whatever the case of either. No sign of the text is a wildcard. */
export function holdsText(column: Expression<string | null>, text: string): RawBuilder<SqlBool> {
  const wanted = text.toLowerCase().replaceAll('ς', 'σ');
  const pattern = `%${wanted.replace(/[\\%_]/g, '\\$&')}%`;
  return sql<SqlBool>`${inLowerCase(column, wanted)} LIKE ${pattern} ESCAPE '\\'`;
}

/** SQLite's own `lower` knows the letters of ASCII alone; of the others only those that are looked for matter. */
function inLowerCase(column: Expression<string | null>, wanted: string): Expression<string | null> {
  let lowered: Expression<string | null> = sql<string | null>`lower(${column})`;
  for (const letter of new Set(wanted.match(/[^\p{ASCII}]/gu))) {
    // The two sigmas are one letter.
    const others = [letter.toUpperCase(), ...(letter === 'σ' ? ['ς'] : [])].filter((one) => one !== letter);
    for (const other of others) lowered = sql<string | null>`replace(${lowered}, ${other}, ${letter})`;
  }
  return lowered;
}
