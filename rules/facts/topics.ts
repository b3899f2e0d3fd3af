import { memo } from '../text/memo';
import type { Issue } from '../types';

/**
 * The words of each kind of trouble at large, for what no pattern of the bank's issues names: a weigher of words, not a reader.
 * `sure` hardly occur in other kinds, `lean` only lean one way. One to three words each, compared without their endings.
 */
export interface Topic {
  /** The trouble after "the" when nothing names it more closely. */
  noun: string;
  sure: string;
  lean: string;
}

export const TOPICS: Partial<Record<Issue, Topic>> = {
  delivery: {
    noun: 'delivery problem',
    sure: 'parcel|package|courier|doorstep|porch|tracking|tracked|depot|warehouse|shipped|shipping|shipment|postage|postman|carrier|locker|luggage|suitcase|groceries|substitution|substituted|whereabouts|eta|despatched|recipient|delivered|deliver|customs|redelivery|returned to sender|empty box|empty parcel|left in the rain|wrong door|tracking number|import duty|sorting office',
    lean: 'driver|van|lorry|neighbour|postcode|arrived|arrive|collected|unpacked|slot|sent to|in the post|left outside|signed for|collection point|was due|due on|never got|never had|turn up|turned up|not here|unloaded|drop off|pick up point|basket|hamper|bouquet|carton|label|ordered|sent|posted|post|came|box|boxes|on its way|signed|empty|waiting in|stayed in|hand delivered|rescheduled|route',
  },
  billing: {
    noun: 'billing problem',
    sure: 'invoice|refund|deposit|debit|statement|overdraft|tariff|fare|penalty|premium|receipt|transaction|cheque|reimbursement|instalment|loan|mortgage|debt|arrears|bailiff|overcharged|undercharged|surcharge|chargeback|payable|vat|owed|owes|owe|repay|repaid|deducted|debited|withdrawn|overpaid|exchange rate|direct debit|standing order|unit rate|kwh|estimated reading|per annum|payslip|invoiced',
    lean: 'charge|charged|bill|billed|payment|paid|pay|price|cost|money|fee|bank|balance|interest|rate|discount|tax|quote|quoted|cash|credit|cheaper|expensive|pounds|euros|dollars|quid|pence|cents|card|wallet|rent|pension|salary|taken|twice|double|reading|meter|estimate|deposit|waived|tip|conversion|amount|budget|afford',
  },
  defect: {
    noun: 'fault',
    sure: 'fault|faulty|repair|warranty|guarantee|stain|stained|hole|scratched|dented|rust|rusty|peeling|peeled|faded|shrunk|wobbly|mould|mouldy|damp|rotten|wilted|jammed|burnt|melted|sparks|overheating|leaking|leak|cracked|crack|snapped|broken|broke|ripped|torn|blurry|misprint|misspelt|corrupted|undercooked|overcooked|raw|soggy|stale|lumpy|crooked|chipped|limp|warped|came apart|fell apart|fell off|came off|wonky|rattle|squeak|squeaks|mislabelled|mouldy|best before|allergic|rash|food poisoning|burning smell|unusable|defective|shoddy|botched',
    lean: 'hinge|zip|seam|sole|handle|wheel|lid|motor|pump|battery|charger|screen|lens|gearbox|brakes|boiler|radiator|tap|mattress|firmware|glitch|bug|feature|colour|size|quality|described|picture|fits|fit|noise|smell|smells|taste|tastes|replacement|replaced|wrong|installed|fitted|mended|fixed|fix|stopped|beeps|flickers|upside down|back to front|tear|split|dead|bent|hum|cold|hot|burning|sick|ill|sour|off|half finished|workmanship|paint|stitching|batteries|leaks',
  },
  outage: {
    noun: 'outage',
    sure: 'outage|offline|internet|wifi|broadband|router|server|downtime|timeout|uptime|blackout|buffering|latency|ping|fibre|dial tone|mains|disconnected|unavailable|power cut|no service|no signal|no connection|502|503|504|unreachable|cutting out|dropping out|rebooted|reboot|reception|bars of signal|api|endpoint|latency|spinning wheel|will not load|not loading',
    lean: 'down|connection|connect|network|signal|site|website|app|page|loading|load|load up|crash|crashed|crashes|maintenance|power|electricity|gas|water|heating|supply|speed|sync|streaming|stream|terminal|terminals|till|tills|dashboard|platform|system|lights|lift|slow|freezes|frozen|dropping|drops|restart|restarted|flashing|error|errors|engineers|dark|dry|off again',
  },
  wait: {
    noun: 'wait',
    sure: 'waiting|waited|queue|on hold|hold music|reply|response|respond|responded|chase|chased|chasing|ignored|silence|backlog|overdue|pending|referral|permit|licence|passport|visa|processing|processed|under review|appointment|callback|call back|call me back|hold up|no show|stood up|waiting list|hearing back|hear back|in touch|followed up|follow up|reminder|forwarded|escalated|decision|outcome|no word|kept waiting|still waiting|ages ago|caller',
    lean: 'wait|answer|answered|weeks|months|fortnight|still|yet|delay|delayed|application|applied|claim|assessed|progress|update|status|since|how long|ages|days|hours|tomorrow|next week|last week|promised|said you would|nobody|no one|again|minutes|month|week|list|heard|inbox|passed on|ticket|patience|patient|date|schedule|scheduled|turn',
  },
  'agent-conduct': {
    noun: 'way that was handled',
    sure: 'rude|rudeness|attitude|patronising|condescending|sarcastic|sneering|laughed|laughing|shouted|shouting|swore|hung up|insulted|insulting|dismissive|arrogant|smirked|mocked|mocking|accent|humiliated|humiliating|ashamed|racist|sexist|discrimination|bullied|bullying|unprofessional|disrespectful|disrespect|rolled their eyes|tutted|talked down|belittled|snapped at|barked at|ignored me|remark|remarks|lied|blamed|accused|threatened|grabbed|touched|embarrassed|made me feel|spoken to|treated like|talked over|raised his voice|sniggered|muttered|sarcasm|bigoted|judged',
    lean: 'tone|manners|polite|respect|staff|manager|colleague|employee|assistant|receptionist|clerk|guard|waiter|waitress|porter|nurse|doctor|teacher|trainer|instructor|adviser|rep|inspector|technician|crew|steward|barista|cashier|bouncer|doorman|consultant|counter|told me|said to me|called me|spoke to me|in front of|in tears|my daughter|my mother|behave|behaviour|conduct|stared|refused to|comment|comments|joke|cry|crying|upset|treated|voice|shame|ashamed of|walked off|walked away|training',
  },
  cancellation: {
    noun: 'cancellation',
    sure: 'cancel|cancelling|cancellation|terminate|terminating|unsubscribe|opt out|downgrade|renewal|auto renew|notice period|cooling off|executor|deceased|passed away|switching|switch provider|leaving you|exit fee|no longer need|no longer want|withdraw|resign|drop out|get out of|not renewing|moved abroad|probate|minimum term|deregister|unenrol|delete my|close it|stop it|leave early|transfer out',
    lean: 'leave|leaving|quit|stop|end|ending|close|closing|notice|contract|membership|subscription|pause|freeze|trial|renew|moving out|moving away|died|estate|give up|refund my ticket|postponed|rescheduled|called off|moving|transfer|delete|no longer|quit|finish|finished|stopped|moved',
  },
  'account-access': {
    noun: 'account problem',
    sure: 'login|log in|logged out|sign in|password|passcode|username|locked out|locked|unlock|verify|verification|authenticate|authenticator|two factor|reset|recover|recovery|hacked|suspended|banned|disabled|credentials|activate|activation|captcha|fingerprint|face id|security question|otp|gate code|key fob|fob|turnstile|permission|permissions|admin rights|invitation|new phone|old number|old email|sim|let me in|get in|getting in|wrong password|expired link',
    lean: 'account|access|profile|portal|code|codes|pin|blocked|identity|register|registration|registered|link|expired|device|token|badge|key card|id card|document|upload|email address|surname|two step|remember me|in my name|enter|entry|admin|role|seat|invite|barred|settings|sync|security|shut out|user',
  },
};

