import { ExcelError } from './error';
import { member, type ObjectRef, type Session } from './object-type';
import { workbookType } from './objects/workbook';

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Expand?: readonly string[] };
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

export interface Request {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface Response {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
  };
}

/** Kinds of object paths and actions, as the library numbers them. */
const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6 } as const;
const ACTION = { instantiate: 1, load: 2, method: 3, set: 4, trace: 5 } as const;

const isRef = (value: unknown): value is ObjectRef =>
  typeof value === 'object' && value !== null && 'type' in value && 'target' in value;

/**
 * Carries out one batch. As in Excel, it stops at the first action that fails,
 * and what went before stays done.
 */
export class Query {
  private readonly objects = new Map<number, ObjectRef | null>();

  constructor(
    private readonly request: Request,
    private readonly session: Session,
  ) {}

  run(): Response {
    const response: Response = { Results: [] };
    for (const [index, action] of this.request.Actions.entries()) {
      try {
        response.Results.push({ ActionId: action.Id, Value: this.act(action) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const { code: Code, message: Message } = error;
        response.Error = { Code, Message, Location: action.Name, ActionIndex: index };
        return response;
      }
    }
    return response;
  }

  private act(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return undefined;
    const object = this.resolve(action.ObjectPathId);
    if (object === null) return null;
    const args = action.ArgumentInfo?.Arguments ?? [];
    const { type, target } = object;
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.identity(object);
      case ACTION.load:
        return this.load(object, action.QueryInfo?.Select ?? []);
      case ACTION.method:
        if (action.Name === '_KeepReference') return this.keep(object);
        if (action.Name === '_RemoveReference') return undefined;
        return member(type, type.methods, action.Name, this.session).call(
          target,
          args,
          this.session,
        );
      case ACTION.set: {
        const { set } = member(type, type.properties, action.Name, this.session);
        if (!set)
          throw new ExcelError('InvalidArgument', `${type.name}.${action.Name} is read-only`);
        set(target, args[0], this.session);
        return undefined;
      }
      default:
        throw new Error(`unknown action ${JSON.stringify(action)}`);
    }
  }

  /** What the library learns of an object by which to find it again. */
  private identity({ type, target }: ObjectRef): object {
    const id = type.properties?.Id?.get;
    const reference = this.session.references;
    const kept = [...reference].find(([, object]) => object.target === target);
    return {
      ...(id ? { Id: id(target, this.session) } : {}),
      ...(kept ? { _ReferenceId: kept[0] } : {}),
    };
  }

  private keep(object: ObjectRef): undefined {
    this.session.references.set(`range-${this.session.references.size + 1}`, object);
    return undefined;
  }

  private resolve(pathId: number): ObjectRef | null {
    const known = this.objects.get(pathId);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[pathId];
    if (!path) throw new Error(`no object path ${pathId}`);
    const object = this.follow(path);
    this.objects.set(pathId, object);
    return object;
  }

  private follow(path: ObjectPath): ObjectRef | null {
    const { session } = this;
    if (path.ObjectPathType === PATH.root) {
      return { type: workbookType, target: session.workbook } as ObjectRef;
    }
    if (path.ObjectPathType === PATH.reference) {
      const kept = session.references.get(path.Name);
      if (!kept) throw new ExcelError('InvalidReference');
      return kept;
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = path.ArgumentInfo?.Arguments ?? [];
    const { type, target } = parent;
    switch (path.ObjectPathType) {
      case PATH.property:
        return member(type, type.navigations, path.Name, session).to(target, session);
      case PATH.indexer:
        if (!type.item) throw new ExcelError('ApiNotFound', `${type.name} has no getItem`);
        return type.item(target, args[0], session);
      case PATH.method: {
        const answer = member(type, type.methods, path.Name, session).call(target, args, session);
        if (answer === null || isRef(answer)) return answer;
        throw new Error(`${type.name}.${path.Name} answers with no object`);
      }
      default:
        throw new Error(`unknown object path ${JSON.stringify(path)}`);
    }
  }

  private load(object: ObjectRef, select: readonly string[]): unknown {
    const { type, target } = object;
    if (type.items) {
      const items = type.items(target, this.session);
      return { _Items: items.map((item) => this.load(item, select)) };
    }
    const { Id } = this.identity(object) as { Id?: unknown };
    const value: Record<string, unknown> = Id === undefined ? {} : { Id };
    for (const name of select) {
      if (name.includes('/')) throw new Error(`nested loads are not simulated: ${name}`);
      const key = name.charAt(0).toUpperCase() + name.slice(1);
      const { get } = member(type, type.properties, key, this.session);
      if (!get) throw new ExcelError('InvalidArgument', `${type.name}.${key} cannot be read`);
      value[key] = get(target, this.session);
    }
    return value;
  }
}
