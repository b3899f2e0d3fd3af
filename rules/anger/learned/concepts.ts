import { familiesFrom } from '../../learned/families';

/**
 * What customers talk about when they write to a firm, as families of words, so that a complaint in words nobody listed is still recognised
 * by what it is made of. One family a line; a star stands for any ending; of several words each counts by itself, "_" joins two that count
 * together. A word may belong to several families. None is angry by itself: the trained weights of families and of their pairs say which are.
 */
const FAMILIES = `
WAIT wait* queue* queuing hold delay* late overdue pending outstanding slow stuck sat sitting standing stood hanging
LONG week* month* year* hour* ages forever eternity fortnight* decade* weeks' months' days
SHORT minute* second sec mins moment tick today's
DAY monday* tuesday* wednesday* thursday* friday* saturday* sunday* yesterday tomorrow morning* afternoon evening night* noon weekend
MONTHNAME january february march april may june july august september october november december
NOWADAYS now today tonight immediate* immediately straightaway asap instantly urgent* once right_now right_away straight_away
AGAIN again another repeat* repeatedly twice thrice re-* further back yet_again second third fourth fifth sixth seventh eighth ninth tenth #th umpteenth once_more
STILL still yet remain* nonetheless continue* continu* ongoing unresolved
EVERY every each always constant* continual* endless* everyday daily whole entire all
NEVER never ever zero nil
NOBODY nobody no-one noone none no_one not_one not_single neither nor
IGNORE ignor* silence silent unanswered unread neglect* fobbed fob brush* dismiss* disregard* overlook* forgotten abandon* blank blanked ghost* hung hangs cut_off deaf wall void echo tumbleweed
CONTACT call* rang ring* phone* phoned email* e-mail* emailed write writing wrote written message* messag* contact* chase* chasing ask asked asking speak spoke spoken talk* report* complain* complaint* chat* reach* letter* text texted visit*
ANSWER answer* reply replies replied replying respond* response* update* inform* explanation explain* acknowledg*
TOLD told tell tells telling said say saying says inform* advise* mention* state* stated claim* insist* assur*
PROMISE promise* guarantee* assur* agreed agree commit* undertak* pledg* word confirm* deadline
BROKEN broke broken break* fail* fault* dead stopp* crash* malfunction* faulty defective leak* burnt smash* crack* useless_thing doesn't_work not_working
WRONG wrong* incorrect* mistake* error* mess mixed muddle* botch* bungl* cock* shambl* fiasco chaos incompeten* careless* sloppy amateur* negligen*
MISSING miss* lost lose losing gone vanish* disappear* nowhere empty without absent
TAKEN took taken take* taking charg* debit* deduct* withdr* stole* steal* help_yourself keep keeping kept pocket* grab* withheld withhold* overcharg* bill billed billing
MONEY money refund* cash £* $* €* pound* quid dollar* euro* fee* cost* price* paid pay* payment* deposit bill invoice* credit* compensation balance rent salary wage* penny pence
GIVEBACK refund* return* reimburs* compensat* credit* repay* replac* back
COMPANY company firm business outfit lot bunch people team department* service support organisation organization bank airline branch office management brand shop store provider customer_service head_office
YOU you your yours yourself yourselves u
ME i me my mine myself
US we us our ours
THEM they them their he him his she her
THIRDPARTY boss husband wife neighbour* neighbor* landlord* tenant* client* mate friend* colleague* ex partner brother sister mum mom dad mother father son daughter kid* child* flatmate manager school
STAFF agent* adviser* advisor* rep reps representative* staff driver* courier* engineer* technician* operator* clerk supervisor manager receptionist crew somebody someone lady gentleman bloke guy
BOT bot robot* automat* machine script* template* copy paste copied pasted canned generic recording menu computer auto-*
DEMAND want* demand* expect* require* insist* need* must_be
COMMAND give get sort fix send tell explain stop cancel refund read look answer do call ring put pay deliver deal remove return
MUST must shall should ought have_to has_to need_to supposed better
UNLESS unless or otherwise else until till by before failing deadline
IF if when whether
WILL will shall going would 'll
LEGAL solicitor* lawyer* attorney* court* sue suing legal* law claim* tribunal litigat* proceeding* ombudsman regulator* watchdog authority trading_standards small_claims statutory breach* liab* damages evidence rights act article section gdpr consumer
OFFICIAL complaint* formal* record* log logged file filed lodge* escalat* report* dispute* chargeback deadlock official*
PUBLIC review* post posted posting tweet* twitter facebook social press newspaper* media journalist* everyone public* share* warn* star stars trustpilot reputation name_and
LEAVE leave leaving cancel* switch* close closing terminat* elsewhere competitor* competition goodbye last_time done_with custom loyal* renew* moving ends taking_my
LIE lie* lied lying liar* mislead* misled dishonest* false* deceiv* decei* untrue pretend* trick* con conned scam* fraud* rob robbed robbery thief thieves theft crook*
EXCUSE excuse* nonsense rubbish waffle blah story stories line lines flannel fluff babble
SHAME shame* disgrace* disgust* appall* shock* scandal* outrage* unacceptable inexcusable unforgivable pathetic dreadful horrendous horrific atrocious terribl* awful* abysmal diabolical dire
BAD bad poor* worse worst useless hopeless rude dirty filthy cold horrible ridiculous stupid joke laughable farce pointless ludicrous absurd insane crazy mad
MILD annoy* disappoint* shame pity odd strange weird frustrat* inconvenien* unfortunate* awkward nuisance irritat* confus* puzzl* unhappy
FURY furious fuming livid angry anger rage raging seething hate hatred boil* mad incensed infuriat* enraged cross
TIRED tired exhaust* sick fed worn weary enough patience drained had_it last_straw limit end_of wits done over_it
WORRY worr* anxi* afraid scared stress* desperate* cry* tears panic* nervous upset distress* sleepless shaking
VULNERABLE baby child* mother father disabled ill sick hospital surgery pregnant wheelchair elderly medic* insulin funeral wedding heating cold dialysis birthday christmas
LOSS waste* wasted ruin* spoil* destroy* ruined cost lost missed sacrific* unpaid out_of
SEE see seen look* notice* read view
BELIEVE believe belief imagine credible unbeliev* incredib* astonish* astound* amazing amazed surely seriously honestly literally genuinely actually joking kidding wow gosh beyond
IRONY apparently evidently presumably clearly obviously naturally wonderful* brilliant* marvellous* delight* impress* congratulations bravo genius lovely charming fantastic superb splendid stellar excellent bravo applause clap* magic* miracle* mystery riveting privilege pleasure honour treat treated gift talent* achievement record prize award medal
SOCALLED so-called supposed* supposedly alleged* allegedly apparently quote unquote
KIND kind nice good generous thoughtful helpful how_nice how_kind how_lovely
THANK thank* thanks thx ty cheers appreciat* grateful ta
GLAD glad happy pleased love* perfect great awesome amazing relief relieved phew brilliant fantastic delighted super chuffed
LAUGH haha* lol lmao hehe joke* funny laugh* hilarious
SORRY sorry apolog* excuse pardon forgive oops
SELFBLAME forgot misread mistakenly accident* my_fault my_mistake my_bad silly daft fault
HEDGE maybe perhaps possibly probably guess think wonder* might bit little slight* somewhat rather kind_of sort_of seem* hopefully suppose mildly quite
NORUSH rush hurry worries problem bother convenient whenever chance patient pressure biggie fuss
UNDERSTAND understand* appreciate know busy realise* aware
POLITE please kindly could would may grateful
GREET hi hello hey dear good_morning good_afternoon evening hiya morning sir madam team all
SIGNOFF regards sincerely faithfully best wishes yours kind_regards
FORMAL hereby pursuant therefore accordingly furthermore moreover regret note noted correspondence concern whom respect matter matters regarding herewith aforementioned undersigned trust confirm receipt dated refer* reference enclosed attached expectation obliged satisfactory notwithstanding whilst upon regard remains
INTENS so very really absolute* utterly utter total* complete* beyond extremely bloody damn fucking freaking deeply thoroughly entirely pure sheer proper
SUCH such quite what how
EVEN even only just merely simply bother* at_least
QUESTION what why how when where who which whose
CANYOU can could may might
CARE care cares cared bother* interest* concern* matter* respect* value* valued
KNOW know* idea clue aware understand* obvious* guess
EFFORT try tried trying manage* attempt* effort* bother* finally eventually spent spend
COUNT # one two three four five six seven eight nine ten eleven twelve dozen hundred thousand several many numerous countless multiple few couple
TIMES time times occasion* attempt* calls emails letters messages visit*
SAME same identical usual typical old
NOT not no nothing without hardly barely nor cannot unable refuse* impossible denied deny
DIFFERENT different* other* contradict* everyone's each
REASON because since as so due reason why
BUT but however although though yet instead except
POSSESSION parcel* order* package* item* delivery deliver* account* card* phone* router* internet booking* ticket* flight* bag* luggage product* subscription* contract* appointment* boiler meter* policy car room laptop heating broadband
OK ok okay fine alright sure yes yeah yep right noted understood deal agreed whatever k
ACCEPT fine works suits happy agree accept great do_that go_ahead fair reasonable
SOLVED fixed sorted resolv* solved working works arrived received found back_on cleared done
HOWTO how question* information details available option* possible change update add book reserve open find check
SWEAR fuck* shit* bloody damn* hell crap* arse* ass bollocks bastard* piss* wtf ffs bullshit sod
INSULT idiot* moron* clown* muppet* joker* cowboy* stupid imbecile* scum scumbag* pathetic cretin* parasite* vulture* buffoon*
FAIRNESS fair unfair* unjust entitled entitlement deserve* right rights justice reason* reasonable unreasonable decent common principle
TRUST trust* faith confidence believe loyal* belief reliab*
PROBLEM problem* issue* fault* trouble* saga nightmare hassle ordeal circus
ADMIT admit* own responsib* accountab* blame* fault cause*
PERSON human person someone real somebody actual
PAST was were had did used earlier previously before ago last
`;

export const { of: familiesOf, ofRun: familiesOfRun } = familiesFrom(FAMILIES);
