import type { Issue } from '../types';

/** What is worth asking per issue, most useful first: keys of `Facts` and free names of `FREE_FACTS`. */
export const WORTH_ASKING: Record<Issue, readonly string[]> = {
  delivery: ['orderNumber', 'product', 'photo', 'whole-order', 'looked-around', 'address', 'deadline', 'wants'],
  billing: ['accountNumber', 'which-charge', 'amount', 'pending', 'code-given', 'charge-date', 'wants'],
  defect: ['product', 'safe', 'symptom', 'orderNumber', 'photo', 'since-when', 'tried', 'still-have', 'wants'],
  outage: ['product', 'symptom', 'lights', 'since-when', 'area', 'accountNumber', 'tried', 'workaround'],
  wait: ['orderNumber', 'waiting-for', 'last-told', 'deadline', 'phone', 'best-time', 'wants'],
  'agent-conduct': ['what-said', 'when', 'where', 'who', 'wants', 'best-time'],
  cancellation: ['accountNumber', 'cancel-what', 'end-date', 'keep-anything'],
  'account-access': ['email', 'error-text', 'device', 'code-arrives', 'access-phone', 'tried', 'deadline'],
  information: ['product', 'purpose', 'deadline'],
  other: ['what-happened', 'orderNumber', 'product', 'wants'],
};

/**
 * Free facts: `said` finds them in the customer's words (lower case), `asked` in an agent's question. What was given, or
 * asked before, is not asked again. Words of one topic are kept wide on purpose: a question too few does no harm.
 */
