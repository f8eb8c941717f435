import { describe, expect, it } from 'vitest';
import type { HeaderPattern, Understanding } from '../../core/templates/understanding-schema';
import { templates } from '../../rules/testing';
import { fits, spokenFor } from './header-words';
import { clash, likeness, shapeOf } from './likeness';

const { understanding } = templates;
const { contrasts, denials, headers, strangers, weights } = understanding;
const NEAR = (weights.nearAtLeast?.value ?? 0) / 100;

/** An office's header and a name of ours that are as like as names of one thing are, and two things. */
const TWO_THINGS: readonly (readonly [string, string])[] = [
  ['应到人数', '实到人数'],
  ['集中培训开始日期', '集中培训结束日期'],
  ['确定积极分子日期', '积极分子备案日期'],
  ['入团日期', '入党日期'],
  ['参加人数', '参加人次'],
  ['转入日期', '转出日期'],
  ['增员原因', '减员原因'],
  ['上级组织名称', '本组织名称'],
  ['主持人姓名', '主讲人姓名'],
  ['加入组织日期', '加入党组织日期'],
  ['接收大会赞成票数', '接收大会反对票数'],
  ['是否在生产、工作一线', '生产、工作一线'],
  ['不同意票', '同意票'],
  ['未按期转正', '按期转正'],
  ['非党员人数', '党员人数'],
  ['无职称', '职称'],
  ['被谈话人', '谈话人'],
];

/** Whether a change makes one thing of two that are told apart without it. */
const confuses = (changed: Understanding): boolean =>
  TWO_THINGS.some(
    ([a, b]) =>
      likeness(shapeOf(a), shapeOf(b)) >= NEAR &&
      clash(a, b, understanding) &&
      !clash(a, b, changed),
  );

describe('the entries by which headers are understood', () => {
  it.each(contrasts.map((one) => [one.words.join(), one] as const))('needs %s', (_, one) => {
    const less = { ...understanding, contrasts: contrasts.filter((other) => other !== one) };
    expect(confuses(less)).toBe(true);
  });

  it.each(denials.words)('needs the denial %s', (word) => {
    const words = denials.words.filter((other) => other !== word);
    expect(confuses({ ...understanding, denials: { ...denials, words } })).toBe(true);
  });

  it.each(strangers.words)('needs %s for somebody else', (word) => {
    const words = strangers.words.filter((other) => other !== word);
    const less = { ...understanding, strangers: { ...strangers, words } };
    const spoken = (given: Understanding) =>
      spokenFor(given, 'members', 'name', `${word}姓名`, null);
    expect([spoken(understanding), spoken(less) > 0]).toEqual([0, true]);
  });
});

/** Headers of one word of each group, in either order. */
function written(groups: HeaderPattern['has']): string[] {
  const combined = groups.reduce<string[][]>(
    (all, group) => all.flatMap((words) => group.map((word) => [...words, word])),
    [[]],
  );
  return combined.flatMap((words) => [words.join(''), [...words].reverse().join('')]);
}

const AFTER = weights.after?.value ?? 0;
const explained = (pattern: HeaderPattern, header: string): number =>
  pattern.has.some((group) => group.length === 0)
    ? 0
    : fits(pattern, header, pattern.after ?? null, AFTER);

/** The words of a pattern without which every header that it was written for reads as before. */
function idle(pattern: HeaderPattern): string[] {
  const { has, not = [] } = pattern;
  const asked = has.flatMap((group, at) =>
    group.filter((word) => {
      const less = has.map((other, place) =>
        place === at ? other.filter((w) => w !== word) : other,
      );
      const forms = written(has.map((other, place) => (place === at ? [word] : other)));
      const changed = { ...pattern, has: less };
      return forms.every((form) => explained(pattern, form) === explained(changed, form));
    }),
  );
  const all = written(has);
  const denied = not.filter((word) => {
    const changed = { ...pattern, not: not.filter((other) => other !== word) };
    return all
      .flatMap((form) => [form + word, word + form])
      .every((form) => explained(pattern, form) === explained(changed, form));
  });
  return [...asked, ...denied];
}

describe('the patterns of headers', () => {
  const lists = Object.entries(headers).flatMap(([sheet, fields]) =>
    Object.entries(fields).map(([key, patterns]) => [`${sheet}.${key}`, patterns] as const),
  );

  it.each(lists)('have no word that changes nothing: %s', (_, patterns) => {
    expect(patterns.flatMap(idle)).toEqual([]);
  });

  it.each(lists)('have none that another one holds: %s', (_, patterns) => {
    for (const pattern of patterns) {
      const others = patterns.filter(
        (other) =>
          other !== pattern && (other.after === undefined || other.after === pattern.after),
      );
      const own = written(pattern.has).some(
        (form) =>
          explained(pattern, form) > Math.max(0, ...others.map((one) => explained(one, form))),
      );
      expect(own).toBe(true);
    }
  });
});
