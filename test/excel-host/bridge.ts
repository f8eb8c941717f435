import { ExcelError } from './error';
import type { ObjectRef, Session } from './object-type';
import { Query, type Request, type Response } from './query';
import type { SimulatedWorkbook, WorkbookEvent } from './workbook';

/** The far side of Office.js: what `OfficeExtension.HostBridge.init` takes. */
export interface HostBridge {
  sendMessageToHost(text: string): void;
  /** Set by the library. */
  onMessageFromHost?: (text: string) => void;
}

/** One message there and back. */
export interface RoundTrip {
  readonly requestBytes: number;
  readonly responseBytes: number;
  readonly error: string | null;
}

/** What Excel on the web takes in one message, in either direction. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

const EVENT_CATEGORY = 65_536;
const EVENT_TYPES = {
  changed: 10,
  added: 13,
  selected: 14,
  deleted: 15,
  sorted: 19,
  renamed: 25,
} as const;

const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    // A surrogate pair is four bytes, two for each half.
    if (unit > 0x7f) bytes += unit > 0x7ff && (unit < 0xd800 || unit > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

/** Excel with one workbook open, as Office.js sees it. */
export class SimulatedExcel implements HostBridge {
  onMessageFromHost?: (text: string) => void;
  readonly roundTrips: RoundTrip[] = [];
  /** The addresses of the windows that were opened. */
  readonly dialogs: string[] = [];
  /** The user is typing in a cell: every batch fails. */
  cellEditMode = false;
  private readonly session: Session;

  /** @param level the minor version of the highest ExcelApi set, such as 14 */
  constructor(
    readonly workbook: SimulatedWorkbook,
    readonly level = 20,
  ) {
    this.session = {
      workbook,
      level,
      eventsEnabled: true,
      readLimit: 5_000_000,
      registered: new Set(),
      references: new Map<string, ObjectRef>(),
    };
    workbook.listen((event) => this.raise(event));
  }

  /** Cells that one read may ask for: 5,000,000, or fewer to try what happens beyond. */
  set readLimit(cells: number) {
    this.session.readLimit = cells;
  }

  /** `Office.context.requirements.isSetSupported`. */
  isSetSupported(set: string, version = '1.1'): boolean {
    const minor = Number(version.split('.')[1] ?? 0);
    if (set === 'ExcelApi') return version.startsWith('1.') && minor <= this.level;
    // The sets of the library itself, and the one by which it names onNameChanged.
    if (set === 'ExcelApiOnline') return this.level >= 17;
    return set.startsWith('RichApiRuntime');
  }

  sendMessageToHost(text: string): void {
    const { id, message } = JSON.parse(text) as { id: number; message: { body: Request } };
    const requestBytes = utf8Length(text);
    // As two tasks, as the workbook is another process: none of its work is the page's.
    setTimeout(() => {
      const body = this.answer(message.body, requestBytes);
      setTimeout(() => this.deliver({ id, type: 2, flags: 0, message: ok(body) }), 0);
    }, 0);
  }

  private answer(request: Request, requestBytes: number): string {
    let response = this.process(request, requestBytes);
    let body = JSON.stringify(response);
    const responseBytes = utf8Length(body);
    if (responseBytes > PAYLOAD_LIMIT) {
      response = failure('ResponsePayloadSizeLimitExceeded');
      body = JSON.stringify(response);
    }
    this.roundTrips.push({ requestBytes, responseBytes, error: response.Error?.Code ?? null });
    return body;
  }

  private process(request: Request, requestBytes: number): Response {
    if (requestBytes > PAYLOAD_LIMIT) return failure('RequestPayloadSizeLimitExceeded');
    if (this.cellEditMode) return failure('InvalidOperationInCellEditMode');
    const endStep = this.workbook.beginStep();
    try {
      return new Query(request, this.session).run();
    } finally {
      endStep();
    }
  }

  private raise(event: WorkbookEvent): void {
    const { session } = this;
    if (!session.registered.has(event.kind)) return;
    if (event.byAddin && !session.eventsEnabled) return;
    const message = {
      worksheetId: event.sheet.id,
      address: event.address,
      source: event.source,
      changeType: event.changeType,
      nameAfter: event.sheet.name,
      shiftDirection: 'None',
      ...(this.level >= 14 ? { triggerSource: event.byAddin ? 'ThisLocalAddin' : 'Unknown' } : {}),
    };
    const entry = {
      messageCategory: EVENT_CATEGORY,
      messageType: EVENT_TYPES[event.kind],
      targetId: 'Workbook',
      message: JSON.stringify(message),
    };
    setTimeout(() => this.deliver({ type: 3, message: { entries: [entry] } }), 0);
  }

  private deliver(message: object): void {
    if (!this.onMessageFromHost) throw new Error('Office.js is not attached');
    this.onMessageFromHost(JSON.stringify(message));
  }
}

const ok = (body: string) => ({ statusCode: 200, headers: {}, body });

const failure = (code: string): Response => {
  const { code: Code, message: Message } = new ExcelError(code);
  return { Results: [], Error: { Code, Message, Location: '', ActionIndex: -1 } };
};
