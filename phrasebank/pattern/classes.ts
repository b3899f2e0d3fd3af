import { KIND, type Unit } from './units';

/** Classes that look at one unit. The rest are written in the pattern syntax itself, in `CLASS_PATTERNS`. */
export const PRIMITIVES: Readonly<Record<string, (u: Unit) => boolean>> = {
  word: (u) => (u.kinds & (KIND.word | KIND.number)) !== 0,
  figure: (u) => (u.kinds & KIND.number) !== 0,
  sum: (u) => (u.kinds & KIND.money) !== 0,
  name: (u) => (u.kinds & KIND.name) !== 0,
  ing: (u) => (u.kinds & KIND.ing) !== 0,
  noun: (u) => (u.kinds & KIND.modifier) !== 0 && (u.kinds & KIND.filler) === 0,
  capitals: (u) => (u.kinds & KIND.shout) !== 0,
  '!!': (u) => (u.kinds & KIND.bangs) !== 0,
  '?!': (u) => (u.kinds & KIND.quizzed) !== 0,
};

/**
 * Named word classes. Each may use those above it. A lead reads them as `<name>` in a pattern; `<word>`, `<figure>` (digits),
 * `<sum>` (an amount with its sign), `<name>` (a capitalised name), `<ing>` (a word in -ing), `<noun>` (not a function word),
 * `<capitals>` (a shouted word), `<!!>` and `<?!>` (runs of marks) are built in.
 */
