import { accountAccess } from './account-access';
import { agentConduct } from './agent-conduct';
import { billing } from './billing';
import { cancellation } from './cancellation';
import { defect } from './defect';
import { delivery } from './delivery';
import { general } from './general';
import { handling } from './handling';
import { information } from './information';
import { outage } from './outage';
import { stakes } from './stakes';
import { state } from './state';
import { wait } from './wait';

/** Empathy lines: by issue, by how it was handled, by what is at stake, by where it stands. */
export const empathyLines = [
  ...general,
  ...delivery,
  ...billing,
  ...defect,
  ...outage,
  ...wait,
  ...agentConduct,
  ...cancellation,
  ...accountAccess,
  ...information,
  ...handling,
  ...stakes,
  ...state,
];
