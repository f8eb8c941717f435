import { ExcelError } from './error';
import type { SimulatedWorkbook } from './workbook';

/** What the members of the simulated objects need to know of the add-in that calls. */
export interface Session {
  readonly workbook: SimulatedWorkbook;
  /** The minor version of the highest ExcelApi set, such as 9. */
  readonly level: number;
  eventsEnabled: boolean;
  /** Cells that one read may ask for; beyond it Excel on the web answers null. */
  readLimit: number;
  /** Names of the events that are registered for. */
  readonly registered: Set<string>;
  /** Ranges that the library asked to be kept, by reference id. */
  readonly references: Map<string, ObjectRef>;
}

/** An object of the model with its type, or nothing where there is none (a null object). */
export interface ObjectRef<T = unknown> {
  readonly type: ObjectType<T>;
  readonly target: T;
}

interface Member {
  /** The ExcelApi set 1.n that brought it. */
  readonly since: number;
}

export interface Property<T> extends Member {
  readonly get?: (target: T, session: Session) => unknown;
  readonly set?: (target: T, value: unknown, session: Session) => void;
}

/** A property that is an object. */
export interface Navigation<T> extends Member {
  readonly to: (target: T, session: Session) => ObjectRef | null;
}

/** A method; one that answers with an object answers with a reference. */
export interface Method<T> extends Member {
  readonly call: (target: T, args: readonly unknown[], session: Session) => unknown;
}

/** One type of the object model: only what our code uses. */
export interface ObjectType<T> {
  readonly name: string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigations?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** getItem. */
  readonly item?: (target: T, key: unknown, session: Session) => ObjectRef;
  /** For collections. */
  readonly items?: (target: T, session: Session) => ObjectRef[];
  /** Ranges: the library asks that they be kept between batches. */
  readonly kept?: true;
}

export const ref = <T>(type: ObjectType<T>, target: T): ObjectRef =>
  ({ type, target }) as ObjectRef;

/**
 * Looks a member up, strictly: what the model does not know, or what is newer
 * than the requirement set, fails.
 * @throws ExcelError ApiNotFound
 */
export function member<M extends Member>(
  { name }: { readonly name: string },
  members: Readonly<Record<string, M>> | undefined,
  key: string,
  session: Session,
): M {
  const found = members && Object.hasOwn(members, key) ? members[key] : undefined;
  if (!found) throw new ExcelError('ApiNotFound', `The simulated Excel has no ${name}.${key}`);
  if (found.since > session.level) {
    throw new ExcelError('ApiNotFound', `${name}.${key} needs ExcelApi 1.${found.since}`);
  }
  return found;
}
