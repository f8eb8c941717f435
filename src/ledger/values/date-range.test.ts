import { expect, it } from 'vitest';
import { dateRangeOf } from './date-range';

it.each([
  ['2025.02.24-02.26', 20250224, 20250226],
  ['2025.2.24—2025.3.1', 20250224, 20250301],
  ['2025年2月24日至26日', 20250224, 20250226],
  ['2025/12/30~2026/1/2', 20251230, 20260102],
  ['2025-02-24至2025-02-26', 20250224, 20250226],
  ['2025 年 2 月 24 日 — 2 月 26 日', 20250224, 20250226],
])('reads %s as two days', (text, from, to) => {
  expect(dateRangeOf(text)).toEqual({ from, to });
});

it.each(['2025-02-24', '2025-02-24-26', '2025.2.30-3.1', '2025.3.1-2.1', '2025.2-3', '甲一至乙二'])(
  'takes %s for no two days',
  (text) => {
    expect(dateRangeOf(text)).toBeNull();
  },
);
