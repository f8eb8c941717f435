import { describe, expect, it } from 'vitest';
import { barChart } from './bar-chart';

describe('barChart', () => {
  const bars = [
    { label: '<学生>', value: 10 },
    { label: '工人', value: 5 },
    { label: '其他', value: 0 },
  ];
  const svg = barChart({ id: 'c', title: '职业（人）', bars });
  const widths = [...svg.matchAll(/<rect[^>]* width="([\d.]+)"/g)].map(([, width]) =>
    Number(width),
  );

  it('draws bars in proportion, from zero', () => {
    expect(widths).toHaveLength(3);
    expect(widths[0]).toBeCloseTo(2 * (widths[1] ?? 0), 0);
    expect(widths[2]).toBe(0);
  });

  it('says in words what it shows, and escapes it', () => {
    expect(svg).toContain('<title id="c-t">职业（人）</title>');
    expect(svg).toContain('&lt;学生&gt; 10; 工人 5; 其他 0');
    expect(svg).not.toContain('<学生>');
  });

  it('stands where all is zero', () => {
    const empty = barChart({ id: 'e', title: '无', bars: [{ label: '甲', value: 0 }] });
    expect(empty).not.toContain('NaN');
  });
});
