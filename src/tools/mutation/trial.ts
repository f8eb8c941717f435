import { dirname } from 'node:path';
import type { Bundle, Loaded } from './bundle';
import type { DataMutant } from './data';
import type { Mutant } from './instrument';
import type { Test } from './suite';

export interface Outcome {
  readonly mutant: Mutant;
  readonly killed: boolean;
}

/** A mutant that makes a loop go on for ever is noticed by its steps, not by the clock. */
class Stuck extends Error {}

const isRule = (file: string): boolean => file.endsWith('/rule.ts');

/** Whether a test throws. */
function fails(test: Test): boolean {
  try {
    test.run();
    return false;
  } catch {
    return true;
  }
}

/** Tries mutants against the tests that reach them; a rule's only against its own tests. */
export class Trial {
  readonly #bundle: Bundle;
  readonly #base: Loaded;
  readonly #covering = new Map<number, number[]>();
  readonly #coveringFile = new Map<string, Set<number>>();
  /** Reached when the module is loaded. */
  readonly #static: ReadonlySet<number>;
  readonly #limits: number[] = [];
  #active = 0;
  #steps = 0;
  #limit = Number.POSITIVE_INFINITY;
  #seen = new Set<number>();

  /** @throws Error when a test fails with no mutant on */
  constructor(bundle: Bundle) {
    this.#bundle = bundle;
    this.#base = bundle.load(this.#isOn);
    this.#static = this.#seen;
    const failed: string[] = [];
    this.#base.tests.forEach((test, index) => {
      this.#seen = new Set();
      this.#steps = 0;
      if (fails(test)) failed.push(`${test.file}: ${test.name}`);
      this.#limits.push(this.#steps * 100 + 100_000);
      for (const id of this.#seen) this.#covers(id, index);
    });
    if (failed.length > 0) throw new Error(`fails with no mutant on: ${failed.join('; ')}`);
  }

  get rules(): Loaded['rules'] {
    return this.#base.rules;
  }

  readonly #isOn = (id: number): boolean => {
    if (this.#active === 0) this.#seen.add(id);
    if (++this.#steps > this.#limit) throw new Stuck();
    return id === this.#active;
  };

  #covers(id: number, test: number): void {
    const tests = this.#covering.get(id);
    if (tests) tests.push(test);
    else this.#covering.set(id, [test]);
    const file = this.#bundle.mutants[id - 1]?.file ?? '';
    const ofFile = this.#coveringFile.get(file) ?? new Set();
    this.#coveringFile.set(file, ofFile.add(test));
  }

  /** The tests that have to do with a mutant, those that stand nearest first. */
  #testsFor({ id, file }: Mutant): readonly number[] {
    const { tests } = this.#base;
    const near = (test: number): boolean => dirname(tests[test]?.file ?? '') === dirname(file);
    const covering = this.#static.has(id)
      ? [...(this.#coveringFile.get(file) ?? tests.keys())]
      : (this.#covering.get(id) ?? []);
    if (isRule(file)) return covering.filter(near);
    return [...covering.filter(near), ...covering.filter((test) => !near(test))];
  }

  /** Tries one mutant of the sources. */
  tryOne(mutant: Mutant): Outcome {
    const indices = this.#testsFor(mutant);
    this.#active = mutant.id;
    try {
      const killed = this.#static.has(mutant.id)
        ? this.#failsAfresh(indices)
        : indices.some((index) => this.#failsAt(this.#base, index));
      return { mutant, killed };
    } finally {
      this.#active = 0;
      this.#limit = Number.POSITIVE_INFINITY;
    }
  }

  /** Tries one mutant of the data: with the tests of the rules that it is about. */
  tryData(mutant: DataMutant): Outcome {
    const undo = mutant.apply();
    try {
      const { tests } = this.#bundle.load(this.#isOn);
      const killed = tests.some((test) => mutant.folders.has(dirname(test.file)) && fails(test));
      return { mutant, killed };
    } finally {
      undo();
    }
  }

  #failsAt({ tests }: Loaded, index: number): boolean {
    const test = tests[index];
    this.#steps = 0;
    this.#limit = this.#limits[index] ?? 0;
    return !test || fails(test);
  }

  #failsAfresh(indices: readonly number[]): boolean {
    if (indices.length === 0) return false;
    this.#steps = 0;
    this.#limit = 10_000_000;
    let loaded: Loaded;
    try {
      loaded = this.#bundle.load(this.#isOn);
    } catch {
      return true;
    }
    return indices.some((index) => this.#failsAt(loaded, index));
  }
}
