/** The real helpdesks that can be had from Debian's packages or npm. */
import { converse } from './converse/desk';
import { redmine } from './redmine/desk';
import { roundcube } from './roundcube/desk';
import { rt } from './rt/desk';
import type { Desk } from './shape';

export const DESKS: readonly Desk[] = [rt, roundcube, redmine, converse];
