/** The path of a browser; throws an Error that says what to do when there is none. */
export function browserPath(): string;
