export interface NoticeAction {
  readonly text: string;
  readonly run: () => void;
}

/** Something to tell, above everything else. */
export interface Notice {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
  /** Something to do about it. */
  readonly action?: NoticeAction;
  /** What else can be done instead. */
  readonly other?: NoticeAction;
}

/** Long work that is going on. */
export interface Progress {
  readonly text: string;
  /** 0 to 1; null when it is not known. */
  readonly share: number | null;
}
