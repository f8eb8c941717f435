import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { RULES } from './index.generated';

const keysOf = (schema: z.ZodType | undefined): string[] => {
  if (schema === undefined) return [];
  if (!(schema instanceof z.ZodObject)) throw new Error('parameters are an object');
  return Object.keys(schema.shape).sort();
};

describe('the names of parameters', () => {
  it('are there in both languages for each that a unit may set', () => {
    const named = RULES.filter(({ parameters }) => parameters !== undefined);
    expect(named.length).toBeGreaterThan(20);
    for (const { id, parameters, messages } of RULES) {
      for (const { parameterNames } of [messages['zh-CN'], messages.en]) {
        expect([id, Object.keys(parameterNames ?? {}).sort()]).toEqual([id, keysOf(parameters)]);
      }
    }
  });

  it('are without an English word in Chinese', () => {
    const names = RULES.flatMap(({ messages }) =>
      Object.values(messages['zh-CN'].parameterNames ?? {}),
    );
    expect(names.filter((name) => /[a-z]/i.test(name))).toEqual([]);
  });
});
