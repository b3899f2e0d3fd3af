import { tests } from '../text/guard';
import { memo } from '../text/memo';
import { findDates, findOtherTimes } from './dates';
import { blank, type Found, findAll, NUMBER } from './found';
import { isGoods } from './things';

/** What the agent asked for last, so that a bare number can be read as the answer. */
export type Asked = 'order' | 'account' | 'phone' | 'other' | '';

export interface Numbers {
  email: Found[];
  phone: Found[];
  amount: Found[];
  dates: Found[];
  order: Found[];
  account: Found[];
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/dgu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/dgi;
const FIGURE = '\\d+(?:[.,]\\d+)*';
const MONEY = new RegExp(
  [
    `(?:\\b(?:A|AU|US|C|CA|NZ|HK|S|R))?[$£€₹¥₺₽₩₦]\\s?${FIGURE}(?:\\s?(?:k|m|bn)\\b)?`,
    `\\b(?:Rs\\.?|INR|USD|EUR|GBP|AUD|CAD|NZD|CHF|SEK|NOK|DKK|PLN|ZAR|AED|SAR|SGD|HKD|JPY|CNY|KES|NGN|TRY|CZK|HUF|BRL|MXN)\\s?${FIGURE}`,
    `\\b${NUMBER.replace('\\\\d+(?:[.,]\\\\d+)*|', '')}(?: (?:hundred|thousand|grand))?(?: and ${NUMBER})? (?:euros?|dollars?|pounds?|quid|bucks|rupees)\\b`,
    `(?<![\\w-])${FIGURE}\\s?(?:[€£]|(?:euros?|dollars?|pounds?|quid|bucks|rupees|lakhs?|yen|yuan|pesos?|reais|rand|naira|kronor|kroner|zloty|lira|dirhams?|shillings?|grand|usd|eur|gbp|inr|chf|kr|p|pence|cents)\\b|zł)`,
    '\\bR\\s?(?:\\d{1,3}(?: \\d{3})+|\\d{3,}(?:[.,]\\d+)*|\\d+[.,]\\d\\d)\\b|\\b(?:a|one|two|three|four|five|six|seven|eight|nine|ten|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?) grand\\b|\\ba (?:tenner|fiver|grand|hundred (?:pounds|quid|euros|dollars|bucks))\\b',
  ].join('|'),
  'gid',
);

// "paid 41.60", "7.99 off me", "the 120 deposit": a sum without its sign, where the clause is about money
const BARE_SUM =
  /(?<![\w£$€₹.,:/-])(\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d+\.\d\d|\d{2,6}(?= (?:deposit|refund|fee|charge|bill)\b))(?![\w:/-]|[.,]\d|\s?(?:%|am\b|pm\b|kg|km|cm|mm|GB|MB|kWh|people|units|points|miles|steps|o['’]?clock|metres|this morning|today|tomorrow))/dgi;
const ABOUT_MONEY =
  /\b(?:paid|pay(?:ing|s)?|charg\w+|bill\w*|cost\w*|took|taken|taking|refund\w*|price\w*|owe[ds]?|money|fee|debit\w*|deduct\w*|deposit|quot\w+|total|spent|invoice\w*|balance|off (?:me|my)|rent|salary)\b/i;

function isSum(text: string, f: Found): boolean {
  const from = Math.max(0, text.slice(0, f.start).search(/[^.!?\n]*(?:[.!?]\s[^.!?\n]*)?$/));
  const clause = text.slice(from, f.end + 40);
  // "at 11.42": a time of day, unless money stands right before it
  const time = /^(?:[01]?\d|2[0-3])\.[0-5]\d$/.test(f.value);
  if (time)
    return (
      /\b(?:paid|pay|charged|billed|cost|costs|took|taken|another|of|x|refund|owe|for) $/i.test(text.slice(from, f.start)) &&
      !/\bat $/i.test(text.slice(from, f.start)) &&
      ABOUT_MONEY.test(clause)
    );
  return ABOUT_MONEY.test(clause);
}

// A code: digits with letters, hyphens, slashes; at least one digit.
const CODE = '#?(?=[\\w/-]*\\d)[A-Za-z0-9]+(?:[/-][A-Za-z0-9]+)*';
const SPACED = '(?:[A-Z]{2,4}|[A-Z]{1,3}\\d{1,3}|[A-Z]{1,3}-[A-Z]{1,3}) \\d{3,}(?: \\d{2,4})*(?: [A-Z]{2}\\b)?';
const ORDER_WORD =
  '(?:orders?|bookings?|reservations?|claim|case|tickets?|jobs?|ref(?:erence)?\\.?|reports?|vouchers?|invoices?|confirmation|tracking|parcel|consignment|shipment|complaint|application|incident|repair|return|rma|pnr|po|pedido|bestellung|commande|ordine|auftrag|purchase|enquiry|query|docket|quote|quotation|request|item|enrolment|dossier|crime|appeal|collection|delivery|receipt|file|tag|conf\\.?|waybill|awb|despatch|dispatch|transaction|txn|inc|inspection|valuation|referral|basket|cart|manifest|worksheet|warrant|permit|(?:rental|hire) agreement)';
const ACCOUNT_WORD =
  '(?:account|acct|a\\/c|acc|merchant|store|seller|loan|mortgage|policyholder|user|tenancy|roll|id|payroll|membership|member|student|donor|supporter|reader|tenant|pupil|learner|employee|player|card|loyalty|nhs|meter|library|gym|railcard|policy|customer|subscription|subscriber|client|patient|contract|loyalty|tenancy|licen[cs]e|hospital|service|mrn|mpan|mprn|agreement|lease|wallet|pension|shareholder|investor|badge|staff|dealer|agency|landlord|resident|household|supply|site|premises|scheme|profile|login|username|pass|fob)';
const JOIN =
  "(?:['’]s)?(?:\\s(?:card|sheet|slip|form)\\b)?(?:(?:\\s(?:order|claim|case|booking|job|account|policy|ref(?:erence)?))?\\s?(?:no|nr|num|number|numbers|id|code|ref(?:erence)?)\\b\\.?|\\s#(?=\\s))?\\s?(?:(?:is|was|:|=|-|–|->)\\s?)?\\(?(?:#\\s)?";
const GROUPED = '\\d{1,4} \\d{3,4}(?: \\d{1,4}){0,4}(?![\\d.,:]*\\d)|\\d{3,4}(?: \\d{1,4}){1,4}(?![\\d.,:]*\\d)';
const after = (word: string) => new RegExp(`\\b${word}${JOIN}\\s?(${SPACED}|${GROUPED}|${CODE})(?![\\w/-]*\\s?%)`, 'gid');
const ORDER = after(ORDER_WORD);
const ACCOUNT = after(ACCOUNT_WORD);
// "my super account, 6612 0098": what stands beside an account between commas, long enough to be looked up
const BESIDE_ACCOUNT = new RegExp(
  `\\b(?:account|acct|membership|policy|library card|loyalty card|tenancy|loan|mortgage|pension|meter)(?:,| \\(|;| -| –) ?((?=[\\d -]*(?:\\d[ -]?){6})\\d[\\d -]*\\d)(?![\\w/-]|[.,:]\\d)`,
  'gid',
);
// "account ending 8806": all that the customer shows of it
const ENDING = /\b(?:account|policy|membership)(?: number)? (?:ending|that ends|ends)(?: in| with)? (\d{3,4})\b/dgi;
// "his account, whatever its number is. Mine is 61900245"
const MINE = /\bmine(?:['’]s| is|:) (\d[\d -]{3,}\d)(?![\w/-]|[.,:]\d)/dgi;
// "the others: 90112, 90340": numbers in a row after a word for tickets
const ROW =
  /\b(?:tickets?|cases?|orders?|bookings?|claims?|jobs?|refs?|references)\b[^.!?\n\d]{0,40}?:? ?(\d{4,}(?:(?:, | and | & |, and )\d{4,})+)(?![\w/-]|[.,:]\d)/dgi;
// "Number 2 1187 0043 5591": groups of figures after nothing but "number"
const NUMBERED = /\b(?:[Nn]umber|[Nn]o\.|[Nn]r\.?):? (\d{1,4}(?: \d{3,4}){2,4})(?![\w/-]|[.,:]\d)/dg;
/** Words that show that a number without a label is an account's, where nothing was ordered. */
const KEEPS =
  /\b(?:joint account|current account|savings account|library card|member(?:ship)?|policy|patient|tenant|tenancy|meter|pension|loan|mortgage|council tax|landline|broadband|tariff|insured?|premium|subscription)\b/i;
const BOUGHT =
  /\b(?:order\w*|book(?:ed|ing)|parcel|package|deliver\w*|courier|claim|case|ticket|job|bought|purchas\w+|receipt|reservation|tracking|sent back|returned?)\b/i;
const IS_ORDER = new RegExp(
  `(?<![\\w/-])(${CODE})(?=[,:]?\\s(?:is|was) (?:my|the|our) (?:order|booking|ref|claim|case|ticket|reference|confirmation))`,
  'gid',
);
// Without a word before it, only a shape that few other things have: HB-61008, CH/24/88910, 0-88315, D5521.
const BARE =
  /(?<![\w/.,:'’£$€@#-])#?(?:(?<=#)\d{3,}|(?<=\b(?:[Nn]umber|[Nn]o\.?|[Nn]r\.?)\s)\d{4,}|[A-Z]{1,5}[-/]?\d{4,}|[A-Z]{1,5}-\d{2,}(?:-\w+)*|[A-Z]{1,4}(?:[/-][A-Z0-9]{2,})+|\d{1,5}-\d{3,}(?:-\w+)*|\d{3,}-[A-Z]{1,3}\b|(?!\d{1,2}-\d{1,2}-(?:19|20)\d\d\b)\d{2,4}-\d{2,4}-\d{2,})(?![\w/-]|[.,:]\d)/dg;
const ANSWER = new RegExp(`(?<![\\w/.,:'’@-])(${SPACED}|${CODE})(?![\\w/-]|[.,:]\\d)`, 'gd');
/** "customer ref C-77120": the number of an account, though it is called a reference. */
const OF_CUSTOMER =
  /\b(?:customer|account|acct|member(?:ship)?|client|policy|patient|tenant|tenancy|student)(?:['’]s)? (?:ref(?:erence)?|file)(?: (?:no|number))?[\s.:#(]*(?:is )?$/i;

/** Alone between stops, commas or brackets a short code does as well: "Ferry, VV81K.", "earbuds (WB-21)". */
const ALONE =
  /(?<=(?:^|[.!?,;:(]\s?|\n))(?!(?:[A-Z]{1,2}\d{1,2}|(?:SHA|ISO|USB|MP|A|B|M)-?\d+)\b)(?:(?=[A-Z0-9]*\d[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z][A-Z0-9]*[A-Z])(?!\d+(?:GB|MB|TB|KG|KM|CM|MM|ML|KW|KWH|HZ|GHZ|MPH|RPM|MBPS|PM|AM)\b)[A-Z0-9]{5,8}|[A-Z]{2,4}-\d{2,3}(?:[- ]\d{2,4})?|[A-Z]{1,3}\d?-[A-Z]{0,2}\d{2,3}[A-Z]?)(?=\s*(?:[.,;:)!?]|$|\n))(?!\.\d)/dg;
// What such a shape is instead, by the word before it.
const NOT_ORDER =
  /\b(?:batch|lot|model|plate|reg|registration|card|flat|unit|apartment|apt|error|code|version|firmware|room|seat|flight|train|size|serial|part|gate|row|bus|platform|page|level|suite|postcode|zip|voltage|type|series|macbook|iphone|galaxy|windows|build|exit|form|channel|ending|ends|in|imei|sn|s\/n|sku|vin|road|street)\s(?:(?:no|number|is|in)\.?\s)?#?$/i;
const STANDARD = /^(?:SHA|ISO|UTF|RFC|AES|USB|HDMI|MP|WIFI|DDR|RTX|GTX|COVID|WW|BST|GMT|UTC)-?\d/i;
const PHONE_WORD = /\b(?:phone|ring|call|text|reach|number|mobile|cell|tel|landline|whatsapp|contact|on)\b[^.!?\n]{0,30}$/i;
const PHONE = /(?<![\w/.,-])(?:\+\d{1,3}[\s-]?)?(?:\(\d{2,5}\)[\s-]?)?\d{2,6}(?:[\s-]\d{2,6}){0,4}(?![\w/-]|[.,]\d)/dg;

const SIGNED = /\p{Lu}[\p{L}'’.-]+(?:,|\n| -| –) ?$/u;

/** Reads all the numbers of a text, each as one thing only. */
export function findNumbers(text: string, asked: Asked): Numbers {
  const email = findAll(text, EMAIL);
  let rest = blank(text, [...email, ...findAll(text, LINK)]);
  const amount = [...findAll(rest, MONEY), ...findAll(rest, BARE_SUM, 1).filter((f) => isSum(rest, f))].sort(
    (a, b) => a.start - b.start,
  );
  rest = blank(rest, amount);
  const dates = findDates(rest);
  // "order 30-55871" is no date: what a keyword claims comes before clock times and phones
  const order = named(rest, ORDER).filter((f) => !OF_CUSTOMER.test(rest.slice(Math.max(0, f.start - 40), f.start)));
  const account = named(rest, ACCOUNT).filter((a) => !order.some((o) => o.start < a.end && a.start < o.end));
  for (const f of findAll(rest, IS_ORDER, 1)) if (isCode(f.value)) order.push(f);
  const free = (f: Found) => ![...order, ...account].some((o) => o.start < f.end && f.start < o.end);
  for (const f of [...findAll(rest, BESIDE_ACCOUNT, 1), ...findAll(rest, ENDING, 1)]) if (free(f)) account.push(f);
  if (/\b(?:account|policy|membership|card|meter)\b/i.test(rest)) account.push(...findAll(rest, MINE, 1).filter(free));
  for (const f of findAll(rest, ROW, 1))
    for (const m of f.value.matchAll(/\d{4,}/g)) {
      const one = { value: m[0], start: f.start + m.index, end: f.start + m.index + m[0].length };
      if (free(one)) order.push(one);
    }
  const keeps = KEEPS.test(rest) && !BOUGHT.test(rest);
  for (const f of findAll(rest, NUMBERED, 1)) if (free(f)) (keeps || /\bcard\b/i.test(rest) ? account : order).push(f);
  rest = blank(rest, [...order, ...account, ...dates]);
  const phone = phones(rest, asked);
  rest = blank(rest, [...phone, ...findOtherTimes(rest)]);
  // "a policyholder for 22 years (no. 8814-002)"
  const ofAccount = (f: Found) =>
    new RegExp(`\\b${ACCOUNT_WORD}\\b[^.!?\\n]{0,30}\\((?:no|nr|number)?\\.?\\s?$`, 'i').test(
      text.slice(Math.max(0, f.start - 60), f.start),
    );
  for (const f of bare(rest, asked))
    (asked === 'account' || (asked === '' && keeps && /^[\d-]+$/.test(f.value)) || ofAccount(f) ? account : order).push(f);
  order.sort((a, b) => a.start - b.start);
  const overlapsCode = (d: Found) => [...order, ...account].some((o) => o.start < d.end && d.start < o.end);
  return { email, phone, amount, dates: dates.filter((d) => !overlapsCode(d)), order, account };
}

function named(text: string, pattern: RegExp): Found[] {
  return findAll(text, pattern, 1).filter((f) => {
    // airlines' references are six capitals and figures, of which one may do
    if (!(isCode(f.value) || /^(?=.*\d)[A-Z0-9]{5,8}$/.test(f.value)) || (f.value.includes(' ') && !/^[A-Z\d]/.test(f.value)))
      return false;
    if (/\b(?:can|could|to|i|we|please) (?:report|return|repair|query) $/i.test(text.slice(Math.max(0, f.start - 24), f.start)))
      return false;
    // "order 3 of them", "case 20 minutes ago", "ordered on 12 May": a count or a date, not a number of an order
    const tail = text.slice(f.end, f.end + 16);
    return (
      !/^\s?(?:sec|min|hour|hr|day|week|month|year|night|time|x\b|of\b|people|items?\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i.test(
        tail,
      ) || f.value.length > 4
    );
  });
}

/** Long enough to be a number somebody looks up: three digits, or two with letters. */
function isCode(code: string): boolean {
  const digits = code.replace(/\D/g, '').length;
  return /[A-Za-z]/.test(code)
    ? digits >= 2 && !/^\d+(?:st|nd|rd|th|am|pm|k|g|gb|mb|kg|cm|mm|ml|hrs?|mins?|s|x)$/i.test(code)
    : digits >= 3;
}

function phones(text: string, asked: Asked): Found[] {
  return findAll(text, PHONE).filter((f) => {
    const digits = f.value.replace(/\D/g, '').length;
    if (digits < 7 || digits > 15) return false;
    if (/^(?:0|\+|\()/.test(f.value) && digits >= 9 && digits <= 14) return /[\s+(-]/.test(f.value) || digits >= 10;
    if (/^\d{3}[\s-]\d{3}[\s-]\d{4}$/.test(f.value)) return true;
    if (/^\d{3}[- ]\d{4}$/.test(f.value)) return PHONE_WORD.test(text.slice(0, f.start));
    // "V. S. Deshpande, 98200 55512": below or beside a name at the very end
    if (digits >= 10 && SIGNED.test(text.slice(0, f.start)) && /^\.?\s*$/.test(text.slice(f.end))) return true;
    return asked === 'phone' || (digits >= 9 && PHONE_WORD.test(text.slice(0, f.start)));
  });
}

function bare(text: string, asked: Asked): Found[] {
  const found = findAll(text, BARE).filter((f) => {
    if (f.value.replace(/\D/g, '').length < 4 || STANDARD.test(f.value)) return false;
    if (/^#?[A-Z]{2}\d{3,4}$/.test(f.value) && /\b(?:flights?|trains?|airport|gate|boarding)\b/i.test(text)) return false;
    const lead = text.slice(0, f.start);
    // "the B4009": a road
    if (/^[ABM]\d{1,4}$/.test(f.value) && /\b(?:the|on|off|of) $/i.test(lead)) return false;
    // "dishwasher WDX-6004": a model's name
    const head = /(\p{L}+) $/u.exec(lead)?.[1]?.toLowerCase();
    return !NOT_ORDER.test(lead) && !(head && isGoods(head, '') && !/^(?:voucher|ticket|booking|coupon|policy|pass)/.test(head));
  });
  if (found.length === 0 && asked === '' && !/\b(?:error|model|postcode|registration|plate|version)\b/i.test(text))
    found.push(...findAll(text, ALONE).filter((f) => !NOT_ORDER.test(text.slice(0, f.start)) && !STANDARD.test(f.value)));
  if (found.length > 0 || (asked !== 'order' && asked !== 'account')) return asked === 'other' ? [] : found;
  // the answer to "what's your order number?" may be plain digits or any code
  const answers = findAll(text, ANSWER, 1);
  return answers
    .filter((f) => isCode(f.value) && f.value.replace(/\D/g, '').length >= 3 && !NOT_ORDER.test(text.slice(0, f.start)))
    .slice(0, 1);
}

const ASKS: [Asked, RegExp][] = [
  [
    'phone',
    /\b(?:phone|mobile|telephone|contact|cell) number\b|\bnumber (?:can|could|should|may) (?:i|we) (?:ring|call|reach|phone)/i,
  ],
  [
    'account',
    /\b(?:account|membership|member|policy|customer|contract|subscription|client)(?: (?:number|no|id|reference|ref)|\?)/i,
  ],
  [
    'order',
    /\b(?:order|booking|reservation|claim|case|reference|ref|tracking|ticket|invoice|job|confirmation)(?: (?:number|no|id|code|reference|ref)|\?)/i,
  ],
  [
    'other',
    /\b(?:plate|registration|serial|postcode|post code|zip|model|batch|imei|last four|pin|meter|size|version|error|code)\b/i,
  ],
];

/** What kind of number an agent's text asks for. */
export const askedIn = memo(500, (agentText: string): Asked => {
  for (const [kind, pattern] of ASKS) if (tests(pattern, agentText)) return kind;
  return '';
});
