import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as z from 'zod';
import { writeSamples } from '../../src/hosts/cli/samples';
import { Scratch } from './run';
import { templates, templatesRoot } from './workbooks';

/*
 * What SARIF 2.1.0 (OASIS, sarif-schema-2.1.0.json) says of the properties that we write:
 * which are required, their values, and what must be unique. Nothing else may be there.
 */
const message = z.strictObject({ text: z.string().min(1) });
const uriReference = z.string().regex(/^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-F]{2})+$/);
const artifactLocation = z.strictObject({ uri: uriReference });
const level = z.enum(['none', 'note', 'warning', 'error']);
const unique = <T>(list: readonly T[]): boolean =>
  new Set(list.map((one) => JSON.stringify(one))).size === list.length;
const location = z.strictObject({
  physicalLocation: z.strictObject({
    artifactLocation,
    region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }).optional(),
  }),
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string() }))
    .refine(unique)
    .optional(),
});
const result = z
  .strictObject({
    ruleId: z.string(),
    ruleIndex: z.int().min(-1),
    kind: z.enum(['notApplicable', 'pass', 'fail', 'review', 'open', 'informational']).optional(),
    level,
    message,
    locations: z.array(location),
    relatedLocations: z.array(location).refine(unique).optional(),
    suppressions: z
      .array(
        z.strictObject({
          kind: z.enum(['inSource', 'external']),
          status: z.enum(['accepted', 'underReview', 'rejected']),
          justification: z.string(),
        }),
      )
      .refine(unique)
      .optional(),
  })
  // 3.27.10: what is no failure has no level.
  .refine(({ kind = 'fail', level: own }) => kind === 'fail' || own === 'none');
const rule = z.strictObject({
  id: z.string(),
  shortDescription: message,
  defaultConfiguration: z.strictObject({ level }),
});
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          version: z.string(),
          language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
          rules: z.array(rule).refine(unique),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      artifacts: z
        .array(
          z.strictObject({
            location: artifactLocation,
            hashes: z.strictObject({ 'sha-256': z.string() }).optional(),
          }),
        )
        .refine(unique),
      invocations: z.array(
        z.strictObject({
          executionSuccessful: z.boolean(),
          toolExecutionNotifications: z.array(
            z.strictObject({
              level,
              message,
              descriptor: z.strictObject({ id: z.string().min(1) }),
              locations: z.array(location).refine(unique),
            }),
          ),
        }),
      ),
      results: z.array(result),
    }),
  ]),
});

const scratch = new Scratch();
beforeAll(() => {
  writeSamples(templates, templatesRoot, {
    out: scratch.join('set'),
    branches: 40,
    seed: 6,
    defects: 1,
  });
  writeFileSync(scratch.join('set', '空 [1]#%.xlsx'), '');
});
afterAll(() => scratch.remove());

it.each(['zh-CN', 'en'])('writes what SARIF 2.1.0 allows, in %s', async (lang) => {
  const { stdout } = await scratch.run('check', 'set', '--format', 'sarif', '--lang', lang);
  const [run] = sarif.parse(JSON.parse(stdout)).runs;
  expect(run.results.length).toBeGreaterThan(40);
  expect(run.invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  for (const { ruleId, ruleIndex } of run.results) {
    expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
});
