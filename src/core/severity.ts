/** The gravest first: the order in which findings are shown everywhere. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

/** How much hangs on a finding: an error stops a return, a warning is asked about, an info helps. */
export type Severity = (typeof SEVERITIES)[number];

/** 0 for the gravest. */
export const gravityOf = (severity: Severity): number => SEVERITIES.indexOf(severity);
