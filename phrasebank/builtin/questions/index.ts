import * as byIssue from './by-issue';

/** Clarifying questions: each asks for one fact, and is offered only when that fact is not known. */
export const questionLines = Object.values(byIssue).flat();
