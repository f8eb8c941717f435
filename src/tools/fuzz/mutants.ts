import { unzipSync, zipSync } from 'fflate';
import { Random as Source } from '../../samples/random';
import type { Seed } from './seeds';

type Random = (bound: number) => number;

/** Numbers at the edges of what a field holds. */
const EDGES = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0xffffffff];

/** Changes some bytes: turned, cut out, repeated, put in, set to an edge, cut off. */
function changed(bytes: Uint8Array, random: Random): Uint8Array {
  let result = Uint8Array.from(bytes);
  for (let n = 1 + random(4); n > 0; n--) {
    const at = random(Math.max(1, result.length));
    const length = Math.min(1 + random(1 << random(8)), result.length - at);
    switch (random(6)) {
      case 0:
        result[at] = random(256);
        break;
      case 1:
        result = joined(result.subarray(0, at), result.subarray(at + length));
        break;
      case 2:
        result = joined(result.subarray(0, at + length), result.subarray(at));
        break;
      case 3:
        result = joined(
          result.subarray(0, at),
          Uint8Array.from({ length }, () => random(256)),
          result.subarray(at),
        );
        break;
      case 4: {
        const edge = EDGES[random(EDGES.length)] as number;
        for (let byte = 0; byte < 4 && at + byte < result.length; byte++) {
          result[at + byte] = (edge >>> (8 * byte)) & 0xff;
        }
        break;
      }
      default:
        if (random(8) === 0) result = result.slice(0, at);
    }
  }
  return result;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * A file made from a sound one by chance: the same number gives the same file. Half
 * of the archives are changed inside a part, so that their checksums still hold.
 */
export function mutant(seed: Seed, number: number): Uint8Array {
  const source = new Source(number);
  const random: Random = (bound) => source.int(0, bound - 1);
  const isZip = seed.bytes[0] === 0x50 && seed.bytes[1] === 0x4b;
  if (!isZip || random(2) === 0) return changed(seed.bytes, random);
  const parts = unzipSync(seed.bytes);
  const names = Object.keys(parts);
  const name = names[random(names.length)] as string;
  parts[name] = Uint8Array.from(changed(parts[name] as Uint8Array, random));
  return zipSync(parts, { level: 1 });
}
