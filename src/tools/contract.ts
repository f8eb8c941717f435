import * as z from 'zod';

const place = {
  sheet: z.string().nullable(),
  row: z.int().positive().nullable(),
  column: z
    .string()
    .regex(/^[A-Z]{1,3}$/)
    .nullable(),
  header: z.string().nullable(),
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}\d+$/)
    .nullable(),
};
const severity = z.enum(['error', 'warning', 'info']);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const count = z.int().nonnegative();
const unit = z.strictObject({
  name: z.string(),
  code: z.string().nullable(),
  superior: z.string().nullable(),
});
/** A remedy by case: the branches of the one text. */
const remediesSchema = z
  .array(z.strictObject({ when: z.enum(['mistyped', 'missing', 'true']), text: z.string().min(1) }))
  .min(1)
  .max(3);
/** How many were understood, and how many there are. */
const share = z.tuple([count, count]);

/**
 * A contract as the JSON schema that is shipped. Fields are only added, so that a schema of
 * today accepts the documents of tomorrow: it refuses no further field.
 */
export const shippedSchema = (contract: z.ZodType): string =>
  `${JSON.stringify(
    z.toJSONSchema(contract),
    (key, value: unknown) =>
      key === 'additionalProperties' && value === false ? undefined : value,
    2,
  )}\n`;

/** `check --format json`, to the letter. */
export const checkContract = z.strictObject({
  schema: z.literal('branch-ledger/check@1'),
  asOf: day,
  workbooks: z.array(
    z.strictObject({
      file: z.string(),
      sha256: sha256.nullable(),
      status: z.enum(['checked', 'unreadable', 'unrecognised']),
      error: z.strictObject({ code: z.string(), message: z.string().min(1) }).nullable(),
      coverage: z.strictObject({
        sheets: share,
        columns: share,
        rows: share,
        open: z.array(
          z.strictObject({
            sheet: z.string(),
            template: z.string().min(1),
            fields: z.array(z.string().min(1)).min(1),
            columns: z
              .array(
                z.strictObject({
                  header: z.string(),
                  column: z.string().regex(/^[A-Z]{1,3}$/),
                  examples: z.array(z.string()),
                }),
              )
              .min(1),
          }),
        ),
        withheld: z.array(z.string().min(1)),
        notChecked: count,
        next: z.string().min(1),
      }),
      branches: z.array(
        z.strictObject({ name: z.string().nullable(), code: z.string().nullable() }),
      ),
      sheets: z.array(
        z.strictObject({
          name: z.string(),
          template: z.string(),
          headerRow: z.int().positive(),
          rows: count,
          columns: z.record(z.string(), z.string().regex(/^[A-Z]{1,3}$/)),
          unknown: z.array(z.string()),
          confidence: z.number().min(0).max(1),
          reasons: z.record(
            z.string(),
            z.strictObject({
              by: z.enum(['name', 'words', 'likeness', 'values', 'mapping']),
              values: z.enum(['proves', 'agrees', 'neutral', 'unlikely', 'contradicts']),
              confidence: z.number().min(0).max(1),
            }),
          ),
          unfit: z.array(z.string()),
        }),
      ),
      rules: z.strictObject({ passed: count, failed: count, notChecked: count }),
      verdicts: z.array(
        z.strictObject({
          rule: z.string(),
          met: count,
          broken: count,
          undecided: count,
          notApplicable: count,
        }),
      ),
      findings: z.array(
        z.strictObject({
          rule: z.string().regex(/^[a-z-]+\/[a-z0-9-]+$/),
          severity,
          ...place,
          cells: z.array(z.string().regex(/^(.+!)?[A-Z]{1,3}\d+$/)),
          problem: z.string().min(1),
          why: z.string().min(1),
          remedy: z.string().min(1),
          remedies: remediesSchema,
          basis: z
            .strictObject({
              document: z.string(),
              article: z.string().nullable(),
              verified: z.boolean(),
            })
            .nullable(),
          related: z.array(z.strictObject(place)),
          causes: z.array(z.string()),
          fix: z
            .strictObject({ safe: z.boolean(), value: z.union([z.string(), z.number()]) })
            .nullable(),
          suppressed: z.boolean(),
        }),
      ),
      notChecked: z.array(z.strictObject({ rule: z.string(), reason: z.string().min(1) })),
    }),
  ),
  summary: z.strictObject({
    workbooks: count,
    errors: count,
    warnings: count,
    infos: count,
    suppressed: count,
  }),
});

/** `returns.json`, to the letter. */
export const returnsContract = z.strictObject({
  schema: z.literal('branch-ledger/returns@1'),
  year: z.int(),
  period: z.string(),
  years: z
    .array(
      z.strictObject({
        year: z.int(),
        workbooks: count,
        tables: z.array(
          z.strictObject({
            id: z.string(),
            rows: z.array(
              z.strictObject({
                id: z.string(),
                values: z.record(z.string(), z.number().nullable()),
              }),
            ),
          }),
        ),
      }),
    )
    .optional(),
  asOf: day,
  workbooks: count,
  unreadable: count,
  tables: z
    .array(
      z.strictObject({
        id: z.string(),
        title: z.string().min(1),
        rows: z.array(
          z.strictObject({
            id: z.string(),
            title: z.string().min(1),
            values: z.record(z.string(), z.number().nullable()),
          }),
        ),
        balances: z.array(
          z.strictObject({
            id: z.string(),
            left: z.number().nullable(),
            right: z.number().nullable(),
            imbalance: z.number(),
            ok: z.boolean().nullable(),
          }),
        ),
        sheet: z.string().optional(),
        note: z.string().optional(),
        columns: z
          .array(
            z.strictObject({
              id: z.string(),
              title: z.string(),
              kind: z.enum(['stock', 'flow', 'distinct', 'state']),
            }),
          )
          .optional(),
      }),
    )
    .min(1),
  withheld: z.array(
    z.strictObject({
      figure: z.string(),
      reason: z.string(),
      needs: z.string().optional().describe('Whose data an official figure would need'),
    }),
  ),
  incomplete: z.array(z.strictObject({ figure: z.string(), workbooks: count, persons: count })),
  yearEndRoster: z
    .strictObject({ workbooks: count, figures: z.array(z.string()) })
    .optional()
    .describe('按年末名册: figures of a day in the year, counted from rosters of a later day'),
  round: z.strictObject({
    expected: count,
    handedIn: count,
    missing: z.array(unit),
    late: z.array(unit),
    unknown: z.array(unit),
    accepted: count,
    locked: count,
  }),
  findings: z.array(
    z.strictObject({
      rule: z.string(),
      severity,
      file: z.string().nullable(),
      ...place,
      problem: z.string().min(1),
      why: z.string().min(1),
      remedy: z.string().min(1),
      remedies: remediesSchema,
      related: z.array(z.strictObject({ file: z.string(), ...place })),
      suppressed: z.boolean(),
      explanation: z.string().nullable(),
      behind: z.array(z.strictObject({ name: z.string(), imbalance: z.number() })).optional(),
    }),
  ),
  organisations: z.array(
    z.strictObject({
      id: z.string().min(1),
      name: z.string().min(1),
      code: z.string().nullable(),
      kind: z
        .enum(['committee', 'general', 'branch', 'joint', 'temporary', 'unassigned'])
        .nullable(),
      parent: z.string().nullable(),
      file: z.string().nullable(),
      workbooks: count,
      figures: z.record(z.string(), z.number()),
    }),
  ),
});
