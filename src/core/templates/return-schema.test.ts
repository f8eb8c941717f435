import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../templates');

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
}

/** The keys of all objects of a schema that have no description in Chinese, with their paths. */
function* undescribed(value: unknown, path = ''): Iterable<string> {
  if (typeof value !== 'object' || value === null) return;
  const { properties } = value as Schema;
  for (const [key, own] of Object.entries(properties ?? {})) {
    if (!/[\u4e00-\u9fff]/u.test(own.description ?? '')) yield `${path}.${key}`;
  }
  for (const [key, inner] of Object.entries(value)) yield* undescribed(inner, `${path}.${key}`);
}

it.each(['returns.schema.json', 'communique.schema.json'])(
  '%s tells an editor what every key means',
  (name) => {
    const schema: unknown = JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
    expect([...undescribed(schema)]).toEqual([]);
    expect(JSON.stringify(schema).length).toBeGreaterThan(2000);
  },
);