const SURE = 0.7;
const LEAN = 0.3;

/** The part of a word that its inflections share, roughly. */
const stem = (w: string) => (w.length > 4 ? w.replace(/(?:ing|ies|ied|ed|es|s|e|y)$/, '') : w.replace(/(?<=..)s$/, ''));

let table: Map<string, { issue: Issue; weight: number }[]> | null = null;

function words(): Map<string, { issue: Issue; weight: number }[]> {
  if (table) return table;
  table = new Map();
  for (const [issue, topic] of Object.entries(TOPICS) as [Issue, Topic][]) {
    for (const [list, weight] of [
      [topic.sure, SURE],
      [topic.lean, LEAN],
    ] as const) {
      for (const phrase of list.split('|')) {
        const key = phrase.split(' ').map(stem).join(' ');
        table.set(key, [...(table.get(key) ?? []), { issue, weight }]);
      }
    }
  }
  return table;
}

export interface TopicFind {
  issue: Issue;
  weight: number;
  start: number;
  end: number;
  key: string;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu;
const MONEY = /[£$€₹]\s?\d|\d\s?(?:[£€]|pounds?\b|euros?\b|dollars?\b|quid\b|bucks\b|rupees\b|yen\b|(?:gbp|eur|usd|inr)\b)/gi;

/** The topic words of one text; of each word only the first find, longer phrases before the words in them. */
export const topicFinds = memo(500, (text: string): readonly TopicFind[] => {
  const known = words();
  const found: TopicFind[] = [];
  const seen = new Set<string>();
  const list = [...text.matchAll(WORD)].map((m) => ({
    stem: stem(m[0].toLowerCase().replace('’', "'")),
    start: m.index,
    end: m.index + m[0].length,
  }));
  for (let i = 0; i < list.length; i++) {
    for (let n = 3; n >= 1; n--) {
      const part = list.slice(i, i + n);
      const last = part.at(-1);
      if (part.length < n || !last || !part[0]) continue;
      const key = part.map((w) => w.stem).join(' ');
      const hits = known.get(key);
      if (!hits) continue;
      if (!seen.has(key)) for (const h of hits) found.push({ ...h, key, start: part[0].start, end: last.end });
      seen.add(key);
      i += n - 1;
      break;
    }
  }
  const sum = text.matchAll(MONEY).next().value;
  if (sum) found.push({ issue: 'billing', weight: LEAN, key: 'sum', start: sum.index, end: sum.index + sum[0].length });
  return found;
});
