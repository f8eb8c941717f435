import { expect, it } from 'vitest';
import { templates } from '../rules/testing';
import { isArriving, isLeaving } from './movement-kinds';
import type { MovementKinds } from './records.generated';

const kinds = (templates.codes.get('movement-kinds')?.items ?? []).map(
  ({ id }) => id as MovementKinds,
);

it('tells which movements bring somebody in, and which take somebody out', () => {
  expect(kinds.filter(isArriving)).toEqual(['restored', 'transferred-in', 'unit-transferred-in']);
  expect(kinds.filter(isLeaving)).toEqual([
    'transferred-out',
    'unit-transferred-out',
    'expelled',
    'removed',
    'persuaded',
    'self-withdrawn',
    'probation-cancelled',
    'suspended',
    'died',
  ]);
  expect([isArriving(null), isLeaving(null)]).toEqual([false, false]);
});
