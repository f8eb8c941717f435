/** One test of the bundle. */
export interface Test {
  readonly file: string;
  readonly name: string;
  run(): unknown;
}

/** What the bundle registers its tests with. It stands in for vitest within it. */
export class Suite {
  readonly tests: Test[] = [];
  readonly #names: string[] = [];
  #file = '';

  /** Registers the tests of a file. */
  inFile(file: string, load: () => void): void {
    this.#file = file;
    load();
  }

  readonly describe = (name: string, body: () => void): void => {
    this.#names.push(name);
    body();
    this.#names.pop();
  };

  readonly it = Object.assign(
    (name: string, run: () => unknown): void => {
      this.tests.push({ file: this.#file, name: [...this.#names, name].join(' > '), run });
    },
    {
      each:
        (cases: readonly unknown[]) =>
        (name: string, run: (...args: unknown[]) => unknown): void => {
          cases.forEach((one, index) => {
            const args = Array.isArray(one) ? one : [one];
            this.it(`${name} ${index + 1}`, () => run(...args));
          });
        },
    },
  );
}
