/** A row that names a person. */
export interface Person {
  readonly idNumber?: string | null;
  readonly name: string | null;
}

/** What tells a person apart: 公民身份号码, in capitals. */
export const keyOfPerson = ({ idNumber }: Person): string | null => idNumber ?? null;
