import type { Form } from './forms/form';
import type { Lack } from './lacks';
import { LACK_REASONS } from './open-fields';
import type { JointClaim, Tally } from './tally';

const text = new TextEncoder();
const plain = new TextDecoder();

/**
 * A tally in few bytes, for where tens of thousands are kept: most figures of one workbook are
 * zero. Numbers are LEB128; a figure is the distance from the one before and a zigzag number.
 */
export function packTally({ workbooks, numbers, joint, claims, lacks }: Tally): Uint8Array {
  const bytes: number[] = [];
  const put = (number: number): void => {
    let rest = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  };
  const putText = (value: string): void => {
    const encoded = text.encode(value);
    put(encoded.length);
    for (const byte of encoded) bytes.push(byte);
  };
  put(workbooks);
  put(numbers.filter((number) => number !== 0).length);
  let last = 0;
  numbers.forEach((number, index) => {
    if (number === 0) return;
    put(index - last);
    put(number < 0 ? -2 * number - 1 : 2 * number);
    last = index;
  });
  put(joint.length);
  for (const [event, indexes] of joint) {
    putText(event);
    put(indexes.length);
    for (const index of indexes) put(index);
  }
  put(claims.length);
  for (const { event, index, own, others } of claims) {
    putText(event);
    put(index);
    put(Number(own));
    put(others);
  }
  put(lacks.length);
  for (const lack of lacks) {
    put(lack.index);
    put(LACK_REASONS.indexOf(lack.reason));
    for (const count of [lack.unknown, lack.workbooks, lack.persons]) put(count);
  }
  return Uint8Array.from(bytes);
}

/**
 * What {@link packTally} packed.
 * @throws RangeError when the bytes end too early or do not fit the form
 */
export function unpackTally(bytes: Uint8Array, form: Pick<Form, 'id' | 'size'>): Tally {
  let at = 0;
  const take = (): number => {
    let number = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('a packed tally ends too early');
      number += (byte % 128) * unit;
      if (byte < 128) return number;
    }
  };
  const takeText = (): string => {
    const length = take();
    at += length;
    return plain.decode(bytes.subarray(at - length, at));
  };
  const workbooks = take();
  const numbers = new Array<number>(form.size).fill(0);
  let index = 0;
  for (let left = take(); left > 0; left--) {
    index += take();
    const zigzag = take();
    if (index >= form.size) throw new RangeError('a packed tally is of another form');
    numbers[index] = zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
  }
  const joint: [string, number[]][] = [];
  for (let left = take(); left > 0; left--) {
    const event = takeText();
    joint.push([event, Array.from({ length: take() }, take)]);
  }
  // What an older version packed ends here.
  if (at === bytes.length) {
    return { form: form.id, workbooks, numbers, joint, claims: [], lacks: [] };
  }
  const claims: JointClaim[] = [];
  for (let left = take(); left > 0; left--) {
    claims.push({ event: takeText(), index: take(), own: take() === 1, others: take() });
  }
  const lacks: Lack[] = [];
  for (let left = take(); left > 0; left--) {
    const index = take();
    const reason = LACK_REASONS[take()];
    if (reason === undefined) throw new RangeError('a packed tally has an unknown reason');
    lacks.push({ index, reason, unknown: take(), workbooks: take(), persons: take() });
  }
  return { form: form.id, workbooks, numbers, joint, claims, lacks };
}