export const FREE_FACTS: Readonly<Record<string, { said: RegExp; asked: RegExp }>> = {
  photo: {
    said: /\b(?:photos?|pictures?|pics?|video|images?|attach(?:ed|ment|ing)?|screenshots?|enclos\w+|doorbell cam|sent (?:it|you the))\b/,
    asked: /\b(?:photo|picture|pic|video|image|screenshot)/,
  },
  'whole-order': {
    said: /\b(?:only|just|one of|two of|half|part of|everything|all of (?:it|them)|whole)\b/,
    asked: /\b(?:whole|everything|rest of)\b/,
  },
  'looked-around': {
    said: /\b(?:neighbou?rs?|porch|safe place|bins?|behind|reception|concierge|been in all|moved|i'?m at|asked (?:round|around)|cctv|camera|doorbell)\b/,
    asked: /\b(?:neighbou?r|porch|safe place|reception|photo of)/,
  },
  address: {
    said: /\b(?:address|postcode|zip|street|road|avenue|lane|close|terrace|row|drive|flat \d|unit \d|[a-z]{1,2}\d{1,2}[a-z]? ?\d[a-z]{2})\b/,
    asked: /\b(?:address|postcode|zip|live)\b/,
  },
  deadline: {
    said: /\b(?:by|before|until|til|till|urgent\w*|asap|today|tonight|tomorrow|deadline|wedding|birthday|exam|flight|fly|trip|party|funeral|no (?:rush|hurry))\b/,
    asked: /\b(?:when do you need|by when|need it by|how urgent)\b/,
  },
  'which-charge': {
    said: /[£$€]|\b(?:rs|usd|eur|gbp)\b|\b\d+(?:\.\d\d)? ?(?:euros?|pounds?|dollars?|quid|bucks)\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\btwice\b|\bdouble\b|\bdeposit\b/,
    asked: /\b(?:which (?:charge|payment|transaction|bill)|amount)\b/,
  },
  pending: {
    said: /\b(?:pending|completed?|cleared|both (?:have )?gone|posted|processed)\b/,
    asked: /\b(?:pending|completed?|cleared)\b/,
  },
  'code-given': {
    said: /\b(?:codes?|phoned me|called me|text(?:ed)? me|link|clicked|never (?:gave|shared))\b/,
    asked: /\b(?:code|phoned|messaged|link)\b/,
  },
  'charge-date': {
    said: /\b(?:\d{1,2}(?:st|nd|rd|th)|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|this morning|last (?:week|month|night)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[/.]\d{1,2})\b/,
    asked: /\b(?:when was|what date|which day)\b/,
  },
  safe: {
    said: /\b(?:i'?m (?:ok|okay|fine|safe|all right|alright)|(?:no ?one|nobody) (?:was )?(?:hurt|injured)|(?:she|he|they|we)'?(?:s|re)? (?:ok|fine|all right|safe)|hospital|doctor|burn(?:t|ed)|injur\w+|bleeding|thank god)\b/,
    asked: /\b(?:all right|okay|ok|safe|hurt|alright)\b/,
  },
  symptom: {
    said: /\b(?:stopped|broke\w*|leak\w*|crack\w*|torn|ripped|snapped|smash\w*|dent\w*|won'?t|doesn'?t|does not|isn'?t|not working|no (?:heating|hot water|signal|internet|power|air)|error|crash\w*|freez\w*|flicker\w*|noise|smoke\w*|spark\w*|wrong|missing|mould|split|stuck|says?|blank|white screen|slow|drops?|down|gone|off|flood\w*|faulty|broken|flavou?r|photograph\w*|walks)\b/,
    asked: /\b(?:what (?:does|happens|is happening|do you see|can you see|exactly)|describe|tell me (?:what|more))\b/,
  },
  'since-when': {
    said: /\b(?:since|ago|yesterday|today|this morning|tonight|last (?:week|night|month)|all (?:day|week)|for \w+ (?:hours?|days?|weeks?|months?|minutes?)|just now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|march|april|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*|first time|day one|again|week(?:end|s)?|days?|nights?)\b/,
    asked: /\b(?:since when|when did|how long)\b/,
  },
  tried: {
    said: /\b(?:tried|restart\w*|reboot\w*|reset\w*|unplug\w*|turned it off|reinstall\w*|checked|cleared|spam|replaced|charged it|switched it off)\b/,
    asked: /\b(?:tried|restart|reboot|reset|unplug|reinstall|checked)\b/,
  },
  'still-have': {
    said: /\b(?:still (?:have|got)|kept (?:it|the)|thrown|binned|box|packaging|sent it back|returned)\b/,
    asked: /\b(?:still (?:have|got)|packaging|box)\b/,
  },
  lights: {
    said: /\b(?:lights?|led|red|orange|green|blinking|flashing|status page|white screen|pages?|app|sites?|website|card machine|dashboards?|portal|platform|server|checkout|login|water|gas|power|electric\w*|heating|lift|trains?)\b/,
    asked: /\b(?:lights?|restart)\b/,
  },
  area: {
    said: /\b(?:postcode|street|road|town|village|area|neighbou?rs?|everyone|whole|north|south|east|west|site|website|app|page|status)\b/,
    asked: /\b(?:postcode|area|neighbou?r|where)\b|\boutage\b/,
  },
  workaround: {
    said: /\b(?:slower|manual|instead|hotspot|mobile data|working round|customers?)\b/,
    asked: /\b(?:meanwhile|for now|instead|would it help)\b/,
  },
  'waiting-for': {
    said: /\b(?:waiting|ordered|repair|refund|reply|answer|call|ring|phone|application|claim|delivery|appointment|engineer|plumber|technician|renewal|papers|documents|fitting|case|notes)\b/,
    asked: /\b(?:waiting for|regarding|about)\b/,
  },
  'last-told': {
    said: /\b(?:told|said|says?|promised|status|tracker|portal|heard|wrote|replied|read)\b/,
    asked: /\b(?:last (?:told|heard)|told you)\b/,
  },
  'best-time': {
    said: /\b(?:after \d|before \d|between|mornings?|afternoons?|evenings?|any ?time|\d ?[ap]m|weekdays?|today|tomorrow|now|can(?:no|')t (?:call|ring|phone|hear)|do not call|deaf)\b/,
    asked: /\b(?:what time|when (?:can|would|are|suits)|good time|suit)\b/,
  },
  'what-said': {
    said: /["“”]|\b(?:said|told me|called me|rude|hung up|laughed|shouted|swore|ignored|spoke|spoken|patronis\w+|wrong|booked)\b/,
    asked: /\b(?:what (?:was said|happened|did))\b/,
  },
  when: {
    said: /\b(?:today|yesterday|this (?:morning|afternoon|week)|last (?:night|week|month)|just now|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|(?:january|february|march|april|june|july|august|september|october|november|december)|ago|above|in this chat|just)\b/,
    asked: /\b(?:when|which day|what day|what time)\b/,
  },
  where: {
    said: /\b(?:store|shop|branch|counter|desk|phone|call|chat|e-?mail|driver|courier|on the (?:line|phone)|salon|hotel|clinic|concierge|till|engineer|message)\b/,
    asked: /\b(?:where|which (?:store|shop|branch))\b/,
  },
  who: {
    said: /\b(?:name(?:d)?|called|assistant|manager|agent|colleague|man|woman|lady|guy|bloke|lad|girl|she|he|beard|concierge|driver)\b/,
    asked: /\b(?:who|name)\b/,
  },
  'cancel-what': {
    said: /\b(?:membership|subscription|contract|account|plan|order|booking|policy|mobile|phone|internet|insurance|service|trial|appointment|direct debit|flight|everything)\b/,
    asked: /\b(?:which|what) (?:\w+ )?(?:would you like|do you want|should i)\b/,
  },
  'end-date': {
    said: /\b(?:today|now|immediately|straight away|at once|end of|from|by|as of|since|died|asap)\b/,
    asked: /\b(?:from when|which date|what date|when would)\b/,
  },
  'keep-anything': {
    said: /\b(?:everything|all of it|delete|no\b|just cancel|keep)\b/,
    asked: /\b(?:keep|export|download|before i close)\b/,
  },
  'error-text': {
    said: /["“”]|\b(?:error|says?|said|message|code \w*\d|too many|invalid|incorrect|expired|not recogni[sz]ed|blank|reset (?:mail|email|link)|name|married|locked)\b/,
    asked: /\b(?:what (?:do you see|does it say|happens|can you see)|error|message)\b/,
  },
  device: {
    said: /\b(?:iphone|android|phone|ipad|tablet|laptop|pc|mac|chrome|safari|firefox|edge|browser|app|website|windows|computer|desktop|name|ring)\b/,
    asked: /\b(?:device|browser|app|phone or|computer|laptop)\b/,
  },
  'code-arrives': {
    said: /\b(?:codes?|reset|e-?mails? (?:never|not|doesn)|no e-?mail|text|sms|spam|authenticator)\b/,
    asked: /\b(?:code|reset|spam)\b/,
  },
  'access-phone': { said: /\b(?:phone|mobile|number|deaf|ring|call)\b/, asked: /\b(?:phone|mobile|number ending)\b/ },
  'where-now': {
    said: /\b(?:at (?:the )?(?:airport|gate|hotel|station|home|desk)|home now|back home|tarmac|stuck (?:in|at)|landed|still (?:in|at)|terminal|gate)\b/,
    asked: /\bwhere are you\b/,
  },
  purpose: {
    said: /\b(?:for|because|so that|thinking of|want to|going to|planning|moving|need)\b|\?/,
    asked: /\b(?:what for|planning|use it)\b/,
  },
  'what-happened': {
    said: /\b(?:because|when|was|were|has|have|had|did|booked|ordered|bought|paid|came|broke|charged|told|said|arrived|hurt|scraped|missing|money|refund)\b/,
    asked:
      /\b(?:what (?:has |have |had )?(?:happened|went wrong|is the (?:problem|matter))|tell me (?:what|a bit|more)|how can i help)\b/,
  },
};