export const CLASS_PATTERNS: Readonly<Record<string, string>> = {
  number:
    '<figure> | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | fifteen | twenty | thirty | forty | sixty | ninety | hundred | dozen | half',
  money: '<sum> | <number> (pound | euro | dollar | quid | pence | cent | buck | rupee | grand | p | rs)',
  pronoun: 'i | you | he | she | it | we | they | me | him | her | us | them',
  the: "the | a | an | our | your | my | their | his | her | its | this | that | these | those | any | every | <name> 's",
  we: 'i | we | they | nobody here | (our | the) (team | staff | company | manager | people | office | department)',
  not: 'not | never | no longer',
  cannot:
    'can not | be not able to | be unable to | be not in a position to | be in no position to | be not allowed to | be not permitted to | be not authorised to | be powerless to | have no way to | have no way of',
  weekday:
    '=monday | =tuesday | =wednesday | =thursday | =friday | =saturday | =sunday | =mon | =tue | =tues | =wed | =thu | =thurs | =fri | weekend',
  month:
    '=january | =february | =march | =april | =may | =june | =july | =august | =september | =october | =november | =december | =jan | =feb | =aug | =sept | =sep | =oct | =nov | =dec',
  period: 'second | minute | min | hour | hr | day | night | week | month | year | working day | business day | fortnight',
  day: 'today | tonight | tomorrow | this (morning | afternoon | evening) | <weekday> | next week | this week | noon | midnight | lunchtime | teatime',
  date: '<figure> [of] <month> | <month> [the] <figure> | the <figure>',
  clock:
    "<figure> (am | pm | o'clock | a.m | p.m | cet | gmt) | (at | by | before | after | between | until) <figure> | noon | midnight | half (past | five | six | seven | eight | nine | ten)",
  time: '<day> | <date> | <clock> | (in | within | under | for) [about | around | the | the next | next] (<number> | an | a | one) <period> | <number> <period> | (end | close) of (the | business | play | this) [day | week | month | shift]',
  soon: 'soon | soonish | shortly | as soon as [we | i] (possible | can | practicable) | in due (course | time) | at the earliest [convenience | opportunity] | in the near future | at some (point | stage) | before (long | too long) | in a (bit | while | moment | minute) | in no time | one of these days | in the coming (day | week) | in some (day | time) | in a few day | in time | eventually | sooner or later | some time | sometime | whenever <word>',
  team: 'department | team | colleague | division | desk | branch | office | manager | supervisor | people | staff | guy | folk | lot | section | unit | specialist | line | side',
  problem:
    'issue | matter | problem | case | complaint | request | query | concern | ticket | question | situation | enquiry | inquiry | claim | fault | grievance | feedback | comment | message | email',
  refund:
    'refund | reimburse | compensate | compensation | credit | repay | replace | replacement | exchange | money back | the money | discount | payout | waive | reverse',
  rulebook:
    'policy | guideline | regulation | procedure | protocol | rulebook | sop | term | term and condition | t and c | t c | small print | fine print | code of practice | handbook',
  /** What a customer is told they did, or ought to have done. */
  act: 'read | do | know | tell | say | check | make | come | go | keep | write | take | send | bring | leave | let | think | pay | put | see to | ask | buy | choose | call | ring | post | give | double check | notify | mention | contact | book | cancel | report | use | follow | notice | plan | order | return | raise | save | back | look | wait | arrive | speak | wear | set | measure | try | confirm | inform | be (more | aware | clear | there | careful | home | at home) | realise | remember | click | press | select | enter | type | open | install | turn | plug | charge | listen | update | sign | tick | complete | fill | provide | submit | answer | reply | respond | pack | wash | store | lock | apply',
  /** Ways to say "contact". */
  contact:
    'contact | call | ring | phone | email | approach | reach out to | get in touch with | speak to | speak with | talk to | write to | message | chase | ask | consult | check with | liaise with | get on to | take (it | this | that) up with | refer to | address (it | this | that) to | go back to | raise (it | that | this) with | deal with | sort (it | that | this) out with | direct (it | this | that) to',
  /** Whom a customer gets sent to. */
  body: 'department | team | bank | provider | courier | seller | manufacturer | supplier | landlord | branch | office | insurer | company | shop | store | airline | hotel | carrier | line | support | services | service | care | desk | operator | dealer | agent | agency | retailer | merchant | garage | council | restaurant | network | broker | station | school | vendor | developer | host | driver | helpdesk | builder | installer | centre | center | owner | sender | issuer | administrator | employer | technician | authority | platform | embassy | warehouse | partner | contractor | plumber | electrician | reception',
  /** Who says "will get back". */
  speaker:
    'we | i | someone | somebody | they | the team | he | she | our <noun> | a colleague | an agent | the <noun> | one of our <noun>',
  /** Ways to say "reply". */
  reply:
    'get back | come back | revert | reply | respond | circle back | be in touch | be in contact | get in touch | reach out | follow up | contact you | call you | ring you | email you | write to you | update you | let you know | keep you (posted | updated | informed) | advise you | inform you | notify you | answer',
  /** What money or goods are refused with. */
  grant:
    'refund | reimburse | compensate | credit | replace | exchange | waive | cancel it | repay | return the money | reissue | resend | pay for | issue | provide | make (an exception | exception) | do refund | take it back | accept (return | it) | cover | send (another | a new | you another) | hand out | start hand | extend | change (it | that | the price) | reverse | remove | authorise | do (that | this | it) | backdate | reopen | reinstate | (transfer | move | upgrade) the | offer (refund | a refund | compensation | any | exchange | credit | that | you) | give (you | refund | a refund | out | it)',
  /** What is refused with "help". */
  help: 'help | assist | accommodate | fulfil | honour | entertain | oblige | support | proceed | comply | approve | grant | process | resolve | deal with | look at | consider | action',
  sorry: 'sorry | apologise | apology | apologies | regret | soz | excuse us | forgive us | pardon',
  /** Instructions. */
  order:
    '=check | =send | =provide | =read | =go | =call | =reset | =restart | =fill | =submit | =return | =bring | =come | =wait | =use | =follow | =log | =click | =visit | =download | =upload | =update | =install | =reply | =answer | =give | =show | =tell | =get | =print | =sign | =write | =restate | =state | =confirm | =attach | =listen | =make | =pick | =turn | =leave | =do | =clear | =delete | =open | =reinstall | =resend | =repeat | =prove | =pay | =contact | =measure | =ensure | =register | =complete | =collect | =scan | =photograph | =type | =enter | =unplug | =reboot | =switch | =remove | =speak | =stop | =quit | =refer | =look',
  policy:
    'policy | rule | term | guideline | regulation | procedure | protocol | process | contract | agreement | condition | small print | fine print | t&c | warranty | clause | provision | red tape',
};
