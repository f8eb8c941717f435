import * as z from 'zod';

/** The values of a row of `returns.json` by column, without those that are withheld. */
export const knownValues = z
  .record(z.string(), z.number().nullable())
  .transform((values) =>
    Object.fromEntries(
      Object.entries(values).flatMap(([column, value]) =>
        value === null ? [] : [[column, value]],
      ),
    ),
  )
  .pipe(z.record(z.string(), z.number()));
