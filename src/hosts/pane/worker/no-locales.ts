/** Stands in for the fifty languages of zod's messages: no person ever reads one here. */
export {};
