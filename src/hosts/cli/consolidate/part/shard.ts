import { dirname } from 'node:path';
import { usageError } from '../../commands/usage';
import type { Input } from '../../files/discover';

/** A piece of a set: the first of 8 is `{ at: 1, of: 8 }`. */
export interface Shard {
  readonly at: number;
  readonly of: number;
}

/** @throws UsageError for what is no `k/n` with k from 1 to n */
export function parseShard(text: string): Shard {
  const [, at, of] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  if (at && of && Number(at) <= Number(of)) return { at: Number(at), of: Number(of) };
  throw usageError(
    `--shard 应写成 第几份/共几份，如 2/8，不能是 ${text}。`,
    `--shard is k/n such as 2/8, not ${text}.`,
  );
}

/** The files of a piece: those of one folder stay together, as files of one branch may be joined. */
export function inShard<One extends Pick<Input, 'path'>>(
  inputs: readonly One[],
  { at, of }: Shard,
): One[] {
  const folders = [...new Set(inputs.map(({ path }) => dirname(path)))].sort();
  const own = new Set(folders.filter((_, index) => index % of === at - 1));
  return inputs.filter(({ path }) => own.has(dirname(path)));
}
